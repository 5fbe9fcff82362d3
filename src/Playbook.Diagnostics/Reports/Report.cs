namespace Playbook.Diagnostics.Reports;

/// <summary>Writes diagnostics for whoever reads them. Order of finding does not matter: reports are sorted and say nothing twice.</summary>
public static class Report
{
    /// <summary>Writes a whole report. Lines end with <c>\n</c> whatever the writer thinks.</summary>
    /// <param name="format">For whom.</param>
    /// <param name="diagnostics">What was found, in any order.</param>
    /// <param name="summary">The figures to close with, usually <see cref="ReportSummary.Of"/> of the same diagnostics.</param>
    /// <param name="output">Where to.</param>
    /// <param name="style">Colours; only text has any.</param>
    public static void Write(
        ReportFormat format,
        IReadOnlyList<Diagnostic> diagnostics,
        ReportSummary summary,
        TextWriter output,
        ReportStyle? style = null)
    {
        var sorted = ReportOrder.Arrange(diagnostics);
        switch (format)
        {
            case ReportFormat.Json:
                JsonReport.Write(sorted, summary, output);
                break;
            case ReportFormat.GitHub:
                GitHubReport.Write(sorted, summary, output);
                break;
            case ReportFormat.Sarif:
                SarifReport.Write(sorted, output);
                break;
            case ReportFormat.GitLab:
                GitLabReport.Write(sorted, output);
                break;
            case ReportFormat.Markdown:
                MarkdownReport.Write(sorted, summary, output);
                break;
            default:
                TextReport.Write(sorted, summary, output, style ?? ReportStyle.Plain);
                break;
        }
    }
}
