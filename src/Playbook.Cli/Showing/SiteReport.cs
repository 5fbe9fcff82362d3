using Playbook.Cli.Sites;
using Playbook.Diagnostics;
using Playbook.Diagnostics.Reports;

namespace Playbook.Cli.Showing;

/// <summary>How much a report for people tells. Reports for programs always tell everything.</summary>
internal enum ReportDetail
{
    /// <summary>Only what stops a build.</summary>
    Errors,

    /// <summary>Warnings too.</summary>
    Warnings,

    /// <summary>Hints too, and that all is well if it is.</summary>
    Everything,
}

/// <summary>The report of a command, on standard output.</summary>
internal static class SiteReport
{
    public static void Write(IReadOnlyList<Diagnostic> diagnostics, SiteRequest request, Terminal terminal, ReportDetail detail)
    {
        if (request.Format != ReportFormat.Text)
        {
            Report.Write(request.Format, diagnostics, ReportSummary.Of(diagnostics), terminal.Output);
            return;
        }
        var least = detail switch
        {
            ReportDetail.Errors => request.Strict ? Severity.Warning : Severity.Error,
            ReportDetail.Warnings => Severity.Warning,
            _ => Severity.Hint,
        };
        var told = diagnostics.Where(d => d.Severity >= least).ToList();
        if (told.Count > 0 || detail == ReportDetail.Everything)
            Report.Write(ReportFormat.Text, told, ReportSummary.Of(told), terminal.Output, terminal.Style);
    }
}
