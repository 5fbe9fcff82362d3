namespace Playbook.Diagnostics.Reports;

/// <summary>A diagnostic as running text, for readers that show neither marks nor formatting.</summary>
internal static class PlainSentence
{
    /// <summary>Message and help, without the backticks around names.</summary>
    public static string Of(Diagnostic diagnostic) =>
        string.Join(". ", diagnostic.Help.Select(Capital).Prepend(diagnostic.Message)).Replace("`", "", StringComparison.Ordinal);

    /// <summary>Message and help as Markdown, names in backticks as they are.</summary>
    public static string MarkdownOf(Diagnostic diagnostic) =>
        string.Join(". ", diagnostic.Help.Select(Capital).Prepend(diagnostic.Message));

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
