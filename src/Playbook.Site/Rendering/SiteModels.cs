using Playbook.Site.Cataloguing;
using Playbook.Site.Planning;
using Playbook.Site.Rendering.Models;

namespace Playbook.Site.Rendering;

/// <summary>The models that many pages share, made once for a site.</summary>
internal sealed class SiteModels
{
    private readonly Dictionary<Article, ArticleModel> _articles;
    private readonly Dictionary<string, PathModel> _paths;
    private readonly Dictionary<Pillar, PillarModel> _pillars;
    private readonly Dictionary<Level, LevelModel> _levels;
    private readonly Dictionary<Topic, TopicModel> _topics;

    public SiteModels(SitePlan plan)
    {
        Plan = plan;
        var catalogue = plan.Catalogue;
        var vocabulary = catalogue.Vocabulary;
        var byPillar = Count(catalogue.Articles.SelectMany(a => a.Pillars));
        var byLevel = Count(catalogue.Articles.SelectMany(a => a.Levels));
        var byTopic = Count(catalogue.Articles.SelectMany(a => a.Topics));
        _pillars = vocabulary.Pillars.All.ToDictionary(p => p, p => new PillarModel(p, byPillar.GetValueOrDefault(p)));
        _levels = vocabulary.Levels.All.ToDictionary(l => l, l => new LevelModel(l, byLevel.GetValueOrDefault(l), this));
        _topics = vocabulary.Topics.All.ToDictionary(t => t, t => new TopicModel(t, byTopic.GetValueOrDefault(t)));
        _articles = catalogue.Articles.ToDictionary(
            a => a,
            a => new ArticleModel(a, Of(a.Pillars), Of(a.Levels), Of(a.Topics)));
        _paths = catalogue.Paths.ToDictionary(
            p => p.Id,
            p => new PathModel(p, p.From is null ? null : _levels[p.From], p.To is null ? null : _levels[p.To], Of(p.Pillars)),
            StringComparer.Ordinal);
        var settings = catalogue.Settings;
        Site = new SiteModel(
            settings.Title,
            settings.Description,
            settings.Language,
            plan.BaseUrl,
            settings.Repository?.Value,
            Of(vocabulary.Pillars.All),
            Of(vocabulary.Levels.All),
            Of(vocabulary.Topics.All),
            [.. catalogue.Paths.Select(p => _paths[p.Id])],
            [.. catalogue.Pages.Select(p => new Crumb(p.Title.Value, Urls.Page(p.Id)))],
            catalogue.Articles.Count,
            plan.HasGlossary,
            plan.Matrix is not null,
            plan.BaseUrl is null ? null : Urls.Feed,
            plan.BaseUrl is null || plan.SearchScript is null ? null : Urls.OpenSearch,
            plan.SearchScript,
            plan.Options.Today);
    }

    public SitePlan Plan { get; }

    public SiteModel Site { get; }

    public ArticleModel Of(Article article) => _articles[article];

    public PathModel Of(LearningPath path) => _paths[path.Id];

    public PillarModel Of(Pillar pillar) => _pillars[pillar];

    public LevelModel Of(Level level) => _levels[level];

    public TopicModel Of(Topic topic) => _topics[topic];

    public TermModel Of(Term term) => new(term, Of(term.Topics));

    public IReadOnlyList<ArticleModel> Of(IEnumerable<Article> articles) => [.. articles.Select(Of)];

    public IReadOnlyList<LevelModel> LevelsAfter(Level level) =>
        [.. Plan.Catalogue.Vocabulary.Levels.All.Where(l => level.NextIds.Contains(l.Id, StringComparer.Ordinal)).Select(Of)];

    public IReadOnlyList<LevelModel> LevelsBefore(Level level) =>
        [.. Plan.Catalogue.Vocabulary.Levels.All.Where(l => l.NextIds.Contains(level.Id, StringComparer.Ordinal)).Select(Of)];

    private static Dictionary<T, int> Count<T>(IEnumerable<T> uses)
        where T : class
    {
        var count = new Dictionary<T, int>();
        foreach (var use in uses)
            count[use] = count.GetValueOrDefault(use) + 1;
        return count;
    }

    private PillarModel[] Of(IReadOnlyList<Pillar> pillars) => [.. pillars.Select(Of)];

    private LevelModel[] Of(IReadOnlyList<Level> levels) => [.. levels.Select(Of)];

    private TopicModel[] Of(IReadOnlyList<Topic> topics) => [.. topics.Select(Of)];
}
