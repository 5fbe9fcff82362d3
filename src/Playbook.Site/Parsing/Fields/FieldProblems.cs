using Playbook.Diagnostics;
using Playbook.Site.Parsing.Yaml;

namespace Playbook.Site.Parsing.Fields;

/// <summary>What can be wrong with the keys and values of a mapping, whatever it describes.</summary>
internal static class FieldProblems
{
    public static Diagnostic Missing(string key, string what, SourceSpan where) =>
        new("PB2001", Severity.Error, $"`{key}` is missing", where)
        {
            Label = $"{what} needs `{key}`",
            Help = [$"add a line `{key}: …`"],
        };

    public static Diagnostic Unknown(YamlScalar key, string what, IReadOnlyList<string> known)
    {
        var guesses = SpellingSuggestion.Find(key.Value, known);
        return new("PB2002", Severity.Error, $"unknown key `{key.Value}`", key.Where)
        {
            Label = $"not a key of {what}",
            Help = [guesses.Count > 0 ? $"did you mean {Or(guesses)}?" : $"the keys are {List(known)}"],
            Fix = guesses.Count == 1 ? new TextFix(key.Where, guesses[0]) : null,
        };
    }

    public static Diagnostic NotAMapping(YamlNode node, string what) =>
        new("PB2003", Severity.Error, $"{what} is written as keys and values", node.Where)
        {
            Label = Found(node),
            Help = ["write `key: value`, one on each line"],
        };

    public static Diagnostic NotAText(string key, YamlNode node, YamlScalar? only) =>
        new("PB2003", Severity.Error, $"`{key}` must be a text", node.Where)
        {
            Label = Found(node),
            Help = [only is null ? $"write `{key}: …` with a text on one line" : $"write `{only.Where.Text}`"],
            Fix = only is null ? null : new TextFix(node.Where, only.Where.Text),
        };

    public static Diagnostic NotAList(string key, YamlScalar scalar, string[] parts)
    {
        var list = $"[{string.Join(", ", parts)}]";
        return new("PB2003", Severity.Error, $"`{key}` must be a list", scalar.Where)
        {
            Label = "one text",
            Help = [$"write `{list}`"],
            Fix = new TextFix(scalar.Where, list),
        };
    }

    public static Diagnostic NotAList(string key, YamlNode node) =>
        new("PB2003", Severity.Error, $"`{key}` must be a list", node.Where)
        {
            Label = Found(node),
            Help = ["write the items in brackets, or one on each line after `- `"],
        };

    public static Diagnostic NotATextInList(string key, YamlNode node) =>
        new("PB2003", Severity.Error, $"`{key}` must be a list of texts", node.Where)
        {
            Label = Found(node),
            Help = ["write one text for each item; put it in quotes if it holds `: `"],
        };

    public static Diagnostic NotOfForm(string key, YamlNode node, string expected, string example) =>
        new("PB2003", Severity.Error, $"`{key}` must be {expected}", node.Where)
        {
            Label = Found(node),
            Help = [$"for example `{key}: {example}`"],
        };

    public static Diagnostic BadForm(string key, YamlScalar scalar, string expected, string example) =>
        new("PB2004", Severity.Error, $"`{key}` must be {expected}", scalar.Where)
        {
            Label = $"not {expected}",
            Help = [$"for example `{example}`"],
        };

    public static Diagnostic BadItemForm(string key, Located<string> item, string expected, string example) =>
        new("PB2004", Severity.Error, $"`{item.Value}` cannot stand in `{key}`: it must be {expected}", item.Where)
        {
            Label = $"not {expected}",
            Help = [$"for example `{example}`"],
        };

    public static Diagnostic Length(string key, Located<string> text, int length, int least, int most) =>
        new("PB2004", Severity.Error, $"`{key}` has {length} {(length == 1 ? "character" : "characters")}, {least} to {most} are asked for", text.Where)
        {
            Label = length < least ? $"{least - length} too few" : $"{length - most} too many",
            Help = [length < least ? "say more" : "shorten it"],
        };

    public static Diagnostic FullStop(string key, Located<string> text, SourceSpan stop) =>
        new("PB2004", Severity.Error, $"`{key}` ends with a full stop", stop)
        {
            Label = "a title has none",
            Help = [$"write `{text.Value.TrimEnd('.')}`"],
            Fix = new TextFix(stop, ""),
        };

    public static Diagnostic BadId(SourceSpan where, string id, string suggestion) =>
        new("PB2004", Severity.Error, $"`{id}` cannot be an id", where)
        {
            Label = "an id has small letters, digits and single hyphens, at most 60 in all",
            Help = suggestion.Length > 0 ? [$"write `{suggestion}`"] : [],
            Fix = suggestion.Length > 0 && where.Length > 0 ? new TextFix(where, suggestion) : null,
        };

    public static Diagnostic ReservedId(SourceSpan where, string id) =>
        new("PB2004", Severity.Error, $"`{id}` cannot be an id: the site uses this address itself", where)
        {
            Label = "reserved",
            Help = ["choose another one, with `id:` or by renaming the file"],
        };

    private static string Found(YamlNode node) => node switch
    {
        YamlSequence => "a list",
        YamlMapping => "keys and values",
        _ => "one text",
    };

    private static string Or(IReadOnlyList<string> words) => string.Join(" or ", words.Select(w => $"`{w}`"));

    private static string List(IReadOnlyList<string> words) => string.Join(", ", words.Select(w => $"`{w}`"));
}
