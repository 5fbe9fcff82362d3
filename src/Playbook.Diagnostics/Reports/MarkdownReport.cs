using System.Globalization;
using System.Text;

namespace Playbook.Diagnostics.Reports;

/// <summary>A table for the summary of a job, errors first. Hosts refuse a summary of more than a megabyte, so the table is bounded.</summary>
internal static class MarkdownReport
{
    private const int MostRows = 1000;

    public static void Write(IReadOnlyList<Diagnostic> diagnostics, ReportSummary summary, TextWriter output)
    {
        output.Write($"**{summary}**\n");
        if (diagnostics.Count == 0)
            return;
        output.Write("\n| | Code | Where | What |\n|---|---|---|---|\n");
        foreach (var diagnostic in diagnostics.OrderByDescending(d => d.Severity).Take(MostRows))
        {
            output.Write(
                $"| {SeverityWord.Of(diagnostic.Severity)} | {diagnostic.Code} | {Where(diagnostic)} | {Prose(PlainSentence.MarkdownOf(diagnostic))} |\n");
        }
        if (diagnostics.Count > MostRows)
            output.Write(string.Create(CultureInfo.InvariantCulture, $"\n… and {diagnostics.Count - MostRows:N0} more.\n"));
    }

    private static string Where(Diagnostic diagnostic)
    {
        var path = diagnostic.Where.File.Path;
        var text = ReportedPlace.Of(diagnostic.Where) is { Start: var at }
            ? string.Create(CultureInfo.InvariantCulture, $"{path}:{at.Line}:{at.Column}")
            : path;
        // a code span cannot hold its own delimiter
        return text.Contains('`') ? Prose(text.Replace("`", "\\`", StringComparison.Ordinal)) : Code(text);
    }

    /// <summary>Text whose backticks enclose names: outside of them nothing means anything to Markdown.</summary>
    private static string Prose(string text)
    {
        var parts = text.Split('`');
        var prose = new StringBuilder();
        for (var i = 0; i < parts.Length; i++)
        {
            var insideBackticks = i % 2 == 1 && i < parts.Length - 1;
            prose.Append(insideBackticks ? Code(parts[i]) : Escape((i % 2 == 1 ? "`" : "") + parts[i]));
        }
        return prose.ToString();
    }

    private static string Code(string text) => text.Length == 0 ? "" : $"`{OneLine(text).Replace("|", "\\|", StringComparison.Ordinal)}`";

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in OneLine(text))
        {
            if (c is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '|' or '~')
                escaped.Append('\\');
            escaped.Append(c);
        }
        return escaped.ToString();
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
