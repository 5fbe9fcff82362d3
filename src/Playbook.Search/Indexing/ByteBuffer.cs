namespace Playbook.Search.Indexing;

/// <summary>Bytes that grow.</summary>
internal sealed class ByteBuffer(int capacity = 256)
{
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

    /// <summary>Adds a byte.</summary>
    public void Add(byte value)
    {
        Room(1)[0] = value;
        Length++;
    }

    /// <summary>Adds a text as UTF-8; it has no character that a string literal would escape.</summary>
    public void Add(ReadOnlySpan<char> text)
    {
        var room = Room(text.Length * 3);
        Length += System.Text.Encoding.UTF8.GetBytes(text, room);
    }

    /// <summary>What was written, as an array of its own.</summary>
    public byte[] ToArray() => Written.ToArray();

    /// <summary>Forgets all.</summary>
    public void Clear() => Length = 0;

    private Span<byte> Room(int count)
    {
        if (_bytes.Length - Length < count)
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + count));
        return _bytes.AsSpan(Length);
    }
}
