namespace Playbook.Site;

/// <summary>
/// Room for what ten thousand articles leave behind, in large arrays instead of ten thousand small ones: the collector moves small
/// things from generation to generation, which costs more than to make them, and leaves large ones where they are.
/// </summary>
internal static class ByteStore
{
    /// <summary>Above 85,000 bytes, from where on the collector does not move an array; small enough for a small site.</summary>
    private const int ChunkSize = 128 * 1024;

    [ThreadStatic]
    private static Memory<byte> _rest;

    /// <summary>Room that nobody else has. It lives as long as anybody holds on to it or to its neighbours.</summary>
    /// <param name="length">In bytes; the content is not defined.</param>
    public static Memory<byte> Take(int length)
    {
        if (length > ChunkSize / 4)
            return GC.AllocateUninitializedArray<byte>(length);
        if (_rest.Length < length)
            _rest = GC.AllocateUninitializedArray<byte>(ChunkSize);
        var taken = _rest[..length];
        _rest = _rest[length..];
        return taken;
    }

    /// <summary>A copy of bytes.</summary>
    public static ReadOnlyMemory<byte> Keep(ReadOnlySpan<byte> bytes)
    {
        var kept = Take(bytes.Length);
        bytes.CopyTo(kept.Span);
        return kept;
    }

    /// <summary>A text as UTF-8.</summary>
    public static ReadOnlyMemory<byte> Keep(ReadOnlySpan<char> text)
    {
        var kept = Take(System.Text.Encoding.UTF8.GetByteCount(text));
        System.Text.Encoding.UTF8.GetBytes(text, kept.Span);
        return kept;
    }
}
