namespace Playbook.Diagnostics;

/// <summary>
/// "Did you mean": finds what somebody probably wanted to write. Candidates are compared without case, with hyphen, underscore and
/// space alike and each word's plural s dropped, by Damerau–Levenshtein distance (optimal string alignment) of at most a third of the
/// length, or as the same set of words.
/// </summary>
public static class SpellingSuggestion
{
    private const int Most = 3;
    private const int OnStack = 128;
    private static readonly char[] WordGaps = ['-', '_', ' ', '\t', '\u00A0'];

    /// <summary>The best candidates.</summary>
    /// <param name="written">What was written; never suggested itself.</param>
    /// <param name="candidates">What could have been meant.</param>
    /// <returns>One clear best, or up to three within a distance of 1 of the best, or none; best first, then ordinal.</returns>
    public static IReadOnlyList<string> Find(string written, IEnumerable<string> candidates)
    {
        var wanted = Normalize(written);
        if (wanted.Length == 0)
            return [];
        // with nothing in common it is another word, however short
        var limit = Math.Min(Math.Max(1, wanted.Length / 3), wanted.Length - 1);
        var scored = new List<(int Distance, string Candidate)>();
        foreach (var candidate in candidates.Distinct(StringComparer.Ordinal))
        {
            if (candidate == written)
                continue;
            var normal = Normalize(candidate);
            var distance = SameWords(wanted, normal) ? 0 : Distance(wanted, normal, limit);
            if (distance <= limit)
                scored.Add((distance, candidate));
        }
        if (scored.Count == 0)
            return [];

        var best = scored.Min(s => s.Distance);
        // the same but for case, hyphens or plural is not a guess: what is one letter off cannot compete
        var tolerance = best == 0 ? 0 : 1;
        return
        [
            .. scored
                .Where(s => s.Distance <= best + tolerance)
                .OrderBy(s => s.Distance)
                .ThenBy(s => s.Candidate, StringComparer.Ordinal)
                .Take(Most)
                .Select(s => s.Candidate),
        ];
    }

    /// <summary>The distance of two texts, counting insertions, deletions, replacements and swaps of neighbours.</summary>
    /// <param name="a">One text.</param>
    /// <param name="b">The other.</param>
    /// <param name="limit">From here on the exact figure does not matter.</param>
    /// <returns>The distance, or <paramref name="limit"/> + 1 when it is larger.</returns>
    public static int Distance(string a, string b, int limit = int.MaxValue - 1)
    {
        if (Math.Abs(a.Length - b.Length) > limit)
            return limit + 1;
        var width = b.Length + 1;
        var rows = width <= OnStack ? stackalloc int[3 * width] : new int[3 * width];
        var before = rows[..width];
        var previous = rows[width..(2 * width)];
        var current = rows[(2 * width)..];
        for (var j = 0; j <= b.Length; j++)
            previous[j] = j;
        var leastBefore = 0;
        for (var i = 1; i <= a.Length; i++)
        {
            var least = current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var distance = Math.Min(Math.Min(previous[j] + 1, current[j - 1] + 1), previous[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    distance = Math.Min(distance, before[j - 2] + 1);
                current[j] = distance;
                least = Math.Min(least, distance);
            }
            // a row is made from the two above it, so two rows above the limit stay above it
            if (least > limit && leastBefore > limit)
                return limit + 1;
            leastBefore = least;
            var free = before;
            before = previous;
            previous = current;
            current = free;
        }
        return Math.Min(previous[b.Length], limit + 1);
    }

    private static string Normalize(string text) =>
        string.Join('-', text.ToLowerInvariant().Split(WordGaps, StringSplitOptions.RemoveEmptyEntries).Select(Singular));

    private static string Singular(string word) =>
        word.Length > 3 && word[^1] == 's' && word[^2] != 's' ? word[..^1] : word;

    private static bool SameWords(string a, string b)
    {
        if (a.Length != b.Length)
            return false;
        string[] left = [.. a.Split('-').Order(StringComparer.Ordinal)];
        string[] right = [.. b.Split('-').Order(StringComparer.Ordinal)];
        return left.SequenceEqual(right, StringComparer.Ordinal);
    }
}
