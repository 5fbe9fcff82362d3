using System.Buffers;
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
    public static string Of(IReadOnlyList<BodySection> sections) => string.Create(sections.Count * Length, sections, static (hashes, sections) =>
    {
        for (var i = 0; i < sections.Count; i++)
            Write(Of(sections[i]), hashes.Slice(i * Length, Length));
    });

    /// <summary>FNV-1a over the words, with one space between two of them.</summary>
    private static uint Of(BodySection section)
    {
        var hash = 2166136261u;
        Add(ref hash, section.Heading?.Text);
        // What moves from the heading into the text is a change.
        hash = (hash ^ '\n') * 16777619;
        var text = ArrayPool<char>.Shared.Rent(section.Utf8.Length);
        Add(ref hash, text.AsSpan(0, Encoding.UTF8.GetChars(section.Utf8.Span, text)));
        ArrayPool<char>.Shared.Return(text);
        return hash;
    }

    private static void Add(ref uint hash, ReadOnlySpan<char> text)
    {
        var isBetween = true;
        foreach (var c in text)
        {
            if (c <= ' ' || (c > '~' && char.IsWhiteSpace(c)))
            {
                isBetween = true;
                continue;
            }
            if (isBetween)
                hash = (hash ^ ' ') * 16777619;
            isBetween = false;
            hash = (hash ^ c) * 16777619;
        }
    }

    private static void Write(uint hash, Span<char> into)
    {
        // Folded, because the lowest bits of FNV alone mix less well.
        hash ^= hash >> 24;
        for (var i = 0; i < Length; i++, hash >>= 6)
            into[i] = Digits[(int)(hash & 63)];
    }
}
