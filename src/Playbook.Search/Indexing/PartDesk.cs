namespace Playbook.Search.Indexing;

/// <summary>
/// Where one thread writes parts. They are kept in large arrays, a few to each: the collector would move thousands of small ones, and
/// leaves large ones where they are.
/// </summary>
internal sealed class PartDesk
{
    private const int ChunkSize = 256 * 1024;

    private Memory<byte> _rest;

    /// <summary>The part that is being written.</summary>
    public ByteBuffer Part { get; } = new(32 * 1024);

    /// <summary>Keeps what was written and begins another part.</summary>
    public Memory<byte> Keep()
    {
        if (_rest.Length < Part.Length)
            _rest = GC.AllocateUninitializedArray<byte>(Math.Max(ChunkSize, Part.Length));
        var kept = _rest[..Part.Length];
        Part.Written.CopyTo(kept.Span);
        _rest = _rest[Part.Length..];
        Part.CutTo(0);
        return kept;
    }
}
