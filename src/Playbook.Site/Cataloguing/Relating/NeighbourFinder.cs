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
    private static readonly Comparer<Article> ById = Comparer<Article>.Create((a, b) => string.CompareOrdinal(a.Id, b.Id));

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
        var chosen = Pinned(article);
        var linked = Linked(article);
        var scored = new List<Scored>();
        foreach (var candidate in Candidates(article))
        {
            if (!chosen.Contains(candidate) && Score(article, candidate, linked) is > 0 and var score)
                scored.Add(new Scored(candidate, score));
        }
        scored.Sort(Scored.BestFirst);
        for (var i = 0; i < scored.Count && chosen.Count < Most; i++)
            chosen.Add(scored[i].Article);
        return chosen.ConvertAll(a => new RelatedArticle(a, Reason(article, a, linked)));
    }

    private List<Article> Pinned(Article article)
    {
        var pinned = new List<Article>(Most);
        foreach (var id in article.Source.Matter.Related)
        {
            if (pinned.Count < Most && _byId.TryGetValue(id.Value, out var other) && other != article && !pinned.Contains(other))
                pinned.Add(other);
        }
        return pinned;
    }

    /// <summary>The articles that this one links to or that link to this one.</summary>
    private HashSet<Article> Linked(Article article)
    {
        var linked = new HashSet<Article>(_linksTo[article.Id]);
        if (_linkedFrom.TryGetValue(article.Id, out var from))
            linked.UnionWith(from);
        return linked;
    }

    private HashSet<Article> Candidates(Article article)
    {
        var candidates = new HashSet<Article>();
        foreach (var topic in article.Topics)
        {
            foreach (var pillar in article.Pillars)
                AddNearest(candidates, article, _buckets.GetValueOrDefault((topic, pillar)));
        }
        AddOffered(candidates, _linksTo[article.Id]);
        if (_linkedFrom.TryGetValue(article.Id, out var from))
            AddOffered(candidates, from.Take(PerBucket));
        if (_places.TryGetValue(article.Id, out var places))
        {
            foreach (var place in places)
                AddOffered(candidates, place.Stage.Steps.Select(s => s.Article));
        }
        candidates.Remove(article);
        // What must be read before has a place of its own.
        candidates.ExceptWith(_requires[article.Id]);
        return candidates;
    }

    private static void AddOffered(HashSet<Article> candidates, IEnumerable<Article> articles)
    {
        foreach (var article in articles)
        {
            if (IsOffered(article))
                candidates.Add(article);
        }
    }

    private static void AddNearest(HashSet<Article> candidates, Article article, List<Article>? bucket)
    {
        if (bucket is null)
            return;
        var own = bucket.BinarySearch(article, ById);
        var first = Math.Clamp((own < 0 ? ~own : own) - (PerBucket / 2), 0, Math.Max(0, bucket.Count - PerBucket));
        for (var i = first; i < bucket.Count && i < first + PerBucket; i++)
            candidates.Add(bucket[i]);
    }

    private double Score(Article article, Article candidate, HashSet<Article> linked)
    {
        var score = 0.0;
        foreach (var topic in article.Topics)
        {
            if (Has(candidate.Topics, topic))
                score += _rarity[topic];
        }
        if (linked.Contains(candidate))
            score += 1;
        if (OnOnePath(article, candidate))
            score += 0.5;
        if (score == 0)
            return 0;
        if (article.Pillars.Count > 0 && Has(candidate.Pillars, article.Pillars[0]))
            score += 0.5;
        if (ShareALevel(article, candidate))
            score += 0.3;
        if (IsNextLevel(article, candidate))
            score += 0.4;
        return score;
    }

    private bool OnOnePath(Article article, Article candidate) =>
        _places.TryGetValue(article.Id, out var mine)
        && _places.TryGetValue(candidate.Id, out var theirs)
        && mine.Any(m => theirs.Any(t => ReferenceEquals(t.Path, m.Path)));

    private static bool ShareALevel(Article article, Article candidate)
    {
        foreach (var level in article.Levels)
        {
            if (Has(candidate.Levels, level))
                return true;
        }
        return false;
    }

    private static bool IsNextLevel(Article article, Article candidate)
    {
        if (article.Levels.Count == 0)
            return false;
        foreach (var id in article.Levels[^1].NextIds)
        {
            foreach (var level in candidate.Levels)
            {
                if (level.Id == id)
                    return true;
            }
        }
        return false;
    }

    // A search in a list of three, a million times: what the library does for any list takes longer than the search.
    private static bool Has<T>(IReadOnlyList<T> few, T wanted)
        where T : class
    {
        for (var i = 0; i < few.Count; i++)
        {
            if (ReferenceEquals(few[i], wanted))
                return true;
        }
        return false;
    }

    private static bool IsOffered(Article article) => article.Status != Parsing.Matter.ArticleStatus.Deprecated;

    private string Reason(Article article, Article other, HashSet<Article> linked)
    {
        var topics = article.Topics.Intersect(other.Topics).Select(t => t.Title.ToLowerInvariant()).ToList();
        var about = topics.Count switch
        {
            0 => linked.Contains(other) ? "linked in the text" : OnOnePath(article, other) ? "on the same path" : "chosen by the author",
            1 => $"also about {topics[0]}",
            _ => $"also about {string.Join(", ", topics[..^1])} and {topics[^1]}",
        };
        var sameLevel = other.Levels.Count == 0 || ShareALevel(article, other);
        return sameLevel ? about : $"{about}, for {string.Join(", ", other.Levels.Select(l => l.Title.ToLowerInvariant()))}";
    }

    private sealed record Scored(Article Article, double Score)
    {
        public static int BestFirst(Scored a, Scored b)
        {
            var order = b.Score.CompareTo(a.Score);
            return order != 0 ? order : string.CompareOrdinal(a.Article.Id, b.Article.Id);
        }
    }
}
