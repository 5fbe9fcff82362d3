namespace Playbook.Diagnostics.Reports;

/// <summary>Where a span begins and ends, as people and programs count.</summary>
/// <param name="Start">The first character.</param>
/// <param name="End">Behind the last character.</param>
internal readonly record struct ReportedPlace(SourcePosition Start, SourcePosition End)
{
    /// <summary>The place of a span, or null when its file has no text that one could point at.</summary>
    public static ReportedPlace? Of(SourceSpan where)
    {
        var lines = where.File.Lines;
        if (lines.Text.Length == 0)
            return null;
        var within = where.ClippedTo(lines.Text);
        return new ReportedPlace(lines.PositionAt(within.Start), lines.PositionAt(within.End));
    }
}
