using Playbook.Site.Cataloguing;

namespace Playbook.Site.Rendering;

/// <summary>The articles of a site as lists have them: by level, then by title; of each pillar, level and topic.</summary>
internal sealed class ArticleOrder
{
    private readonly ILookup<Pillar, Article> _byHomePillar;
    private readonly Dictionary<Pillar, List<Article>> _byPillar;
    private readonly Dictionary<Level, List<Article>> _byLevel;
    private readonly Dictionary<Topic, List<Article>> _byTopic;

    public ArticleOrder(Catalogue catalogue)
    {
        var ordered = catalogue.Articles.Sorted((a, b) => RankOf(a).CompareTo(RankOf(b))
            .Then(string.Compare(a.Title, b.Title, StringComparison.OrdinalIgnoreCase))
            .Then(string.CompareOrdinal(a.Id, b.Id)));
        _byHomePillar = ordered.Where(a => a.Pillars.Count > 0).ToLookup(a => a.Pillars[0]);
        _byPillar = By(ordered, a => a.Pillars);
        _byLevel = By(ordered, a => a.Levels);
        _byTopic = By(ordered, a => a.Topics);
    }

    /// <summary>The articles whose first pillar is this one.</summary>
    public IEnumerable<Article> AtHomeIn(Pillar pillar) => _byHomePillar[pillar];

    /// <summary>The articles of a pillar.</summary>
    public IReadOnlyList<Article> Of(Pillar pillar) => _byPillar.GetValueOrDefault(pillar, []);

    /// <summary>The articles for a level.</summary>
    public IReadOnlyList<Article> Of(Level level) => _byLevel.GetValueOrDefault(level, []);

    /// <summary>The articles of a topic.</summary>
    public IReadOnlyList<Article> Of(Topic topic) => _byTopic.GetValueOrDefault(topic, []);

    private static Dictionary<TKey, List<Article>> By<TKey>(List<Article> articles, Func<Article, IReadOnlyList<TKey>> keys)
        where TKey : class
    {
        var groups = new Dictionary<TKey, List<Article>>();
        foreach (var article in articles)
        {
            foreach (var key in keys(article))
            {
                if (!groups.TryGetValue(key, out var group))
                    groups[key] = group = [];
                group.Add(article);
            }
        }
        return groups;
    }

    private static int RankOf(Article article) => article.Levels.Count > 0 ? article.Levels[0].Rank : int.MaxValue;
}
