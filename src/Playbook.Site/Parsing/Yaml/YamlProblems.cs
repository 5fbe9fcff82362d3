using Playbook.Diagnostics;

namespace Playbook.Site.Parsing.Yaml;

/// <summary>What can be wrong with YAML, whatever it is about.</summary>
internal static class YamlProblems
{
    public static Diagnostic Syntax(SourceSpan where, string label, params string[] help) =>
        new("PB1002", Severity.Error, "this line is not valid YAML", where) { Label = label, Help = help };

    public static Diagnostic DuplicateKey(YamlScalar again, YamlScalar first) =>
        new("PB1003", Severity.Error, $"`{again.Value}` stands twice", again.Where)
        {
            Label = "here again",
            Help = ["keep one of the two"],
            Related = [new RelatedPlace(first.Where, "first here")],
        };

    public static Diagnostic SecondDocument(SourceSpan where) =>
        new("PB1002", Severity.Error, "a second YAML document begins here", where)
        {
            Label = "one file holds one document",
            Help = ["take this line away, or put what follows into its own file"],
        };

    public static Diagnostic ComplexKey(SourceSpan where) =>
        new("PB1002", Severity.Error, "a key must be a text", where)
        {
            Label = "a list or a mapping stands as a key",
            Help = ["write `key: value`"],
        };

    public static Diagnostic TooLarge(SourceSpan where, int length, int largest) =>
        new("PB1012", Severity.Error, $"this YAML is too large: {length} characters, at most {largest} are read", where)
        {
            Help = ["shorten it, or cut it into several files"],
        };

    public static Diagnostic TooDeep(SourceSpan where, int deepest) =>
        new("PB1012", Severity.Error, $"this YAML nests too deeply: at most {deepest} levels are read", where)
        {
            Label = "one level too many",
            Help = ["see whether a bracket before this place was never closed"],
        };

    public static Diagnostic Alias(SourceSpan where) =>
        new("PB1012", Severity.Error, $"aliases such as `{where.Text}` are not supported", where)
        {
            Label = "in YAML `*` refers to an anchor",
            Help = ["write the value again, or put it in quotes if the asterisk belongs to it"],
        };

    public static Diagnostic Anchor(SourceSpan where) =>
        new("PB1012", Severity.Error, $"anchors such as `{where.Text}` are not supported", where)
        {
            Label = "in YAML `&` names a value",
            Help = ["take it away, or put the value in quotes if the sign belongs to it"],
        };

    public static Diagnostic Tag(SourceSpan where) =>
        new("PB1012", Severity.Error, $"tags such as `{where.Text}` are not supported", where)
        {
            Label = "in YAML `!` gives a type",
            Help = ["take it away, or put the value in quotes if the sign belongs to it"],
        };
}
