namespace Playbook.Diagnostics;

/// <summary>A value and the place where somebody wrote it.</summary>
/// <typeparam name="T">The kind of value.</typeparam>
/// <param name="Value">The value.</param>
/// <param name="Where">Its place.</param>
public sealed record Located<T>(T Value, SourceSpan Where);
