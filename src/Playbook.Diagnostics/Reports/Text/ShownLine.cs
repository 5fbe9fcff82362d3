using System.Text;

namespace Playbook.Diagnostics.Reports;

/// <summary>A line of a source file as a report shows it, with a mark under part of it. Very long lines are cut around the mark.</summary>
/// <param name="Text">What is shown.</param>
/// <param name="MarkColumn">How many cells stand before the mark.</param>
/// <param name="MarkWidth">How many cells the mark takes, at least one.</param>
internal readonly record struct ShownLine(string Text, int MarkColumn, int MarkWidth)
{
    private const int Widest = 120;
    private const int BeforeMark = 40;

    /// <summary>Lays a line out.</summary>
    /// <param name="line">The line, without its end.</param>
    /// <param name="markStart">Where in it the mark starts, in UTF-16 code units.</param>
    /// <param name="markEnd">Where it ends.</param>
    public static ShownLine Of(ReadOnlySpan<char> line, int markStart, int markEnd)
    {
        markStart = Math.Clamp(markStart, 0, line.Length);
        markEnd = Math.Clamp(markEnd, markStart, line.Length);
        var (from, to) = Window(line, markStart);
        var shown = (from > 0 ? "…" : "") + DisplayText.Show(line[from..to]) + (to < line.Length ? "…" : "");
        var column = DisplayText.WidthOf(line[from..markStart]) + (from > 0 ? 1 : 0);
        var width = DisplayText.WidthOf(line[markStart..Math.Clamp(markEnd, markStart, to)]);
        return new ShownLine(shown.TrimEnd(), column, Math.Max(1, width));
    }

    /// <summary>Looks only at as many characters as can be shown: a file may be one line of a megabyte with a thousand mistakes.</summary>
    private static (int From, int To) Window(ReadOnlySpan<char> line, int markStart)
    {
        var to = Forward(line, 0, Widest);
        if (to == line.Length)
            return (0, to);
        var from = Back(line, markStart, BeforeMark);
        to = Forward(line, from, Widest);
        return to < line.Length ? (from, to) : (Back(line, to, Widest), to);
    }

    private static int Forward(ReadOnlySpan<char> line, int from, int cells)
    {
        for (var at = from; at < line.Length;)
        {
            Rune.DecodeFromUtf16(line[at..], out var rune, out var length);
            cells -= DisplayText.WidthOf(rune);
            if (cells < 0 || at - from > MostCharacters)
                return at;
            at += length;
        }
        return line.Length;
    }

    private static int Back(ReadOnlySpan<char> line, int from, int cells)
    {
        for (var at = from; at > 0;)
        {
            Rune.DecodeLastFromUtf16(line[..at], out var rune, out var length);
            cells -= DisplayText.WidthOf(rune);
            if (cells < 0 || from - at > MostCharacters)
                return at;
            at -= length;
        }
        return 0;
    }

    /// <summary>A line may consist of combining marks alone, which take no cell at all.</summary>
    private const int MostCharacters = 8 * Widest;
}
