using System.Buffers;
using System.Text;

namespace Playbook.Search.Indexing;

/// <summary>Bytes that grow.</summary>
internal sealed class ByteBuffer(int capacity = 256)
{
    private const string Signs =
        "\"\\\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\v\f\r\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f";

    private static readonly SearchValues<char> Escaped = SearchValues.Create(Signs);
    private static readonly SearchValues<byte> EscapedBytes = SearchValues.Create(Encoding.ASCII.GetBytes(Signs));

    private byte[] _bytes = new byte[capacity];

    /// <summary>How many there are.</summary>
    public int Length { get; private set; }

    /// <summary>The bytes.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    /// <summary>Adds a number as <see cref="Digits"/>.</summary>
    public void AddNumber(int number) => Length += Digits.Write(number, Room(Digits.Most));

    /// <summary>Adds bytes.</summary>
    public void Add(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Room(bytes.Length));
        Length += bytes.Length;
    }

    /// <summary>Adds a text as a string literal of a script.</summary>
    public void AddLiteral(ReadOnlySpan<char> text)
    {
        Add((byte)'"');
        while (text.IndexOfAny(Escaped) is >= 0 and var at)
        {
            Add(text[..at]);
            AddEscaped(text[at]);
            text = text[(at + 1)..];
        }
        Add(text);
        Add((byte)'"');
    }

    /// <summary>Adds a text in UTF-8 as a string literal of a script.</summary>
    public void AddLiteral(ReadOnlySpan<byte> utf8)
    {
        Add((byte)'"');
        while (utf8.IndexOfAny(EscapedBytes) is >= 0 and var at)
        {
            Add(utf8[..at]);
            AddEscaped((char)utf8[at]);
            utf8 = utf8[(at + 1)..];
        }
        Add(utf8);
        Add((byte)'"');
    }

    /// <summary>Adds a byte.</summary>
    public void Add(byte value)
    {
        Room(1)[0] = value;
        Length++;
    }

    /// <summary>Adds a text as UTF-8; it has no character that a string literal would escape.</summary>
    public void Add(ReadOnlySpan<char> text) => Length += Encoding.UTF8.GetBytes(text, Room(text.Length * 3));

    /// <summary>What was written, as an array of its own.</summary>
    public byte[] ToArray() => Written.ToArray();

    /// <summary>Takes back what was written since.</summary>
    public void CutTo(int length) => Length = length;

    private void AddEscaped(char sign)
    {
        switch (sign)
        {
            case '\n': Add("\\n"u8); break;
            case '"': Add("\\\""u8); break;
            case '\\': Add("\\\\"u8); break;
            default: Add((byte)' '); break; // what no text means and no screen shows
        }
    }

    private Span<byte> Room(int count)
    {
        if (_bytes.Length - Length < count)
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + count));
        return _bytes.AsSpan(Length);
    }
}
