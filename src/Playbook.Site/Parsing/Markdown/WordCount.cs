using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace Playbook.Site.Parsing.Markdown;

/// <summary>
/// Counts words: what stands between white space and has a letter or a digit. All texts of a large site are counted, which letter by
/// letter takes a twentieth of its build, so 64 are looked at in one go.
/// </summary>
internal static class WordCount
{
    private const int Block = 64;

    /// <summary>How many words a text has.</summary>
    public static int Of(ReadOnlySpan<char> text)
    {
        var words = 0;
        var isInWord = 0UL;
        while (text.Length >= Block)
        {
            words += InBlock(text[..Block], ref isInWord);
            text = text[Block..];
        }
        Span<char> last = stackalloc char[Block];
        text.CopyTo(last);
        // The white space behind it ends the last word.
        last[text.Length..].Fill(' ');
        return words + InBlock(last, ref isInWord);
    }

    /// <summary>
    /// How many words end in a block. Each character is a bit, the first one the lowest. Adding the letters to all that is not white
    /// space makes a carry at the first letter of a word that runs to the word's end and out of it, where it meets white space: once for
    /// each word with a letter, however many letters it has.
    /// </summary>
    /// <param name="block">64 characters.</param>
    /// <param name="isInWord">1 when a word with a letter is not at its end: the carry from block to block.</param>
    private static int InBlock(ReadOnlySpan<char> block, ref ulong isInWord)
    {
        var (letters, spaces) = Ascii.IsValid(block) ? OfAscii(block) : OfAny(block);
        var sum = unchecked(~spaces + letters);
        var carry = sum < letters ? 1UL : 0;
        var ends = unchecked(sum + isInWord);
        isInWord = carry | (ends < sum ? 1UL : 0);
        return BitOperations.PopCount(ends & spaces);
    }

    private static (ulong Letters, ulong Spaces) OfAscii(ReadOnlySpan<char> block)
    {
        var (letters, spaces) = (0UL, 0UL);
        ref var start = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<char, ushort>(block));
        for (var i = 0; i < Block; i += Vector128<byte>.Count)
        {
            var characters = Vector128.Narrow(
                Vector128.LoadUnsafe(ref start, (nuint)i), Vector128.LoadUnsafe(ref start, (nuint)(i + Vector128<ushort>.Count)));
            var isLetter = IsWithin(characters | Vector128.Create((byte)0x20), (byte)'a', (byte)'z') | IsWithin(characters, (byte)'0', (byte)'9');
            var isSpace = Vector128.Equals(characters, Vector128.Create((byte)' ')) | IsWithin(characters, (byte)'\t', (byte)'\r');
            letters |= (ulong)isLetter.ExtractMostSignificantBits() << i;
            spaces |= (ulong)isSpace.ExtractMostSignificantBits() << i;
        }
        return (letters, spaces);
    }

    private static Vector128<byte> IsWithin(Vector128<byte> characters, byte first, byte last) =>
        Vector128.LessThanOrEqual(characters - Vector128.Create(first), Vector128.Create((byte)(last - first)));

    private static (ulong Letters, ulong Spaces) OfAny(ReadOnlySpan<char> block)
    {
        var (letters, spaces) = (0UL, 0UL);
        for (var i = 0; i < block.Length; i++)
        {
            if (char.IsWhiteSpace(block[i]))
                spaces |= 1UL << i;
            else if (char.IsLetterOrDigit(block[i]))
                letters |= 1UL << i;
        }
        return (letters, spaces);
    }
}
