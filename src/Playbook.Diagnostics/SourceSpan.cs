namespace Playbook.Diagnostics;

/// <summary>A piece of a source file. Line and column are computed when somebody asks.</summary>
/// <param name="File">The file.</param>
/// <param name="Start">Offset of the first character, in UTF-16 code units of <see cref="SourceFile.Text"/>.</param>
/// <param name="Length">Length in UTF-16 code units; 0 points between two characters.</param>
public readonly record struct SourceSpan(SourceFile File, int Start, int Length)
{
    /// <summary>Offset behind the last character.</summary>
    public int End => Start + Length;

    /// <summary>Where the span begins.</summary>
    public SourcePosition StartPosition => File.GetPosition(Start);

    /// <summary>Where the span ends: the position behind its last character.</summary>
    public SourcePosition EndPosition => File.GetPosition(End);

    /// <summary>The text of the span.</summary>
    public string Text
    {
        get
        {
            var text = File.Text;
            var within = ClippedTo(text);
            return text.Substring(within.Start, within.Length);
        }
    }

    /// <summary>A span of the same file that starts at a distance from this one's start.</summary>
    /// <param name="offset">Distance in UTF-16 code units.</param>
    /// <param name="length">Length in UTF-16 code units.</param>
    public SourceSpan Slice(int offset, int length) => new(File, Start + offset, length);

    /// <summary>The span from this one's start to the other's end.</summary>
    /// <param name="other">A later span of the same file.</param>
    public SourceSpan To(SourceSpan other) => new(File, Start, Math.Max(0, other.End - Start));

    /// <summary>The whole file as a place: its first position.</summary>
    /// <param name="file">The file.</param>
    public static SourceSpan AtStartOf(SourceFile file) => new(file, 0, 0);

    /// <summary>The part of the span that lies in the file's text, whatever was asked for.</summary>
    /// <param name="text">The file's text.</param>
    internal SourceSpan ClippedTo(string text)
    {
        var start = Math.Clamp(Start, 0, text.Length);
        return new SourceSpan(File, start, Math.Clamp(Length, 0, text.Length - start));
    }

    /// <summary>The span without the line ends that it ends with.</summary>
    /// <param name="text">The file's text, in which the span lies.</param>
    internal SourceSpan TrimmedIn(string text) => this with { Length = text.AsSpan(Start, Length).TrimEnd("\r\n").Length };

    /// <summary><c>path:line:column</c>.</summary>
    public override string ToString()
    {
        var at = StartPosition;
        return $"{File.Path}:{at.Line}:{at.Column}";
    }
}
