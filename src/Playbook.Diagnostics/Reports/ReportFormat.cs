namespace Playbook.Diagnostics.Reports;

/// <summary>For whom a report is written.</summary>
public enum ReportFormat
{
    /// <summary>People at a terminal.</summary>
    Text,

    /// <summary>Programs of any kind.</summary>
    Json,

    /// <summary>GitHub's workflow commands, which become annotations of a pull request.</summary>
    GitHub,

    /// <summary>SARIF 2.1.0, which code scanners read.</summary>
    Sarif,

    /// <summary>GitLab's code quality report.</summary>
    GitLab,

    /// <summary>A table for the summary of a job.</summary>
    Markdown,
}
