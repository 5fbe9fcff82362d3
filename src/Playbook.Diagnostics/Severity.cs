namespace Playbook.Diagnostics;

/// <summary>How much a diagnostic matters.</summary>
public enum Severity
{
    /// <summary>Advice; never fails a build.</summary>
    Hint,

    /// <summary>Fails a strict build.</summary>
    Warning,

    /// <summary>Fails the build.</summary>
    Error,
}
