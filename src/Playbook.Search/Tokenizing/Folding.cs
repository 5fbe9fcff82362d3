using System.Globalization;
using System.Text;

namespace Playbook.Search.Tokenizing;

/// <summary>
/// What becomes of a character outside ASCII in a word: small, without accents. <c>Browser/words.js</c> does the same; the shared cases in
/// <c>tests/search/words.txt</c> hold both to it.
/// </summary>
internal static class Folding
{
    private const int FirstHangul = 0xAC00;
    private const int LastHangul = 0xD7A3;

    /// <summary>
    /// Letters with accents, and those without. A table of our own, since the program runs without language data, where the library
    /// takes nothing apart. Read when the first such letter comes.
    /// </summary>
    private static readonly Lazy<Dictionary<int, string>> Unaccented = new(ReadUnaccented);

    /// <summary>Whether a character stands by itself as a word, as in writing without spaces.</summary>
    public static bool IsIdeograph(int rune) =>
        rune is >= 0x3040 and <= 0x30FF or >= 0x3400 and <= 0x4DBF or >= 0x4E00 and <= 0x9FFF or >= 0xF900 and <= 0xFAFF or >= 0x20000 and <= 0x3FFFF;

    /// <summary>Whether a character belongs to a word.</summary>
    public static bool IsWordPart(Rune rune) => Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber
        or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>The letters that stand for a character; none for a mark.</summary>
    public static string Fold(Rune rune)
    {
        var small = Rune.ToLowerInvariant(rune);
        switch (small.Value)
        {
            case 'ß': return "ss";
            case 'æ': return "ae";
            case 'œ': return "oe";
            case 'ø': return "o";
            case 'đ' or 'ð': return "d";
            case 'þ': return "th";
            case 'ł': return "l";
            case 'ı': return "i";
        }
        if (Rune.GetUnicodeCategory(small) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark)
            return "";
        if (Unaccented.Value.TryGetValue(small.Value, out var letter))
            return letter;
        return small.Value is >= FirstHangul and <= LastHangul ? Jamo(small.Value - FirstHangul) : small.ToString();
    }

    /// <summary>A syllable of Hangul in its parts (The Unicode Standard, 3.12).</summary>
    private static string Jamo(int index)
    {
        var first = ((char)(0x1100 + (index / 588))).ToString() + (char)(0x1161 + (index % 588 / 28));
        return index % 28 == 0 ? first : first + (char)(0x11A7 + (index % 28));
    }

    private static Dictionary<int, string> ReadUnaccented()
    {
        using var lines = new StreamReader(typeof(Folding).Assembly.GetManifestResourceStream("letters.txt")!);
        var letters = new Dictionary<int, string>(2_000);
        while (lines.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
                continue;
            var letter = "";
            foreach (var rune in line.EnumerateRunes())
            {
                if (letter.Length == 0)
                    letter = rune.ToString();
                else
                    letters[rune.Value] = letter;
            }
        }
        return letters;
    }
}
