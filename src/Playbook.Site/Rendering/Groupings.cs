using Playbook.Site.Cataloguing;
using Playbook.Site.Planning;
using Playbook.Site.Rendering.Models;

namespace Playbook.Site.Rendering;

/// <summary>The orders in which pages list things.</summary>
internal sealed class Groupings
{
    private readonly SiteModels _models;
    private readonly Catalogue _catalogue;
    private readonly ArticleOrder _articles;
    private readonly Lazy<IReadOnlyList<PillarGroup>> _byPillarOnce;
    private readonly Lazy<IReadOnlyList<Article>> _newestOnce;

    public Groupings(SiteModels models, ArticleOrder articles)
    {
        _models = models;
        _catalogue = models.Plan.Catalogue;
        _articles = articles;
        // Several pages list everything in this order.
        _byPillarOnce = new(() => [.. _catalogue.Vocabulary.Pillars.All.Select(p => Group(p, _articles.AtHomeIn(p), []))]);
        _newestOnce = new(() => _catalogue.Articles.Sorted((a, b) => DayOf(b).CompareTo(DayOf(a)).Then(string.CompareOrdinal(a.Id, b.Id))));
    }

    /// <summary>All articles by home pillar, each pillar's also by level.</summary>
    public IReadOnlyList<PillarGroup> ByPillar() => _byPillarOnce.Value;

    /// <summary>The articles of a pillar by the level they begin at, with what people of that level do in it.</summary>
    public IReadOnlyList<LevelGroup> OfPillar(Pillar pillar) => ByLevel(
        _articles.Of(pillar),
        level => [.. _catalogue.Competencies.Where(c => c.Pillar == pillar && c.Level == level).Select(c => c.Statement)]);

    /// <summary>The articles for a level by home pillar, with what people of the level do in it.</summary>
    public IReadOnlyList<PillarGroup> OfLevel(Level level)
    {
        var byPillar = _articles.Of(level).Where(a => a.Pillars.Count > 0).ToLookup(a => a.Pillars[0]);
        return
        [
            .. _catalogue.Vocabulary.Pillars.All
                .Select(p => Group(
                    p,
                    byPillar[p],
                    [.. _catalogue.Competencies.Where(c => c.Pillar == p && c.Level == level).Select(c => c.Statement)]))
                .Where(g => g.Articles.Count > 0 || g.Statements.Count > 0),
        ];
    }

    /// <summary>The articles of a topic by the level they begin at.</summary>
    public IReadOnlyList<LevelGroup> OfTopic(Topic topic) => ByLevel(_articles.Of(topic), _ => []);

    /// <summary>Topics that share articles with a topic, closest first, at most six.</summary>
    public IReadOnlyList<TopicModel> NeighboursOf(Topic topic)
    {
        var shared = new Dictionary<Topic, int>();
        foreach (var other in _articles.Of(topic).SelectMany(a => a.Topics))
            shared[other] = shared.GetValueOrDefault(other) + 1;
        shared.Remove(topic);
        var found = new List<Topic>(shared.Count);
        foreach (var (other, _) in shared)
            found.Add(other);
        found.Sort((a, b) => shared[b].CompareTo(shared[a]).Then(string.CompareOrdinal(a.Id, b.Id)));
        return [.. found.Take(6).Select(_models.Of)];
    }

    /// <summary>The paths that use a pillar.</summary>
    public IReadOnlyList<PathModel> PathsOf(Pillar pillar) => Paths(p => p.Pillars.Contains(pillar));

    /// <summary>The paths that pass a test.</summary>
    public IReadOnlyList<PathModel> Paths(Func<LearningPath, bool> test) => [.. _catalogue.Paths.Where(test).Select(_models.Of)];

    /// <summary>The newest articles.</summary>
    public IReadOnlyList<ArticleModel> Recent(int most) => _models.Of(Newest().Take(most));

    /// <summary>All articles, the newest first; those without a date last.</summary>
    public IReadOnlyList<Article> Newest() => _newestOnce.Value;

    /// <summary>The article of the week: each in its turn, in an order that no title or date decides.</summary>
    public ArticleModel? OfTheWeek()
    {
        var offered = _catalogue.Articles
            .Where(a => a.Status == Parsing.Matter.ArticleStatus.Published)
            .Select(a => new Turn(a, Scatter(a.Id)))
            .Sorted((a, b) => a.Place.CompareTo(b.Place).Then(string.CompareOrdinal(a.Article.Id, b.Article.Id)));
        if (offered.Count == 0)
            return null;
        var week = _models.Plan.Options.Today.DayNumber / 7;
        return _models.Of(offered[week % offered.Count].Article);
    }

    /// <summary>Everything that can be looked for, from A to Z.</summary>
    public IReadOnlyList<LetterGroup> Letters()
    {
        var entries = _catalogue.Articles.Select(a => new IndexEntry(a.Title, Urls.Article(a.Id), "article", a.Description))
            .Concat(_catalogue.Paths.Select(p => new IndexEntry(p.Title, Urls.Path(p.Id), "path", p.Promise)))
            .Concat(_catalogue.Vocabulary.Topics.All.Select(t => new IndexEntry(t.Title, Urls.Topic(t.Id), "topic", t.Description)))
            .Concat(_catalogue.Glossary.Select(t => new IndexEntry(t.Name, $"{Urls.Glossary}#{t.Id}", "term", t.Definition)));
        return [.. Lettered(entries, e => e.Title).Select(g => new LetterGroup(g.Key, [.. g]))];
    }

    /// <summary>The glossary from A to Z.</summary>
    public IReadOnlyList<TermGroup> Terms() =>
        [.. Lettered(_catalogue.Glossary.Select(_models.Of), t => t.Term.Name).Select(g => new TermGroup(g.Key, [.. g]))];

    private PillarGroup Group(Pillar pillar, IEnumerable<Article> articles, IReadOnlyList<string> statements)
    {
        var list = articles.ToList();
        return new PillarGroup(_models.Of(pillar), statements, _models.Of(list), ByLevel(list, _ => []), PathsOf(pillar));
    }

    private List<LevelGroup> ByLevel(IEnumerable<Article> articles, Func<Level, IReadOnlyList<string>> statements)
    {
        var byLevel = articles.Where(a => a.Levels.Count > 0).ToLookup(a => a.Levels[0]);
        return
        [
            .. _catalogue.Vocabulary.Levels.All
                .Select(l => new LevelGroup(_models.Of(l), statements(l), _models.Of(byLevel[l])))
                .Where(g => g.Articles.Count > 0 || g.Statements.Count > 0),
        ];
    }

    private static List<IGrouping<string, T>> Lettered<T>(IEnumerable<T> items, Func<T, string> name) => items
        .OrderBy(name, StringComparer.OrdinalIgnoreCase)
        .ThenBy(name, StringComparer.Ordinal)
        .GroupBy(i => LetterOf(name(i)), StringComparer.Ordinal)
        .Sorted((a, b) => (b.Key == "#").CompareTo(a.Key == "#").Then(string.CompareOrdinal(a.Key, b.Key)));

    private static int DayOf(Article article) => article.Source.Matter.Date?.Value.DayNumber ?? 0;

    private static string LetterOf(string name)
    {
        var first = name.AsSpan().TrimStart();
        return first.Length > 0 && char.IsLetter(first[0]) ? char.ToUpperInvariant(first[0]).ToString() : "#";
    }

    /// <summary>FNV-1a: the same on every machine, unlike a string's own hash code.</summary>
    private static int Scatter(string id)
    {
        var hash = 2166136261u;
        foreach (var c in id)
            hash = (hash ^ c) * 16777619u;
        return (int)(hash ^ 0x80000000u);
    }

    private sealed record Turn(Article Article, int Place);
}
