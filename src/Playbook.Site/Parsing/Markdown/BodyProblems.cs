using Playbook.Diagnostics;

namespace Playbook.Site.Parsing.Markdown;

/// <summary>What can be wrong with a text.</summary>
internal static class BodyProblems
{
    public static Diagnostic TooLarge(SourceSpan where, int length, int largest) =>
        new("PB1011", Severity.Error, $"this text is too large: {length} characters, at most {largest} are read", where)
        {
            Help = ["cut it into several articles"],
        };

    public static Diagnostic TooComplicated(SourceSpan where, string reason) =>
        new("PB1013", Severity.Error, $"this text is too complicated: {reason}", where)
        {
            Help = ["write it in simpler steps; no reader follows so deep"],
        };

    public static Diagnostic RefusedScheme(SourceSpan where, string scheme) =>
        new("PB4008", Severity.Error, scheme == "//" ? "an address must say its scheme" : $"links with `{scheme}` are not allowed", where)
        {
            Label = scheme == "//" ? "begins with `//`" : "this scheme is not on the list",
            Help = [scheme == "//" ? "write `https:` before it" : "use http, https, mailto, tel, or a path to a file"],
        };

    public static Diagnostic VagueLinkText(SourceSpan where, string text) =>
        new("PB4006", Severity.Warning, $"`{text}` does not say where the link leads", where)
        {
            Label = "read alone, as a list of links is, it means nothing",
            Help = ["make the words of the link name what is behind it"],
        };

    public static Diagnostic BareAddress(SourceSpan where) =>
        new("PB4006", Severity.Warning, "a bare address as link text", where)
        {
            Label = "read aloud letter by letter",
            Help = ["write `[what is there](address)`"],
        };

    public static Diagnostic EmptyLinkText(SourceSpan where) =>
        new("PB4006", Severity.Error, "this link has no text", where)
        {
            Label = "nobody can follow it",
            Help = ["write words between the brackets"],
        };

    public static Diagnostic SecondTitle(SourceSpan where, TextFix? fix) =>
        new("PB6002", Severity.Error, "a second title: the first is in the front matter", where)
        {
            Label = "`#` is the page's title",
            Help = [fix is { Replacement: "" } ? "delete this line" : "begin headings with `##`"],
            Fix = fix,
        };

    public static Diagnostic SkippedLevel(SourceSpan where, int level, int allowed) =>
        new("PB6002", Severity.Error, $"a heading level is skipped: this is level {level}, at most {allowed} can follow", where)
        {
            Label = $"level {level}",
            Help = [$"write `{new string('#', allowed)}`"],
        };

    public static Diagnostic EmptyHeading(SourceSpan where) =>
        new("PB6002", Severity.Error, "this heading is empty", where)
        {
            Help = ["write its words, or delete the line"],
        };

    public static Diagnostic RepeatedHeadingId(SourceSpan where, string id) =>
        new("PB6002", Severity.Error, $"two headings ask for the id `{id}`", where)
        {
            Help = ["give this one another id"],
        };

    public static Diagnostic MissingAlternative(SourceSpan where) =>
        new("PB6003", Severity.Error, "this image has no alternative text", where)
        {
            Label = "nothing to read for those who do not see it",
            Help = ["write what it shows between the brackets, or `{.decorative}` behind it if it shows nothing"],
        };

    public static Diagnostic LongSentence(SourceSpan where, int words) =>
        new("PB6005", Severity.Hint, $"a sentence of {words} words", where)
        {
            Label = "over 45 words",
            Help = ["cut it in two"],
        };

    public static Diagnostic RawHtml(SourceSpan where, string what, string help) =>
        new("PB6006", Severity.Error, $"raw HTML is not allowed here: `{what}`", where)
        {
            Label = "shown as text",
            Help = [help],
        };

    public static Diagnostic RefusedHtmlAttribute(SourceSpan where, string element, string attribute) =>
        new("PB6006", Severity.Error, $"the attribute `{attribute}` of `{element}` is not allowed", where)
        {
            Label = "left out",
            Help = ["delete it"],
        };

    public static Diagnostic UnclosedElement(SourceSpan where, string element) =>
        new("PB6006", Severity.Error, $"`<{element}>` is never closed", where)
        {
            Label = "closed at the end of this block",
            Help = [$"write `</{element}>` where it ends"],
        };

    public static Diagnostic RefusedAttributes(SourceSpan where) =>
        new("PB6006", Severity.Error, $"attributes other than an id and classes are not allowed: `{where.Text}`", where)
        {
            Label = "shown as text",
            Help = ["write `{#id}` or `{.class}`, or put the text in backticks"],
        };

    public static Diagnostic RepeatedWord(SourceSpan where, string word, TextFix? fix) =>
        new("PB6007", Severity.Warning, $"`{word}` stands twice running", where)
        {
            Label = "the same word again",
            Help = ["delete one of the two"],
            Fix = fix,
        };
}
