using System.Text;

namespace Playbook.Search.Indexing;

/// <summary>
/// A file of the index is one call of one function, so that it loads as a classic script: <c>playbookSearchPart("version","name",…)</c>.
/// </summary>
internal static class PartText
{
    /// <summary>Stands where the version will: it follows from the content of all parts.</summary>
    public static ReadOnlySpan<byte> Hole => "00000000"u8;

    /// <summary>The beginning of a call.</summary>
    public static ReadOnlySpan<byte> Opening => "playbookSearchPart(\""u8;

    /// <summary>Begins a part.</summary>
    public static void Begin(ByteBuffer part, string name)
    {
        part.Add(Opening);
        part.Add(Hole);
        part.Add("\",\""u8);
        part.Add(name);
        part.Add("\","u8);
    }

    /// <summary>Ends a part.</summary>
    public static void End(ByteBuffer part) => part.Add(")\n"u8);

    /// <summary>Writes the version into a part.</summary>
    public static void Fill(Span<byte> part, string version) => Encoding.ASCII.GetBytes(version, part[Opening.Length..]);

    /// <summary>A name that changes when content changes.</summary>
    public static string Version(ReadOnlyMemory<byte>[] parts)
    {
        var hashes = new ulong[parts.Length];
        Parallel.For(0, parts.Length, i => hashes[i] = Hash(parts[i].Span));
        var all = 14695981039346656037ul;
        foreach (var hash in hashes)
            all = Mix(all, hash);
        return (all >> 32).ToString("x8", System.Globalization.CultureInfo.InvariantCulture);
    }

    private static ulong Hash(ReadOnlySpan<byte> bytes)
    {
        var hash = (ulong)bytes.Length;
        for (; bytes.Length >= 8; bytes = bytes[8..])
            hash = Mix(hash, System.Buffers.Binary.BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        foreach (var b in bytes)
            hash = Mix(hash, b);
        return hash;
    }

    private static ulong Mix(ulong hash, ulong value)
    {
        hash = (hash ^ value) * 0x9E3779B97F4A7C15ul;
        return hash ^ (hash >> 29);
    }
}
