using Playbook.Diagnostics;

namespace Playbook.Site.Parsing.Matter;

/// <summary>The front matter of an article, each value with its place. Ids are as written; nobody has looked them up yet.</summary>
public sealed record ArticleMatter
{
    /// <summary>Nothing understood.</summary>
    public static ArticleMatter Empty { get; } = new();

    /// <summary><c>title</c>.</summary>
    public Located<string>? Title { get; init; }

    /// <summary><c>description</c>.</summary>
    public Located<string>? Description { get; init; }

    /// <summary><c>pillar</c>, one or several; the first is the home pillar.</summary>
    public IReadOnlyList<Located<string>> Pillars { get; init; } = [];

    /// <summary><c>seniority</c>.</summary>
    public IReadOnlyList<Located<string>> Seniority { get; init; } = [];

    /// <summary><c>topics</c>.</summary>
    public IReadOnlyList<Located<string>> Topics { get; init; } = [];

    /// <summary><c>requires</c>: article ids.</summary>
    public IReadOnlyList<Located<string>> Requires { get; init; } = [];

    /// <summary><c>related</c>: article ids, pinned.</summary>
    public IReadOnlyList<Located<string>> Related { get; init; } = [];

    /// <summary><c>competencies</c>.</summary>
    public IReadOnlyList<CompetencyUse> Competencies { get; init; } = [];

    /// <summary><c>authors</c>: ids of people.</summary>
    public IReadOnlyList<Located<string>> Authors { get; init; } = [];

    /// <summary><c>owners</c>: teams or people as the repository's host writes them.</summary>
    public IReadOnlyList<Located<string>> Owners { get; init; } = [];

    /// <summary><c>date</c>: first published.</summary>
    public Located<DateOnly>? Date { get; init; }

    /// <summary><c>reviewed</c>: somebody checked every statement on this day.</summary>
    public Located<DateOnly>? Reviewed { get; init; }

    /// <summary><c>review-every</c>.</summary>
    public Located<Interval>? ReviewEvery { get; init; }

    /// <summary><c>review-by</c>.</summary>
    public Located<DateOnly>? ReviewBy { get; init; }

    /// <summary><c>status</c>; null means published.</summary>
    public Located<ArticleStatus>? Status { get; init; }

    /// <summary><c>replaced-by</c>: an article id.</summary>
    public Located<string>? ReplacedBy { get; init; }

    /// <summary><c>audience</c>.</summary>
    public Located<string>? Audience { get; init; }

    /// <summary><c>practice</c>.</summary>
    public Located<TimeSpan>? Practice { get; init; }

    /// <summary><c>aliases</c>: old addresses.</summary>
    public IReadOnlyList<Located<string>> Aliases { get; init; } = [];

    /// <summary><c>anchors</c>: old heading ids and the ids that took over.</summary>
    public IReadOnlyList<AnchorAlias> Anchors { get; init; } = [];

    /// <summary><c>search</c>.</summary>
    public SearchMatter Search { get; init; } = SearchMatter.Nothing;

    /// <summary><c>sources</c>.</summary>
    public IReadOnlyList<CitedSource> Sources { get; init; } = [];

    /// <summary><c>downloads</c>: files, relative to the content root.</summary>
    public IReadOnlyList<Located<string>> Downloads { get; init; } = [];

    /// <summary><c>lang</c>, a BCP 47 tag.</summary>
    public Located<string>? Language { get; init; }
}

/// <summary>A line of <c>competencies</c>.</summary>
/// <param name="Id">The competency's id.</param>
/// <param name="Depth"><c>introduce</c>, <c>practise</c> or <c>master</c>.</param>
public sealed record CompetencyUse(Located<string> Id, string Depth);

/// <summary>A line of <c>anchors</c>.</summary>
/// <param name="Old">The heading id that others may still link to.</param>
/// <param name="New">The heading id that took over.</param>
public sealed record AnchorAlias(Located<string> Old, Located<string> New);

/// <summary>What an article says about how it is found.</summary>
/// <param name="Boost">Factor on its rank, 0.1 to 10.</param>
/// <param name="Keywords">Words readers use that the text lacks.</param>
/// <param name="Exclude">Whether it is left out.</param>
public sealed record SearchMatter(double Boost, IReadOnlyList<string> Keywords, bool Exclude)
{
    /// <summary>Nothing said.</summary>
    public static SearchMatter Nothing { get; } = new(1, [], false);
}

/// <summary>A source that an article names.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Url">Its address, if it has one.</param>
/// <param name="Note">What was taken from it.</param>
public sealed record CitedSource(Located<string> Title, Located<string>? Url, string? Note);

/// <summary>Where an article stands in its life.</summary>
public enum ArticleStatus
{
    /// <summary>For readers.</summary>
    Published,

    /// <summary>Only with <c>--drafts</c>.</summary>
    Draft,

    /// <summary>Still there, but something took over.</summary>
    Deprecated,
}

/// <summary>A length of time in calendar units, such as "12 months".</summary>
/// <param name="Count">How many, at least 1.</param>
/// <param name="Unit">Of what.</param>
public readonly record struct Interval(int Count, IntervalUnit Unit)
{
    /// <summary>The day that lies this long after another.</summary>
    /// <param name="day">The other day.</param>
    public DateOnly After(DateOnly day) => Unit switch
    {
        IntervalUnit.Days => day.AddDays(Count),
        IntervalUnit.Weeks => day.AddDays(7 * Count),
        IntervalUnit.Months => day.AddMonths(Count),
        _ => day.AddYears(Count),
    };
}

/// <summary>Units of an <see cref="Interval"/>.</summary>
public enum IntervalUnit
{
    /// <summary>Days.</summary>
    Days,

    /// <summary>Weeks.</summary>
    Weeks,

    /// <summary>Months.</summary>
    Months,

    /// <summary>Years.</summary>
    Years,
}
