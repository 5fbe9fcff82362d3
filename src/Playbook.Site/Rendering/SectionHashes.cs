using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Playbook.Site.Parsing.Markdown;

namespace Playbook.Site.Rendering;

/// <summary>
/// A short hash of the words of each section of a text. A reader's browser remembers those it has read, and finds out later which
/// sections say something else. Spaces, line breaks and the targets of links do not count; the heading does.
/// </summary>
internal static class SectionHashes
{
    /// <summary>
    /// Characters of a hash: 24 bits, so that one changed section in a million goes unnoticed; browsers keep one for each section read.
    /// </summary>
    public const int Length = 4;

    private const string Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    /// <summary>The hashes of all sections in their order, one after the other.</summary>
    public static string Of(ImmutableArray<BodySection> sections) => string.Create(sections.Length * Length, sections, static (hashes, sections) =>
    {
        for (var i = 0; i < sections.Length; i++)
            Write(Of(sections[i]), hashes.Slice(i * Length, Length));
    });

    /// <summary>XXH64 over the words, with one space between two of them.</summary>
    private static ulong Of(BodySection section)
    {
        var heading = section.Heading?.Text ?? "";
        var words = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(heading.Length) + 1 + section.Utf8.Length);
        var length = Tidy(words.AsSpan(0, Encoding.UTF8.GetBytes(heading, words)));
        // What moves from the heading into the text is a change.
        words[length++] = (byte)'\n';
        section.Utf8.Span.CopyTo(words.AsSpan(length));
        length += Tidy(words.AsSpan(length, section.Utf8.Length));
        var hash = ContentHash.Of(words.AsSpan(0, length));
        ArrayPool<byte>.Shared.Return(words);
        return hash;
    }

    /// <summary>
    /// Leaves one space between two words and none around them. Whole spans are looked at and moved: letter by letter, all texts of a
    /// large site together would take a twentieth of its build.
    /// </summary>
    /// <returns>How many bytes are left, from the start.</returns>
    private static int Tidy(Span<byte> text)
    {
        foreach (var white in "\n\t\r\f\v"u8)
            text.Replace(white, (byte)' ');
        var rest = text.Trim((byte)' ');
        var length = 0;
        while (rest.IndexOf("  "u8) is >= 0 and var gap)
        {
            rest[..(gap + 1)].CopyTo(text[length..]);
            length += gap + 1;
            rest = rest[gap..].TrimStart((byte)' ');
        }
        rest.CopyTo(text[length..]);
        return length + rest.Length;
    }

    private static void Write(ulong hash, Span<char> into)
    {
        for (var i = 0; i < Length; i++, hash >>= 6)
            into[i] = Digits[(int)(hash & 63)];
    }
}
