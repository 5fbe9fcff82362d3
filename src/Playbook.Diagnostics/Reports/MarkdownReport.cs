using System.Globalization;

namespace Playbook.Diagnostics.Reports;

/// <summary>
/// A table for the summary of a job, errors first. Hosts refuse a summary of more than a megabyte, so the table is bounded.
/// </summary>
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
            var severity = SeverityWord.Of(diagnostic.Severity);
            output.Write($"| {severity} | {diagnostic.Code} | {Where(diagnostic.Where)} | {MarkdownText.Of(diagnostic)} |\n");
        }
        if (diagnostics.Count > MostRows)
            output.Write(string.Create(CultureInfo.InvariantCulture, $"\n… and {diagnostics.Count - MostRows:N0} more.\n"));
    }

    private static string Where(SourceSpan where) => MarkdownText.Code(
        ReportedPlace.Of(where) is { Start: var at }
            ? string.Create(CultureInfo.InvariantCulture, $"{where.File.Path}:{at.Line}:{at.Column}")
            : where.File.Path);
}
