using Playbook.Diagnostics;
using Playbook.Site.Parsing.Yaml;

namespace Playbook.Site.Parsing.Fields;

/// <summary>Turns nodes into values of the type that a key asks for. Where a person's intention is plain, the value is taken anyway.</summary>
internal static class Values
{
    /// <summary>A text.</summary>
    public static Located<string>? Text(string key, YamlNode? node, List<Diagnostic> diagnostics)
    {
        switch (node)
        {
            case null:
                return null;
            case YamlScalar scalar:
                return new Located<string>(scalar.Value, scalar.Where);
            case YamlSequence { Items: [YamlScalar only] } list:
                diagnostics.Add(FieldProblems.NotAText(key, list, only));
                return new Located<string>(only.Value, only.Where);
            default:
                diagnostics.Add(FieldProblems.NotAText(key, node, null));
                return null;
        }
    }

    /// <summary>A list of texts; a single text counts as a list of one, one with commas as a mistake.</summary>
    public static IReadOnlyList<Located<string>> Texts(string key, YamlNode? node, List<Diagnostic> diagnostics)
    {
        switch (node)
        {
            case null:
                return [];
            case YamlScalar scalar when !scalar.Value.Contains(',', StringComparison.Ordinal):
                return [new Located<string>(scalar.Value, scalar.Where)];
            case YamlScalar scalar:
                string[] parts = [.. scalar.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
                diagnostics.Add(FieldProblems.NotAList(key, scalar, parts));
                return [.. parts.Select(part => new Located<string>(part, PlaceOf(part, scalar)))];
            case YamlSequence list:
                return OfList(key, list, diagnostics);
            default:
                diagnostics.Add(FieldProblems.NotAList(key, node));
                return [];
        }
    }

    /// <summary>A value with a form.</summary>
    public static Located<T>? Of<T>(string key, YamlNode? node, Form<T> form, List<Diagnostic> diagnostics)
    {
        if (node is null)
            return null;
        if (node is not YamlScalar scalar)
        {
            diagnostics.Add(FieldProblems.NotOfForm(key, node, form.Expected, form.Example));
            return null;
        }
        if (form.TryParse(scalar.Value, out var value))
            return new Located<T>(value, scalar.Where);
        diagnostics.Add(FieldProblems.BadForm(key, scalar, form.Expected, form.Example));
        return null;
    }

    /// <summary>Items that each have a form of their own.</summary>
    public static IReadOnlyList<T> Items<T>(string key, YamlNode? node, Func<YamlNode, T?> read, List<Diagnostic> diagnostics)
        where T : class
    {
        if (node is null)
            return [];
        if (node is not YamlSequence list)
        {
            diagnostics.Add(FieldProblems.NotAList(key, node));
            return [];
        }
        var items = new List<T>(list.Items.Count);
        foreach (var item in list.Items)
        {
            if (read(item) is { } value)
                items.Add(value);
        }
        return items;
    }

    private static Located<string>[] OfList(string key, YamlSequence list, List<Diagnostic> diagnostics)
    {
        var texts = new Located<string>[list.Items.Count];
        var count = 0;
        foreach (var item in list.Items)
        {
            if (item is YamlScalar { IsNull: false } scalar)
                texts[count++] = new Located<string>(scalar.Value, scalar.Where);
            else
                diagnostics.Add(FieldProblems.NotATextInList(key, item));
        }
        return count == texts.Length ? texts : texts[..count];
    }

    private static SourceSpan PlaceOf(string part, YamlScalar scalar)
    {
        var at = scalar.Where.Text.IndexOf(part, StringComparison.Ordinal);
        return at < 0 ? scalar.Where : scalar.Where.Slice(at, part.Length);
    }
}
