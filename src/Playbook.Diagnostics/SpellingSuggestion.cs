namespace Playbook.Diagnostics;

/// <summary>
/// "Did you mean": finds what somebody probably wanted to write. Candidates are compared without case, with hyphen, underscore and
/// space alike and a plural's s dropped, by Damerau–Levenshtein distance (optimal string alignment) of at most a third of the
/// length, or as the same set of words.
/// </summary>
public static class SpellingSuggestion
{
    /// <summary>The best candidates.</summary>
    /// <param name="written">What was written.</param>
    /// <param name="candidates">What could have been meant.</param>
    /// <returns>One clear best, or up to three within a distance of 1 of the best, or none; best first, then ordinal.</returns>
    public static IReadOnlyList<string> Find(string written, IEnumerable<string> candidates)
    {
        var wanted = Normalize(written);
        var limit = Math.Max(1, wanted.Length / 3);
        var scored = new List<(int Distance, string Candidate)>();
        foreach (var candidate in candidates.Distinct(StringComparer.Ordinal))
        {
            var normal = Normalize(candidate);
            var distance = SameWords(wanted, normal) ? 0 : Distance(wanted, normal, limit);
            if (distance <= limit && candidate != written)
                scored.Add((distance, candidate));
        }
        if (scored.Count == 0)
            return [];
        var best = scored.Min(s => s.Distance);
        var close = scored
            .Where(s => s.Distance <= best + 1)
            .OrderBy(s => s.Distance)
            .ThenBy(s => s.Candidate, StringComparer.Ordinal)
            .ToList();
        var clear = close.Count(s => s.Distance == best) == 1 && (best == 0 || close.Count == 1 || close[1].Distance > best);
        return clear ? [close[0].Candidate] : [.. close.Take(3).Select(s => s.Candidate)];
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
        var before = new int[b.Length + 1];
        var previous = new int[b.Length + 1];
        var current = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            previous[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var distance = Math.Min(Math.Min(previous[j] + 1, current[j - 1] + 1), previous[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    distance = Math.Min(distance, before[j - 2] + 1);
                current[j] = distance;
            }
            (before, previous, current) = (previous, current, before);
        }
        return Math.Min(previous[b.Length], limit == int.MaxValue - 1 ? int.MaxValue : limit + 1);
    }

    private static string Normalize(string text)
    {
        var normal = text.Trim().ToLowerInvariant().Replace('_', '-').Replace(' ', '-');
        return normal.Length > 3 && normal.EndsWith('s') && !normal.EndsWith("ss", StringComparison.Ordinal) ? normal[..^1] : normal;
    }

    private static bool SameWords(string a, string b)
    {
        if (a == b)
            return true;
        if (a.Length != b.Length)
            return false;
        string[] left = [.. a.Split('-').Order(StringComparer.Ordinal)];
        string[] right = [.. b.Split('-').Order(StringComparer.Ordinal)];
        return left.SequenceEqual(right, StringComparer.Ordinal);
    }
}
