namespace Playbook.Diagnostics;

/// <summary>A place as people say it.</summary>
/// <param name="Line">1-based.</param>
/// <param name="Column">1-based, in characters (Unicode scalar values).</param>
public readonly record struct SourcePosition(int Line, int Column);
