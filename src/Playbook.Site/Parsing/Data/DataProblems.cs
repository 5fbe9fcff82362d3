using Playbook.Diagnostics;

namespace Playbook.Site.Parsing.Data;

/// <summary>What can be wrong with a data file as a whole.</summary>
internal static class DataProblems
{
    public static Diagnostic NotAList(SourceSpan where, string what) =>
        new("PB2003", Severity.Error, "this file must be a list", new SourceSpan(where.File, where.Start, 0))
        {
            Label = "one item for each entry was expected",
            Help = [$"begin {what} with `- `, and indent its other keys under the first"],
        };

    public static Diagnostic UnknownFile(SourceSpan where, string name, IReadOnlyList<string> known)
    {
        var guesses = SpellingSuggestion.Find(name, known);
        return new("PB1014", Severity.Warning, $"nothing reads `{where.File.Path}`", where)
        {
            Help = [guesses.Count == 1 ? $"did you mean `{guesses[0]}`?" : $"the files here are {string.Join(", ", known.Select(k => $"`{k}`"))}"],
        };
    }

    public static Diagnostic BadRange(Located<string> text) =>
        new("PB2004", Severity.Error, $"`{text.Value}` is not a range", text.Where)
        {
            Label = "from how many to how many",
            Help = ["write two numbers with a hyphen, such as `5-8`"],
        };
}
