using System.Text;

namespace Playbook.Diagnostics.Reports;

/// <summary>Messages as Markdown: names in backticks become code, and nothing else that an author wrote means anything.</summary>
internal static class MarkdownText
{
    /// <summary>Message and help of a diagnostic.</summary>
    public static string Of(Diagnostic diagnostic) => PlainSentence.Join(diagnostic, Prose);

    /// <summary>A text as code; a code span cannot hold its own delimiter, so a text with a backtick is only escaped.</summary>
    public static string Code(string text) =>
        text.Contains('`') ? Escape(text) : $"`{OneLine(text).Replace("|", "\\|", StringComparison.Ordinal)}`";

    private static string Prose(string text)
    {
        var parts = text.Split('`');
        var prose = new StringBuilder();
        for (var i = 0; i < parts.Length; i++)
        {
            var isCode = i % 2 == 1 && i < parts.Length - 1 && parts[i].Length > 0;
            var opensNothing = i % 2 == 1 && !isCode;
            prose.Append(isCode ? Code(parts[i]) : Escape((opensNothing ? "`" : "") + parts[i]));
        }
        return prose.ToString();
    }

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in OneLine(text))
        {
            if (c is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '|' or '~' or '&')
                escaped.Append('\\');
            escaped.Append(c);
        }
        return escaped.ToString();
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
