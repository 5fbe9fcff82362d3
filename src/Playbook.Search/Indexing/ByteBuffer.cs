using System.Buffers.Binary;
using System.Text;

namespace Playbook.Search.Indexing;

/// <summary>Bytes that grow.</summary>
internal sealed class ByteBuffer(int capacity = 256)
{
    private byte[] _bytes = new byte[capacity];
    private byte[] _encoded = [];

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
        if (_encoded.Length < text.Length * 3)
            _encoded = new byte[text.Length * 3];
        AddLiteral(_encoded.AsSpan(0, Encoding.UTF8.GetBytes(text, _encoded)));
    }

    /// <summary>Adds a text in UTF-8 as a string literal of a script.</summary>
    public void AddLiteral(ReadOnlySpan<byte> utf8)
    {
        Add((byte)'"');
        while (true)
        {
            var at = PlainLength(utf8);
            Add(utf8[..at]);
            if (at == utf8.Length)
                break;
            AddEscaped(utf8[at]);
            utf8 = utf8[(at + 1)..];
        }
        Add((byte)'"');
    }

    /// <summary>Adds a byte.</summary>
    public void Add(byte value)
    {
        Room(1)[0] = value;
        Length++;
    }

    /// <summary>Adds a text as UTF-8.</summary>
    public void Add(ReadOnlySpan<char> text) => Length += Encoding.UTF8.GetBytes(text, Room(text.Length * 3));

    /// <summary>What was written, as an array of its own.</summary>
    public byte[] ToArray() => Written.ToArray();

    /// <summary>Takes back what was written since.</summary>
    public void CutTo(int length) => Length = length;

    /// <summary>How many bytes come before the first that a literal escapes.</summary>
    private static int PlainLength(ReadOnlySpan<byte> utf8)
    {
        var at = 0;
        // Eight at a time: the highest bit of a byte is set where it is a control character, a quotation mark or a backslash. A byte after
        // such a one may have it set without reason, so the last step looks at each.
        for (; at + 8 <= utf8.Length; at += 8)
        {
            var bytes = BinaryPrimitives.ReadUInt64LittleEndian(utf8[at..]);
            var marked = ((bytes - Each(0x20)) | ((bytes ^ Each((byte)'"')) - Each(1)) | ((bytes ^ Each((byte)'\\')) - Each(1))) & ~bytes & Each(0x80);
            if (marked != 0)
                break;
        }
        while (at < utf8.Length && utf8[at] >= 0x20 && utf8[at] is not ((byte)'"' or (byte)'\\'))
            at++;
        return at;
    }

    private static ulong Each(byte value) => value * 0x0101010101010101ul;

    private void AddEscaped(byte sign)
    {
        switch (sign)
        {
            case (byte)'\n': Add("\\n"u8); break;
            case (byte)'"': Add("\\\""u8); break;
            case (byte)'\\': Add("\\\\"u8); break;
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
