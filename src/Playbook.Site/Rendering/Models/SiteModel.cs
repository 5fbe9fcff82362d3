using Playbook.Templating;

namespace Playbook.Site.Rendering.Models;

/// <summary>What every page may tell about the site.</summary>
internal sealed record SiteModel(
    string Title,
    string? Description,
    string Language,
    string? Url,
    string? Repository,
    IReadOnlyList<PillarModel> Pillars,
    IReadOnlyList<LevelModel> Levels,
    IReadOnlyList<TopicModel> Topics,
    IReadOnlyList<PathModel> Paths,
    IReadOnlyList<Crumb> Pages,
    int ArticleCount,
    bool HasGlossary,
    bool HasMatrix,
    string? Feed,
    string? OpenSearch,
    string? SearchScript,
    DateOnly Today) : ITemplateObject
{
    public static TemplateType Shape { get; } = TemplateType.Define<SiteModel>("site", m => m
        .Member("title", "The name of the site.", s => s.Title)
        .Member("description", "One sentence about it; null where `playbook.yml` has none.", s => s.Description)
        .Member("language", "A BCP 47 tag, such as `en`.", s => s.Language)
        .Member("url", "The absolute address of the site without trailing slash; null where nobody set one.", s => s.Url)
        .Member("repository", "The address of the repository; null where nobody set one.", s => s.Repository)
        .Member("pillars", "The pillars, in the order of `data/pillars.yml`.", s => Value.From(s.Pillars))
        .Member("levels", "The levels of seniority, in the order of `data/seniority.yml`.", s => Value.From(s.Levels))
        .Member("topics", "The topics, in the order of `data/topics.yml`.", s => Value.From(s.Topics))
        .Member("paths", "The learning paths, by the level they start at, then by the level they lead to.", s => Value.From(s.Paths))
        .Member("pages", "The pages outside the catalogue of articles, such as `About`, each with title and address.", s => Value.From(s.Pages))
        .Member("article_count", "How many articles there are.", s => s.ArticleCount)
        .Member("has_glossary", "Whether `/glossary/` exists.", s => s.HasGlossary)
        .Member("has_matrix", "Whether `/matrix/` and `/start/` exist: there are pillars, levels and competencies.", s => s.HasMatrix)
        .Member("feed", "The address of the Atom feed; null where there is none.", s => s.Feed)
        .Member("open_search", "The address of the file by which a browser learns to search the site; null where there is none.", s => s.OpenSearch)
        .Member("search", "How the site searches itself; null where `playbook.yml` says `search: false`.", s => s.SearchScript is null ? default : Value.From(new SearchModel(s.SearchScript)))
        .Member("today", "The day of the build.", s => s.Today));

    public TemplateType Type => Shape;
}

/// <summary>How a site searches itself.</summary>
internal sealed record SearchModel(string Script) : ITemplateObject
{
    public static TemplateType Shape { get; } = TemplateType.Define<SearchModel>("site_search", m => m
        .Member("script", "The address of the script that defines `window.playbookSearch`: `<script defer src=\"{{ link site.search.script }}\">`. See search.md.", s => s.Script));

    public TemplateType Type => Shape;
}
