using Playbook.Diagnostics;

namespace Playbook.Site.Parsing.Matter;

/// <summary>What can be wrong with front matter as a whole.</summary>
internal static class MatterProblems
{
    public static Diagnostic EmptyFile(SourceSpan where) =>
        new("PB1001", Severity.Error, "this file is empty", where)
        {
            Help = ["begin with a line `---`, then the front matter, then another line `---`"],
        };

    public static Diagnostic NoFrontMatter(SourceSpan where) =>
        new("PB1001", Severity.Error, "front matter is missing", where)
        {
            Label = "a line `---` was expected here",
            Help = ["begin the file with `---`, then `title: …` and the other keys, then another line `---`"],
        };

    public static Diagnostic NotClosed(SourceSpan where) =>
        new("PB1001", Severity.Error, "front matter is not closed", where)
        {
            Label = "a line `---` was expected here",
            Help = ["write `---` on a line of its own behind the last key"],
            Fix = new TextFix(where, "---\n"),
        };

    public static Diagnostic UnknownDepth(Located<string> use, string depth) =>
        new("PB2004", Severity.Error, $"`{depth}` is not a depth of a competency", use.Where)
        {
            Label = "after the colon",
            Help = ["write `introduce`, `practise` or `master` behind the last colon"],
        };
}
