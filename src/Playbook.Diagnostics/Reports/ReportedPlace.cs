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
        return lines.Text.Length == 0 ? null : Of(where.ClippedTo(lines.Text), lines);
    }

    /// <summary>The same for readers that mark whole lines: a span that takes a line's end along is not about the line behind it.</summary>
    public static ReportedPlace? WithoutLineEnd(SourceSpan where)
    {
        var lines = where.File.Lines;
        return lines.Text.Length == 0 ? null : Of(where.ClippedTo(lines.Text).TrimmedIn(lines.Text), lines);
    }

    private static ReportedPlace Of(SourceSpan within, LineMap lines) => new(lines.PositionAt(within.Start), lines.PositionAt(within.End));
}
