using Playbook.Site.Cataloguing;
using Playbook.Site.Parsing;

namespace Playbook.Site.Planning;

/// <summary>A file that the site will have.</summary>
/// <param name="Address">Its address, without base.</param>
public abstract record PlannedFile(string Address)
{
    /// <summary>Where it is written, relative to the output folder, with forward slashes.</summary>
    public string OutputPath { get; } = Urls.OutputPath(Address);
}

/// <summary>A page that a template draws.</summary>
/// <param name="Address">Its address.</param>
/// <param name="Subject">What it shows.</param>
public sealed record PlannedPage(string Address, PageSubject Subject) : PlannedFile(Address);

/// <summary>A page at an old address that sends its visitors on.</summary>
/// <param name="Address">The old address.</param>
/// <param name="Target">The new address.</param>
/// <param name="Title">The title of what stands there.</param>
public sealed record PlannedRedirect(string Address, string Target, string Title) : PlannedFile(Address);

/// <summary>A file that is copied as it is.</summary>
/// <param name="Address">Its address.</param>
/// <param name="Content">Its bytes.</param>
public sealed record PlannedCopy(string Address, ReadOnlyMemory<byte> Content) : PlannedFile(Address);

/// <summary>Markup that a template draws once for all pages, as a script by which a page gets it when it is needed.</summary>
/// <param name="Address">Its address.</param>
/// <param name="Template">The name of the template.</param>
public sealed record PlannedMarkup(string Address, string Template) : PlannedFile(Address);

/// <summary>A file for machines.</summary>
/// <param name="Address">Its address.</param>
/// <param name="Kind">Which one.</param>
public sealed record PlannedMachineFile(string Address, MachineFileKind Kind) : PlannedFile(Address);

/// <summary>Files for machines.</summary>
public enum MachineFileKind
{
    /// <summary>The Atom feed.</summary>
    Feed,

    /// <summary>The sitemap.</summary>
    Sitemap,

    /// <summary>What crawlers may do.</summary>
    Robots,

    /// <summary>How a browser asks the search page, as a search engine of its own.</summary>
    OpenSearch,

    /// <summary>The articles as data.</summary>
    Articles,

    /// <summary>The matrix of pillars and levels as CSV.</summary>
    MatrixTable,

    /// <summary>The matrix of pillars and levels as JSON.</summary>
    MatrixData,

    /// <summary>The paths with their articles and all former ids, as a script.</summary>
    ProgressPaths,

    /// <summary>The articles with the hashes of their sections, as a script.</summary>
    ProgressArticles,
}

/// <summary>What a page shows.</summary>
public abstract record PageSubject;

/// <summary>One of the pages of which there is one.</summary>
/// <param name="Kind">Which one.</param>
public sealed record SinglePage(SinglePageKind Kind) : PageSubject;

/// <summary>An article.</summary>
/// <param name="Article">The article.</param>
public sealed record ArticleSubject(Article Article) : PageSubject;

/// <summary>A pillar.</summary>
/// <param name="Pillar">The pillar.</param>
public sealed record PillarSubject(Pillar Pillar) : PageSubject;

/// <summary>A level of seniority.</summary>
/// <param name="Level">The level.</param>
public sealed record LevelSubject(Level Level) : PageSubject;

/// <summary>A topic.</summary>
/// <param name="Topic">The topic.</param>
public sealed record TopicSubject(Topic Topic) : PageSubject;

/// <summary>A learning path.</summary>
/// <param name="Path">The path.</param>
public sealed record PathSubject(LearningPath Path) : PageSubject;

/// <summary>A page outside the catalogue of articles.</summary>
/// <param name="Page">The page.</param>
public sealed record TextSubject(ParsedPage Page) : PageSubject;

/// <summary>Pages of which there is one.</summary>
public enum SinglePageKind
{
    /// <summary>Home.</summary>
    Home,

    /// <summary>All articles.</summary>
    Articles,

    /// <summary>The pillars.</summary>
    Pillars,

    /// <summary>The levels.</summary>
    Levels,

    /// <summary>The topics.</summary>
    Topics,

    /// <summary>The paths.</summary>
    Paths,

    /// <summary>Search, and an A–Z without script.</summary>
    Search,

    /// <summary>Where do I stand, and the planner.</summary>
    Start,

    /// <summary>The matrix of pillars and levels.</summary>
    Matrix,

    /// <summary>The glossary.</summary>
    Glossary,

    /// <summary>What the reader of this browser has read.</summary>
    Progress,

    /// <summary>For addresses that do not exist.</summary>
    NotFound,
}
