namespace Playbook.Diagnostics;

/// <summary>Where the lines of a text start. A line ends with <c>\n</c>, <c>\r\n</c> or a lone <c>\r</c>.</summary>
internal sealed class LineMap
{
    private readonly int[] _starts;

    public LineMap(string text)
    {
        Text = text;
        var starts = new List<int> { 0 };
        for (var i = NextEnd(0); i >= 0; i = NextEnd(starts[^1]))
            starts.Add(text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? i + 2 : i + 1);
        _starts = [.. starts];

        int NextEnd(int from)
        {
            var at = text.AsSpan(from).IndexOfAny('\n', '\r');
            return at < 0 ? -1 : from + at;
        }
    }

    /// <summary>The text that is mapped.</summary>
    public string Text { get; }

    /// <summary>How many lines there are; an empty text has one.</summary>
    public int Count => _starts.Length;

    /// <summary>Where the line with a 1-based number starts; beyond the last line, the end of the text.</summary>
    public int StartOf(int line) => line <= 1 ? 0 : line > _starts.Length ? Text.Length : _starts[line - 1];

    /// <summary>The line with a 1-based number, without its end.</summary>
    public ReadOnlySpan<char> this[int line] => Text.AsSpan(StartOf(line)..StartOf(line + 1)).TrimEnd("\r\n");

    /// <summary>The 1-based number of the line in which an offset lies.</summary>
    public int LineAt(int offset)
    {
        var index = _starts.AsSpan().BinarySearch(offset);
        return index >= 0 ? index + 1 : ~index;
    }

    /// <summary>Line and column of an offset, which is clipped to the text.</summary>
    public SourcePosition PositionAt(int offset)
    {
        offset = Math.Clamp(offset, 0, Text.Length);
        var line = LineAt(offset);
        return new SourcePosition(line, 1 + CountCharacters(Text.AsSpan(StartOf(line)..offset)));
    }

    /// <summary>UTF-16 code units without the second halves of pairs; the text is well-formed because it came from UTF-8.</summary>
    private static int CountCharacters(ReadOnlySpan<char> text)
    {
        var count = text.Length;
        for (int at; (at = text.IndexOfAnyInRange('\uDC00', '\uDFFF')) >= 0; text = text[(at + 1)..])
            count--;
        return count;
    }
}
