using System.Globalization;
using System.Text;

namespace Playbook.Site.Parsing.Markdown;

/// <summary>
/// Ids of headings. An id follows from the heading's own words, so it stays when headings around it come and go; only a second
/// heading of the same words takes a number.
/// </summary>
internal sealed class HeadingIds
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private Dictionary<string, int>? _numbers;

    /// <summary>Keeps an id for the heading that asks for it by <c>{#id}</c>.</summary>
    /// <returns>Whether it was still free.</returns>
    public bool Reserve(string id) => _taken.Add(id);

    /// <summary>The id of a heading with these words.</summary>
    public string For(ReadOnlySpan<char> text)
    {
        var slug = Slug(text);
        if (slug.Length == 0)
            slug = "section";
        if (_taken.Add(slug))
            return slug;
        _numbers ??= new Dictionary<string, int>(StringComparer.Ordinal);
        for (var number = _numbers.GetValueOrDefault(slug, 2); ; number++)
        {
            var numbered = $"{slug}-{number}";
            if (!_taken.Add(numbered))
                continue;
            _numbers[slug] = number + 1;
            return numbered;
        }
    }

    /// <summary>
    /// As GitHub does: small letters, spaces as hyphens, everything else but letters, digits, hyphens and underscores left out.
    /// </summary>
    public static string Slug(ReadOnlySpan<char> text)
    {
        var slug = text.Length <= 256 ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        foreach (var rune in text.Trim().EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
                length += Rune.ToLowerInvariant(rune).EncodeToUtf16(slug[length..]);
            else if (rune.Value is '-' or '_' || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark)
                length += rune.EncodeToUtf16(slug[length..]);
            else if (Rune.IsWhiteSpace(rune))
                slug[length++] = '-';
        }
        return slug[..length].ToString();
    }
}
