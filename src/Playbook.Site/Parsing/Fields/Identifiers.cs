using System.Globalization;
using System.Text;

namespace Playbook.Site.Parsing.Fields;

/// <summary>Ids: what may be one, and how a file name becomes one.</summary>
internal static class Identifiers
{
    /// <summary>The longest id.</summary>
    public const int Longest = 60;

    /// <summary>Latin letters beyond ASCII. A table of our own, since the system's knowledge of letters differs from system to system.</summary>
    private static readonly (string Letters, string Spelled)[] SpelledOut =
    [
        ("ÀÁÂÃÄÅĀĂĄàáâãäåāăą", "a"), ("ÆæǼǽ", "ae"), ("ÇĆĈĊČçćĉċč", "c"), ("ÐĎĐðďđ", "d"), ("ÈÉÊËĒĔĖĘĚèéêëēĕėęě", "e"),
        ("ĜĞĠĢĝğġģ", "g"), ("ĤĦĥħ", "h"), ("ÌÍÎÏĨĪĬĮİìíîïĩīĭįı", "i"), ("Ĵĵ", "j"), ("Ķķ", "k"), ("ĹĻĽĿŁĺļľŀł", "l"),
        ("ÑŃŅŇñńņň", "n"), ("ÒÓÔÕÖØŌŎŐòóôõöøōŏő", "o"), ("Œœ", "oe"), ("ŔŖŘŕŗř", "r"), ("ŚŜŞŠȘśŝşšș", "s"), ("ßẞ", "ss"),
        ("ŢŤŦȚţťŧț", "t"), ("Þþ", "th"), ("ÙÚÛÜŨŪŬŮŰŲùúûüũūŭůűų", "u"), ("Ŵŵ", "w"), ("ÝŶŸýŷÿ", "y"), ("ŹŻŽźżž", "z"),
    ];

    /// <summary>Whether the site has an address of that name beside the articles.</summary>
    public static bool IsReserved(string id) => id is "index" or "print" or "pack" or "feed";

    /// <summary>Whether a text is an id: small ASCII letters, digits and single hyphens between them, at most 60 characters.</summary>
    public static bool IsValid(ReadOnlySpan<char> id)
    {
        if (id.Length is 0 or > Longest || id[0] == '-' || id[^1] == '-')
            return false;
        for (var i = 0; i < id.Length; i++)
        {
            if (!char.IsAsciiLetterLower(id[i]) && !char.IsAsciiDigit(id[i]) && (id[i] != '-' || id[i - 1] == '-'))
                return false;
        }
        return true;
    }

    /// <summary>
    /// The id that a text such as a file name suggests: small letters and digits, everything else a hyphen. Accents are dropped, some
    /// letters spelled out (<c>ß</c> as <c>ss</c>), letters of other alphabets kept; <c>#</c>, <c>+</c>, <c>&amp;</c> and <c>%</c> are
    /// spelled out, so that <c>C#</c> and <c>C++</c> differ.
    /// </summary>
    /// <param name="text">A text.</param>
    /// <returns>At most 60 characters, cut at a hyphen where there is one; empty when nothing of the text can stand in an id.</returns>
    public static string Slug(string text)
    {
        if (IsValid(text))
            return text;
        var slug = new StringBuilder(text.Length + 8);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark)
                continue;
            if (Spelled(rune.Value) is { } letters)
                slug.Append(letters);
            else if (Spoken(rune.Value) is { } word)
                AppendHyphen(slug).Append(word).Append('-');
            else if (Rune.IsLetterOrDigit(rune))
                slug.Append(Rune.ToLowerInvariant(rune).ToString());
            else if (rune.Value != '\'')
                AppendHyphen(slug);
        }
        return Shorten(slug.ToString().Trim('-'));
    }

    /// <summary>Cuts an id to its longest length, at a hyphen in its second half where there is one.</summary>
    public static string Shorten(string id)
    {
        if (id.Length <= Longest)
            return id;
        var cut = id.LastIndexOf('-', Longest);
        var end = cut > Longest / 2 ? cut : char.IsHighSurrogate(id[Longest - 1]) ? Longest - 1 : Longest;
        return id[..end].Trim('-');
    }

    private static StringBuilder AppendHyphen(StringBuilder slug) =>
        slug.Length == 0 || slug[^1] == '-' ? slug : slug.Append('-');

    private static string? Spelled(int letter)
    {
        if (letter is < 'À' or > 'ẞ')
            return null;
        foreach (var (letters, spelled) in SpelledOut)
        {
            if (letters.Contains((char)letter, StringComparison.Ordinal))
                return spelled;
        }
        return null;
    }

    private static string? Spoken(int sign) => sign switch
    {
        '#' => "sharp",
        '+' => "plus",
        '&' => "and",
        '%' => "percent",
        _ => null,
    };
}
