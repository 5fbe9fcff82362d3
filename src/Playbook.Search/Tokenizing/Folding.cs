using System.Globalization;
using System.Text;

namespace Playbook.Search.Tokenizing;

/// <summary>
/// What becomes of a character outside ASCII in a word: small, without accents. <c>Browser/words.js</c> does the same; the shared cases in
/// <c>tests/search/words.txt</c> hold both to it.
/// </summary>
internal static class Folding
{
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
        var letters = new StringBuilder(4);
        foreach (var part in small.ToString().Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(part) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark))
                letters.Append(part.ToString());
        }
        return letters.ToString();
    }
}
