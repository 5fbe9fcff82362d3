using Playbook.Diagnostics.Reports;
using Playbook.Site;

namespace Playbook.Cli.Sites;

/// <summary>What somebody asked for, whatever the command.</summary>
internal sealed record SiteRequest
{
    /// <summary>The content root.</summary>
    public required string Content { get; init; }

    /// <summary>The theme that was asked for on the command line; null leaves it to the content root.</summary>
    public required string? Theme { get; init; }

    /// <summary>What the site depends on besides its sources.</summary>
    public required BuildOptions Options { get; init; }

    /// <summary>Whether warnings count as errors.</summary>
    public required bool Strict { get; init; }

    /// <summary>How to report.</summary>
    public required ReportFormat Format { get; init; }
}
