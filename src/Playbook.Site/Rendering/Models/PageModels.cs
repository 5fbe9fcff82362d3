using Playbook.Templating;

namespace Playbook.Site.Rendering.Models;

/// <summary>What the template of a page sees: what all of them see, and what its kind adds.</summary>
internal abstract record PageModel(SiteModel Site, PageInfo Page, TemplateMap Text) : ITemplateObject
{
    public abstract TemplateType Type { get; }

    /// <summary>The globals of every page.</summary>
    protected static TemplateTypeBuilder<T> Globals<T>(TemplateTypeBuilder<T> members)
        where T : PageModel => members
        .Member("site", "The site.", p => Value.From(p.Site))
        .Member("page", "The page.", p => Value.From(p.Page))
        .Member("text", "The words of the theme, from `text/<language>.yml`.", p => p.Text);
}

/// <summary>Home.</summary>
internal sealed record HomePage(SiteModel Site, PageInfo Page, TemplateMap Text, ArticleModel? Week, IReadOnlyList<ArticleModel> Recent)
    : PageModel(Site, Page, Text)
{
    public static TemplateType Shape { get; } = TemplateType.Define<HomePage>("home", m => Globals(m)
        .Member("week", "The article of this week, the same for all readers, or null.", p => Value.From(p.Week))
        .Member("recent", "The newest articles, at most six.", p => Value.From(p.Recent)));

    public override TemplateType Type => Shape;
}

/// <summary>An article.</summary>
internal sealed record ArticlePage(SiteModel Site, PageInfo Page, TemplateMap Text, FullArticleModel Article)
    : PageModel(Site, Page, Text)
{
    public static TemplateType Shape { get; } = TemplateType.Define<ArticlePage>("article", m => Globals(m)
        .Member("article", "The article.", p => Value.From(p.Article)));

    public override TemplateType Type => Shape;
}

/// <summary>All articles.</summary>
internal sealed record ArticlesPage(SiteModel Site, PageInfo Page, TemplateMap Text, IReadOnlyList<PillarGroup> Groups)
    : PageModel(Site, Page, Text)
{
    public static TemplateType Shape { get; } = TemplateType.Define<ArticlesPage>("articles", m => Globals(m)
        .Member("groups", "The articles by home pillar.", p => Value.From(p.Groups)));

    public override TemplateType Type => Shape;
}

/// <summary>The pillars.</summary>
internal sealed record PillarsPage(SiteModel Site, PageInfo Page, TemplateMap Text, IReadOnlyList<PillarGroup> PillarCards)
    : PageModel(Site, Page, Text)
{
    public static TemplateType Shape { get; } = TemplateType.Define<PillarsPage>("pillars", m => Globals(m)
        .Member("pillar_cards", "Each pillar with its articles and paths.", p => Value.From(p.PillarCards)));

    public override TemplateType Type => Shape;
}

/// <summary>A pillar.</summary>
internal sealed record PillarPage(
    SiteModel Site,
    PageInfo Page,
    TemplateMap Text,
    PillarModel Pillar,
    IReadOnlyList<LevelGroup> Groups,
    IReadOnlyList<PathModel> Paths) : PageModel(Site, Page, Text)
{
    public static TemplateType Shape { get; } = TemplateType.Define<PillarPage>("pillar", m => Globals(m)
        .Member("pillar", "The pillar.", p => Value.From(p.Pillar))
        .Member("groups", "Its articles by the level they begin at.", p => Value.From(p.Groups))
        .Member("paths", "The paths that use it.", p => Value.From(p.Paths)));

    public override TemplateType Type => Shape;
}

/// <summary>A level of seniority.</summary>
internal sealed record LevelPage(
    SiteModel Site,
    PageInfo Page,
    TemplateMap Text,
    LevelModel Level,
    IReadOnlyList<PillarGroup> Groups,
    IReadOnlyList<PathModel> PathsFrom,
    IReadOnlyList<PathModel> PathsTo) : PageModel(Site, Page, Text)
{
    public static TemplateType Shape { get; } = TemplateType.Define<LevelPage>("level", m => Globals(m)
        .Member("level", "The level.", p => Value.From(p.Level))
        .Member("groups", "The articles for it by home pillar.", p => Value.From(p.Groups))
        .Member("paths_from", "The paths that start at it.", p => Value.From(p.PathsFrom))
        .Member("paths_to", "The paths that lead to it.", p => Value.From(p.PathsTo)));

    public override TemplateType Type => Shape;
}

/// <summary>A topic.</summary>
internal sealed record TopicPage(
    SiteModel Site,
    PageInfo Page,
    TemplateMap Text,
    TopicModel Topic,
    IReadOnlyList<LevelGroup> Groups,
    IReadOnlyList<TopicModel> Neighbours,
    IReadOnlyList<TermModel> Terms) : PageModel(Site, Page, Text)
{
    public static TemplateType Shape { get; } = TemplateType.Define<TopicPage>("topic", m => Globals(m)
        .Member("topic", "The topic.", p => Value.From(p.Topic))
        .Member("groups", "Its articles by the level they begin at.", p => Value.From(p.Groups))
        .Member("neighbours", "Topics that share articles with it, closest first.", p => Value.From(p.Neighbours))
        .Member("terms", "Terms of the glossary that belong to it.", p => Value.From(p.Terms)));

    public override TemplateType Type => Shape;
}

/// <summary>A learning path.</summary>
internal sealed record PathPage(SiteModel Site, PageInfo Page, TemplateMap Text, FullPathModel Path) : PageModel(Site, Page, Text)
{
    public static TemplateType Shape { get; } = TemplateType.Define<PathPage>("path", m => Globals(m)
        .Member("path", "The path.", p => Value.From(p.Path)));

    public override TemplateType Type => Shape;
}

/// <summary>An index of everything, where the search will be.</summary>
internal sealed record SearchPage(
    SiteModel Site, PageInfo Page, TemplateMap Text, IReadOnlyList<LetterGroup> Letters, IReadOnlyList<PillarGroup> ByPillar)
    : PageModel(Site, Page, Text)
{
    public static TemplateType Shape { get; } = TemplateType.Define<SearchPage>("search", m => Globals(m)
        .Member("letters", "Articles, paths, topics and terms from A to Z.", p => Value.From(p.Letters))
        .Member("by_pillar", "The articles by home pillar, each with groups by level.", p => Value.From(p.ByPillar)));

    public override TemplateType Type => Shape;
}

/// <summary>Where do I stand, and the planner.</summary>
internal sealed record StartPage(SiteModel Site, PageInfo Page, TemplateMap Text, IReadOnlyList<MatrixColumn> Columns)
    : PageModel(Site, Page, Text)
{
    public static TemplateType Shape { get; } = TemplateType.Define<StartPage>("start", m => Globals(m)
        .Member("columns", "What people do at each level, pillar by pillar.", p => Value.From(p.Columns)));

    public override TemplateType Type => Shape;
}

/// <summary>The matrix of pillars and levels.</summary>
internal sealed record MatrixPage(
    SiteModel Site,
    PageInfo Page,
    TemplateMap Text,
    IReadOnlyList<MatrixRow> Rows,
    IReadOnlyList<MatrixColumn> Columns,
    IReadOnlyList<TopicModel> Topics) : PageModel(Site, Page, Text)
{
    public static TemplateType Shape { get; } = TemplateType.Define<MatrixPage>("matrix", m => Globals(m)
        .Member("rows", "The cells level by level.", p => Value.From(p.Rows))
        .Member("columns", "The same cells pillar by pillar.", p => Value.From(p.Columns))
        .Member("topics", "The topics of the articles in it.", p => Value.From(p.Topics)));

    public override TemplateType Type => Shape;
}

/// <summary>The glossary.</summary>
internal sealed record GlossaryPage(SiteModel Site, PageInfo Page, TemplateMap Text, IReadOnlyList<TermGroup> Letters)
    : PageModel(Site, Page, Text)
{
    public static TemplateType Shape { get; } = TemplateType.Define<GlossaryPage>("glossary", m => Globals(m)
        .Member("letters", "The terms from A to Z.", p => Value.From(p.Letters)));

    public override TemplateType Type => Shape;
}

/// <summary>A page outside the catalogue of articles.</summary>
internal sealed record TextPage(SiteModel Site, PageInfo Page, TemplateMap Text, BodyText Content, IReadOnlyList<HeadingModel> Contents)
    : PageModel(Site, Page, Text)
{
    public static TemplateType Shape { get; } = TemplateType.Define<TextPage>("page", m => Globals(m)
        .Member("content", "Its text, as finished HTML.", p => Value.From(p.Content))
        .Member("contents", "Its headings: those of level 2, each with its children of level 3.", p => Value.From(p.Contents)));

    public override TemplateType Type => Shape;
}

/// <summary>A page that sees the site only: levels, topics, paths, progress, not found.</summary>
internal sealed record PlainPage(SiteModel Site, PageInfo Page, TemplateMap Text) : PageModel(Site, Page, Text)
{
    public static TemplateType Shape { get; } = TemplateType.Define<PlainPage>("levels, topics, paths, progress, not-found", m => Globals(m));

    public override TemplateType Type => Shape;
}

/// <summary>A page at an old address.</summary>
internal sealed record RedirectPage(SiteModel Site, PageInfo Page, TemplateMap Text, Crumb Target) : PageModel(Site, Page, Text)
{
    public static TemplateType Shape { get; } = TemplateType.Define<RedirectPage>("redirect", m => Globals(m)
        .Member("target", "Where it leads, with title and address.", p => Value.From(p.Target)));

    public override TemplateType Type => Shape;
}
