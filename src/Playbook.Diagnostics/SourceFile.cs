using System.Text;

namespace Playbook.Diagnostics;

/// <summary>
/// A text that a person wrote: its path as that person knows it, and its content. Kept as UTF-8 and decoded when somebody asks,
/// because ten thousand articles live as long as a build does and hardly any of them is ever quoted in a report.
/// </summary>
public sealed class SourceFile
{
    /// <summary>The file of this thread that was asked last, decoded: questions about one file come one after the other.</summary>
    [ThreadStatic]
    private static Decoded? _last;

    private readonly ReadOnlyMemory<byte> _utf8;

    /// <summary>A file whose bytes are valid UTF-8, without byte order mark.</summary>
    /// <param name="path">The path to show, with forward slashes, such as <c>content/articles/people/x.md</c>.</param>
    /// <param name="utf8">The content; it must not change afterwards.</param>
    public SourceFile(string path, ReadOnlyMemory<byte> utf8)
    {
        Path = path;
        _utf8 = utf8;
    }

    /// <summary>A file from a text in memory.</summary>
    /// <param name="path">The path to show.</param>
    /// <param name="text">The content.</param>
    public SourceFile(string path, string text)
        : this(path, Encoding.UTF8.GetBytes(text))
    {
    }

    /// <summary>The path to show, with forward slashes.</summary>
    public string Path { get; }

    /// <summary>The content as it stands in memory, UTF-8.</summary>
    public ReadOnlyMemory<byte> Utf8 => _utf8;

    /// <summary>The content. Offsets in a <see cref="SourceSpan"/> count its UTF-16 code units. Decoded anew when it was let go.</summary>
    public string Text => Last.Text;

    /// <summary>The lines of <see cref="Text"/>. Mapped anew when they were let go; hold on to them to ask many questions.</summary>
    internal LineMap Lines => Last.Lines ??= new LineMap(Last.Text);

    private Decoded Last => _last is { } last && last.File == this ? last : _last = new Decoded(this, Encoding.UTF8.GetString(_utf8.Span));

    /// <summary>Line and column of an offset.</summary>
    /// <param name="offset">UTF-16 code units from the start; clipped to the text.</param>
    /// <returns>Both 1-based; the column counts characters (Unicode scalar values).</returns>
    public SourcePosition GetPosition(int offset) => Lines.PositionAt(offset);

    /// <summary>The lines of the text without their ends (<c>\n</c>, <c>\r\n</c> or a lone <c>\r</c>).</summary>
    public IReadOnlyList<string> GetLines()
    {
        var map = Lines;
        var lines = new string[map.Count];
        for (var i = 0; i < lines.Length; i++)
            lines[i] = map[i + 1].ToString();
        return lines;
    }

    /// <summary>Where the given line starts.</summary>
    /// <param name="line">1-based; beyond the last line gives the end of the text.</param>
    public int GetOffsetOfLine(int line) => Lines.StartOf(line);

    /// <summary>The file's path.</summary>
    public override string ToString() => Path;

    private sealed class Decoded(SourceFile file, string text)
    {
        public SourceFile File { get; } = file;

        public string Text { get; } = text;

        public LineMap? Lines { get; set; }
    }
}
