namespace Playbook.Diagnostics.Reports;

/// <summary>Severities as reports name them.</summary>
internal static class SeverityWord
{
    public static string Of(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "hint",
    };
}
