using System.Globalization;

namespace Playbook.Templating;

/// <summary>
/// Texts in the order in which people sort words: case matters only between texts that are otherwise equal, small letters first.
/// Plain ASCII is compared by a table, so that pages sort the same, and start as fast, on machines without language data.
/// </summary>
internal static class WordOrder
{
    private const string Ascending = "\t\n\v\f\r _-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$0123456789";

    private static readonly byte[] Ranks = MakeRanks();

    /// <summary>Whether this process has language data; without them a comparison by language is one by code.</summary>
    private static readonly bool KnowsLanguages = CultureInfo.InvariantCulture.CompareInfo.Compare("a", "B") < 0;

    /// <summary>The place of an ASCII character among the others, the same for small and capital letters; 0 where it has none.</summary>
    public static int RankOf(char c) => c < 128 ? Ranks[c] : 0;

    public static int Compare(string a, string b)
    {
        if (ReferenceEquals(a, b))
            return 0;
        var common = Math.Min(a.Length, b.Length);
        var byCase = 0;
        for (var i = 0; i < common; i++)
        {
            var (x, y) = (a[i], b[i]);
            var left = x < 128 ? Ranks[x] : 0;
            var right = y < 128 ? Ranks[y] : 0;
            if (left == 0 || right == 0)
                return ByLanguage(a, b);
            if (left != right)
                return IsPlain(a, i) && IsPlain(b, i) ? left - right : ByLanguage(a, b);
            if (byCase == 0 && x != y)
                byCase = char.IsAsciiLetterLower(x) ? -1 : 1;
        }
        if (a.Length != b.Length)
            return IsPlain(a, common) && IsPlain(b, common) ? a.Length - b.Length : ByLanguage(a, b);
        return byCase;
    }

    private static int ByLanguage(string a, string b) =>
        KnowsLanguages ? CultureInfo.InvariantCulture.CompareInfo.Compare(a, b) : LatinOrder.Compare(a, b);

    /// <summary>Whether the rest of a text is plain: a combining mark behind a letter changes its place.</summary>
    private static bool IsPlain(string text, int from)
    {
        for (var i = from; i < text.Length; i++)
        {
            if (text[i] >= 128 || Ranks[text[i]] == 0)
                return false;
        }
        return true;
    }

    private static byte[] MakeRanks()
    {
        var ranks = new byte[128];
        byte rank = 1;
        foreach (var c in Ascending)
            ranks[c] = rank++;
        for (var c = 'a'; c <= 'z'; c++)
            ranks[c] = ranks[char.ToUpperInvariant(c)] = rank++;
        return ranks;
    }
}
