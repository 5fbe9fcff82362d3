namespace Playbook.Site.Cataloguing.Relating;

/// <summary>
/// What articles have in common, by number: their topics, pillars and levels, and for each pair of topic and home pillar the articles
/// that have both. Made once, then only read.
/// </summary>
internal sealed class NeighbourBuckets
{
    private readonly int[][] _buckets;
    private readonly string[] _forLevels;
    private readonly int _pillarCount;

    /// <summary>Sorts the articles into buckets.</summary>
    /// <param name="articles">The articles; their numbers are their places.</param>
    public NeighbourBuckets(Article[] articles)
    {
        var topics = new Dictionary<Topic, int>();
        var pillars = new Dictionary<Pillar, int>();
        var levels = new Dictionary<Level, int>();
        Topics = Array.ConvertAll(articles, a => NumbersOf(a.Topics, topics));
        Pillars = Array.ConvertAll(articles, a => NumbersOf(a.Pillars, pillars));
        Levels = Array.ConvertAll(articles, a => NumbersOf(a.Levels, levels));
        var levelsById = new Dictionary<string, int>(levels.Count, StringComparer.Ordinal);
        foreach (var (level, number) in levels)
            levelsById.Add(level.Id, number);
        var nextOf = new Dictionary<Level, int[]>(levels.Count);
        foreach (var (level, _) in levels)
            nextOf.Add(level, NumbersOf(level.NextIds, levelsById));
        NextLevels = Array.ConvertAll(articles, a => a.Levels.Count == 0 ? [] : nextOf[a.Levels[^1]]);
        Words = new string[topics.Count];
        foreach (var (topic, number) in topics)
            Words[number] = topic.Title.ToLowerInvariant();

        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        _forLevels = Array.ConvertAll(articles, a =>
        {
            var words = a.Levels.Count == 0 ? "" : ", for " + string.Join(", ", a.Levels.Select(l => l.Title.ToLowerInvariant()));
            return known.TryGetValue(words, out var same) ? same : known[words] = words;
        });

        _pillarCount = pillars.Count;
        IsOffered = Array.ConvertAll(articles, a => a.Status != Parsing.Matter.ArticleStatus.Deprecated);
        var buckets = new List<int>?[topics.Count * (pillars.Count + 1)];
        var uses = new int[topics.Count];
        for (var i = 0; i < articles.Length; i++)
        {
            if (!IsOffered[i])
                continue;
            foreach (var topic in Topics[i])
            {
                (buckets[IndexOf(topic, Pillars[i].Length > 0 ? Pillars[i][0] : _pillarCount)] ??= []).Add(i);
                uses[topic]++;
            }
        }
        _buckets = Array.ConvertAll(buckets, b => b is null ? [] : b.ToArray());
        Rarity = Array.ConvertAll(uses, count => Math.Log(1 + ((double)articles.Length / Math.Max(1, count))));
    }

    /// <summary>The topics of each article.</summary>
    public int[][] Topics { get; }

    /// <summary>The pillars of each article.</summary>
    public int[][] Pillars { get; }

    /// <summary>The levels of each article.</summary>
    public int[][] Levels { get; }

    /// <summary>The levels that follow the highest of each article.</summary>
    public int[][] NextLevels { get; }

    /// <summary>How much it says that two articles share a topic: more, the fewer have it.</summary>
    public double[] Rarity { get; }

    /// <summary>The title of each topic as it stands within a sentence.</summary>
    public string[] Words { get; }

    /// <summary>For which levels an article is, as the end of a sentence; many articles are for the same.</summary>
    public string ForLevels(int article) => _forLevels[article];

    /// <summary>The articles of a topic whose home is a pillar, in order.</summary>
    public int[] Of(int topic, int pillar) => _buckets[IndexOf(topic, pillar)];

    /// <summary>Whether each article may be recommended.</summary>
    public bool[] IsOffered { get; }

    private int IndexOf(int topic, int pillar) => (topic * (_pillarCount + 1)) + pillar;

    private static int[] NumbersOf(IReadOnlyList<string> ids, Dictionary<string, int> known)
    {
        var numbers = new List<int>(ids.Count);
        foreach (var id in ids)
        {
            if (known.TryGetValue(id, out var number))
                numbers.Add(number);
        }
        return numbers.ToArray();
    }

    private static int[] NumbersOf<T>(IReadOnlyList<T> things, Dictionary<T, int> known)
        where T : class
    {
        var numbers = new int[things.Count];
        for (var i = 0; i < numbers.Length; i++)
        {
            if (!known.TryGetValue(things[i], out numbers[i]))
                known.Add(things[i], numbers[i] = known.Count);
        }
        return numbers;
    }
}
