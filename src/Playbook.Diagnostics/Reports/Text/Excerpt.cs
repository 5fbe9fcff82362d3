namespace Playbook.Diagnostics.Reports;

/// <summary>A place with the lines of its file that are worth showing.</summary>
internal sealed class Excerpt
{
    private readonly LineMap _lines;
    private readonly int _start;
    private readonly int _end;

    public Excerpt(SourceSpan where, string? label)
    {
        Path = where.File.Path;
        Label = string.IsNullOrEmpty(label) ? null : label;
        _lines = where.File.Lines;
        var within = where.ClippedTo(_lines.Text).TrimmedIn(_lines.Text);
        _start = within.Start;
        _end = within.End;
        FirstLine = _lines.LineAt(_start);
        LastLine = _lines.LineAt(_end);
    }

    public string Path { get; }

    public string? Label { get; }

    public int FirstLine { get; }

    public int LastLine { get; }

    /// <summary>Nothing was read, or there was nothing to read: a folder, a file without permission, an empty file.</summary>
    public bool IsEmpty => _lines.Text.Length == 0;

    public bool IsOneLine => FirstLine == LastLine;

    public SourcePosition Position => _lines.PositionAt(_start);

    /// <summary>The first line, marked to the end of the span or, of several lines, at the span's first character.</summary>
    public ShownLine First
    {
        get
        {
            var from = _start - _lines.StartOf(FirstLine);
            return ShownLine.Of(_lines[FirstLine], from, IsOneLine ? _end - _lines.StartOf(FirstLine) : from);
        }
    }

    /// <summary>The last line, marked at the span's last character.</summary>
    public ShownLine Last
    {
        get
        {
            var at = _end - 1 - _lines.StartOf(LastLine);
            if (at > 0 && char.IsLowSurrogate(_lines[LastLine][at]))
                at--;
            return ShownLine.Of(_lines[LastLine], at, at);
        }
    }

    /// <summary>
    /// The number of the line to begin with. Where something is missing, in an empty line or before the first character of one,
    /// the reader needs to see after what; nowhere else does the line before help.
    /// </summary>
    public int FirstShown
    {
        get
        {
            var nothingToSee = _lines[FirstLine].IsWhiteSpace() || (_start == _end && _start == _lines.StartOf(FirstLine));
            if (!nothingToSee)
                return FirstLine;
            for (var line = FirstLine - 1; line >= Math.Max(1, FirstLine - 3); line--)
            {
                if (!_lines[line].IsWhiteSpace())
                    return line;
            }
            return FirstLine;
        }
    }

    /// <summary>A line without a mark.</summary>
    public string Unmarked(int line) => ShownLine.Of(_lines[line], 0, 0).Text;
}
