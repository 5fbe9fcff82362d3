namespace Playbook.Templating;

/// <summary>
/// The order of words where there are no language data: letters with accents stand beside those without, other scripts behind them,
/// by code. Accents count only between words that are otherwise equal, then case, small letters first.
/// </summary>
internal static class LatinOrder
{
    private const char First = '\u00c0';

    /// <summary>The letter below the accent of each from U+00C0 to U+017F (Unicode, canonical decompositions).</summary>
    private const string Letters =
        "AAAAAAACEEEEIIIIDNOOOOO?OUUUUYTsaaaaaaaceeeeiiiidnooooo?ouuuuyty"
        + "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlLlLlNnNnNnnNnOoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs";

    /// <summary>Compares two words.</summary>
    public static int Compare(string a, string b)
    {
        var common = Math.Min(a.Length, b.Length);
        var (byAccent, byCase) = (0, 0);
        for (var i = 0; i < common; i++)
        {
            if (a[i] == b[i])
                continue;
            var (x, y) = (WithoutAccent(a[i]), WithoutAccent(b[i]));
            if (PlaceOf(x) - PlaceOf(y) is not 0 and var order)
                return order;
            if (byAccent == 0 && (x == a[i]) != (y == b[i]))
                byAccent = x == a[i] ? -1 : 1;
            if (byCase == 0 && x != y)
                byCase = char.IsAsciiLetterLower(x) ? -1 : 1;
        }
        return a.Length != b.Length ? a.Length - b.Length
            : byAccent != 0 ? byAccent
            : byCase != 0 ? byCase
            : string.CompareOrdinal(a, b);
    }

    private static char WithoutAccent(char c) =>
        c >= First && c - First < Letters.Length && Letters[c - First] is not '?' and var letter ? letter : c;

    /// <summary>ASCII by its rank, what is not ASCII behind it.</summary>
    private static int PlaceOf(char c) => WordOrder.RankOf(c) is not 0 and var rank ? rank : 128 + c;
}
