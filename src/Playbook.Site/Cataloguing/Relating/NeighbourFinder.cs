namespace Playbook.Site.Cataloguing.Relating;

/// <summary>
/// Finds the neighbours of an article by what they share, weighed by how rare it is. Candidates are the nearest in each bucket of a
/// topic and a pillar (and whatever is linked, or stands on the same path), not all others: so the cost per article does not grow with
/// the number of articles, as it does where every pair is compared.
/// </summary>
internal sealed class NeighbourFinder
{
    private const int Most = 5;
    private const int PerBucket = 24;

    private readonly IReadOnlyDictionary<string, Article> _byId;
    private readonly IReadOnlyDictionary<string, IReadOnlyList<Article>> _requires;
    private readonly IReadOnlyDictionary<string, IReadOnlyList<Article>> _linksTo;
    private readonly IReadOnlyDictionary<string, IReadOnlyList<Article>> _linkedFrom;
    private readonly IReadOnlyDictionary<string, IReadOnlyList<PathPlace>> _places;
    private readonly Dictionary<(Topic, Pillar?), List<Article>> _buckets = [];
    private readonly Dictionary<Topic, double> _rarity = [];

    public NeighbourFinder(
        IReadOnlyList<Article> articles,
        IReadOnlyDictionary<string, Article> byId,
        IReadOnlyDictionary<string, IReadOnlyList<Article>> requires,
        IReadOnlyDictionary<string, IReadOnlyList<Article>> linksTo,
        IReadOnlyDictionary<string, IReadOnlyList<Article>> linkedFrom,
        IReadOnlyDictionary<string, IReadOnlyList<PathPlace>> places)
    {
        (_byId, _requires, _linksTo, _linkedFrom, _places) = (byId, requires, linksTo, linkedFrom, places);
        var count = new Dictionary<Topic, int>();
        foreach (var article in articles.Where(IsOffered))
        {
            foreach (var topic in article.Topics)
            {
                var key = (topic, article.Pillars.Count > 0 ? article.Pillars[0] : null);
                if (!_buckets.TryGetValue(key, out var bucket))
                    _buckets[key] = bucket = [];
                bucket.Add(article);
                count[topic] = count.GetValueOrDefault(topic) + 1;
            }
        }
        foreach (var (topic, uses) in count)
            _rarity[topic] = Math.Log(1 + ((double)articles.Count / uses));
    }

    /// <summary>The best neighbours: pinned ones first, then by score, then by id.</summary>
    public IReadOnlyList<RelatedArticle> FindFor(Article article)
    {
        var pinned = article.Source.Matter.Related
            .Select(r => _byId.GetValueOrDefault(r.Value))
            .OfType<Article>()
            .Where(a => a.Id != article.Id)
            .Distinct()
            .Take(Most)
            .ToList();
        var best = Candidates(article)
            .Except(pinned)
            .Select(c => (Candidate: c, Score: Score(article, c)))
            .Where(s => s.Score > 0)
            .OrderByDescending(s => s.Score)
            .ThenBy(s => s.Candidate.Id, StringComparer.Ordinal)
            .Take(Most - pinned.Count)
            .Select(s => s.Candidate);
        return [.. pinned.Concat(best).Select(a => new RelatedArticle(a, Reason(article, a)))];
    }

    private HashSet<Article> Candidates(Article article)
    {
        // By reference: comparing records of this size by value would cost more than the search.
        var candidates = new HashSet<Article>(ReferenceEqualityComparer.Instance);
        foreach (var topic in article.Topics)
        {
            foreach (var pillar in article.Pillars)
                AddNearest(candidates, article, _buckets.GetValueOrDefault((topic, pillar)));
        }
        candidates.UnionWith(_linksTo[article.Id].Where(IsOffered));
        candidates.UnionWith(_linkedFrom.GetValueOrDefault(article.Id, []).Take(PerBucket).Where(IsOffered));
        foreach (var place in _places.GetValueOrDefault(article.Id, []))
            candidates.UnionWith(place.Stage.Steps.Select(s => s.Article).Where(IsOffered));
        candidates.Remove(article);
        // What must be read before has a place of its own.
        candidates.ExceptWith(_requires[article.Id]);
        return candidates;
    }

    private static void AddNearest(HashSet<Article> candidates, Article article, List<Article>? bucket)
    {
        if (bucket is null)
            return;
        var own = bucket.BinarySearch(article, Comparer<Article>.Create((a, b) => string.CompareOrdinal(a.Id, b.Id)));
        var first = Math.Clamp((own < 0 ? ~own : own) - (PerBucket / 2), 0, Math.Max(0, bucket.Count - PerBucket));
        foreach (var candidate in bucket.GetRange(first, Math.Min(PerBucket, bucket.Count - first)))
            candidates.Add(candidate);
    }

    private double Score(Article article, Article candidate)
    {
        var score = 0.0;
        foreach (var topic in article.Topics)
        {
            if (candidate.Topics.Contains(topic))
                score += _rarity[topic];
        }
        if (IsLinked(article, candidate))
            score += 1;
        if (OnOnePath(article, candidate))
            score += 0.5;
        if (score == 0)
            return 0;
        if (article.Pillars.Count > 0 && candidate.Pillars.Contains(article.Pillars[0]))
            score += 0.5;
        if (article.Levels.Any(candidate.Levels.Contains))
            score += 0.3;
        if (IsNextLevel(article, candidate))
            score += 0.4;
        return score;
    }

    private bool IsLinked(Article article, Article candidate) =>
        _linksTo[article.Id].Contains(candidate) || _linksTo[candidate.Id].Contains(article);

    private bool OnOnePath(Article article, Article candidate) =>
        _places.TryGetValue(article.Id, out var mine)
        && _places.TryGetValue(candidate.Id, out var theirs)
        && mine.Any(m => theirs.Any(t => ReferenceEquals(t.Path, m.Path)));

    private static bool IsNextLevel(Article article, Article candidate) =>
        article.Levels.Count > 0 && candidate.Levels.Any(l => article.Levels[^1].NextIds.Contains(l.Id, StringComparer.Ordinal));

    private static bool IsOffered(Article article) => article.Status != Parsing.Matter.ArticleStatus.Deprecated;

    private string Reason(Article article, Article other)
    {
        var topics = article.Topics.Intersect(other.Topics).Select(t => t.Title.ToLowerInvariant()).ToList();
        var about = topics.Count switch
        {
            0 => IsLinked(article, other) ? "linked in the text" : OnOnePath(article, other) ? "on the same path" : "chosen by the author",
            1 => $"also about {topics[0]}",
            _ => $"also about {string.Join(", ", topics[..^1])} and {topics[^1]}",
        };
        var sameLevel = other.Levels.Count == 0 || article.Levels.Any(other.Levels.Contains);
        return sameLevel ? about : $"{about}, for {string.Join(", ", other.Levels.Select(l => l.Title.ToLowerInvariant()))}";
    }
}
