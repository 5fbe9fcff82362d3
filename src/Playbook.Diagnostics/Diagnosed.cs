namespace Playbook.Diagnostics;

/// <summary>A value together with everything that was found wrong while it was made. Stages return it; nobody logs or throws.</summary>
/// <typeparam name="T">The kind of value.</typeparam>
/// <param name="Value">What was understood.</param>
/// <param name="Diagnostics">What was wrong, in the order of finding.</param>
public sealed record Diagnosed<T>(T Value, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>Whether one of the diagnostics is an error.</summary>
    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);
}
