using Playbook.Diagnostics;

namespace Playbook.Site.Parsing.Fields;

/// <summary>Rules about single values that hold wherever they stand. A value that breaks one is kept: it is still what its author wrote.</summary>
internal static class Checks
{
    /// <summary>A title: 3 to 70 characters, no full stop at its end.</summary>
    public static Located<string>? Title(Located<string>? title, List<Diagnostic> diagnostics)
    {
        Length("title", title, 3, 70, diagnostics);
        if (title is { } text && text.Value.EndsWith('.') && !text.Value.EndsWith("..", StringComparison.Ordinal))
        {
            var stop = text.Where.Text.LastIndexOf('.');
            diagnostics.Add(FieldProblems.FullStop("title", text, text.Where.Slice(Math.Max(0, stop), stop < 0 ? text.Where.Length : 1)));
        }
        return title;
    }

    /// <summary>A text of a certain length, in characters as people count them.</summary>
    public static Located<string>? Length(string key, Located<string>? text, int least, int most, List<Diagnostic> diagnostics)
    {
        if (text is not { } value)
            return text;
        var length = value.Value.Length;
        if (length >= least && length <= most && !HasSurrogates(value.Value))
            return text;
        length = value.Value.EnumerateRunes().Count();
        if (length < least || length > most)
            diagnostics.Add(FieldProblems.Length(key, value, length, least, most));
        return text;
    }

    /// <summary>Texts that all have a form.</summary>
    public static IReadOnlyList<Located<string>> Each(
        string key, IReadOnlyList<Located<string>> texts, Form<string> form, List<Diagnostic> diagnostics)
    {
        if (texts.Count == 0)
            return texts;
        var good = new List<Located<string>>(texts.Count);
        foreach (var text in texts)
        {
            if (form.TryParse(text.Value, out _))
                good.Add(text);
            else
                diagnostics.Add(FieldProblems.BadItemForm(key, text, form.Expected, form.Example));
        }
        return good;
    }

    /// <summary>An id that somebody wrote.</summary>
    /// <returns>The id, or null when it cannot be one.</returns>
    public static Located<string>? Id(Located<string>? id, List<Diagnostic> diagnostics)
    {
        if (id is not { } written)
            return null;
        if (!Identifiers.IsValid(written.Value))
            diagnostics.Add(FieldProblems.BadId(written.Where, written.Value, Identifiers.Slug(written.Value)));
        else if (Identifiers.IsReserved(written.Value))
            diagnostics.Add(FieldProblems.ReservedId(written.Where, written.Value));
        else
            return id;
        return null;
    }

    private static bool HasSurrogates(string text) => text.AsSpan().IndexOfAnyInRange('\ud800', '\udfff') >= 0;
}
