using Playbook.Diagnostics;

namespace Playbook.Site.Parsing.Data;

/// <summary><c>playbook.yml</c>.</summary>
public sealed record ParsedSettings
{
    /// <summary>The source; null when the file does not exist.</summary>
    public SourceFile? File { get; init; }

    /// <summary>Whether it parsed without an error; where it did not, something may stand there that is not seen here.</summary>
    public bool IsWhole { get; init; } = true;

    /// <summary><c>title</c>: the name of the site.</summary>
    public string Title { get; init; } = "Playbook";

    /// <summary><c>description</c>: one sentence about the site.</summary>
    public string? Description { get; init; }

    /// <summary><c>url</c>: the absolute address of the site, http or https.</summary>
    public Located<string>? Url { get; init; }

    /// <summary><c>language</c>, a BCP 47 tag.</summary>
    public string Language { get; init; } = "en";

    /// <summary><c>repository</c>: the address of the repository, for links to a file's source.</summary>
    public Located<string>? Repository { get; init; }

    /// <summary><c>branch</c> of the repository.</summary>
    public string Branch { get; init; } = "main";

    /// <summary><c>theme</c>: a name or a folder.</summary>
    public Located<string>? Theme { get; init; }

    /// <summary><c>links</c>.</summary>
    public LinkStyle Links { get; init; } = LinkStyle.Relative;

    /// <summary><c>vocabulary: open</c>: ids are taken as they come, and what is broken in texts and links is a warning.</summary>
    public bool OpenVocabulary { get; init; }

    /// <summary><c>smart-punctuation</c>: typographic quotes and dashes.</summary>
    public bool SmartPunctuation { get; init; }

    /// <summary><c>html</c>: whether raw HTML of the allow-list may stand in texts. Off, it is an error.</summary>
    public bool Html { get; init; }

    /// <summary><c>search</c>: whether the site has an index to search itself.</summary>
    public bool Search { get; init; } = true;

    /// <summary><c>audiences</c>; the first is the default.</summary>
    public IReadOnlyList<Located<string>> Audiences { get; init; } = [];

    /// <summary><c>article</c>: how an article must be written. Empty for a root that says nothing.</summary>
    public ArticleContract Article { get; init; } = new();
}

/// <summary>How an article must be written. Each part that is null is not asked for.</summary>
public sealed record ArticleContract
{
    /// <summary><c>blocks</c>: headings that must stand at the end, in this order.</summary>
    public IReadOnlyList<RequiredBlock> Blocks { get; init; } = [];

    /// <summary><c>words</c>.</summary>
    public CountRange? Words { get; init; }

    /// <summary><c>links</c>: links to other articles.</summary>
    public CountRange? Links { get; init; }

    /// <summary><c>on-a-path</c>: whether each article must stand on a path.</summary>
    public bool OnAPath { get; init; }

    /// <summary><c>per-cell</c>: how many articles each pillar must have for each level.</summary>
    public Located<int>? PerCell { get; init; }
}

/// <summary>A block that must stand at the end of an article.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="OnlyForSeveralLevels"><c>when: several-levels</c>.</param>
/// <param name="DefinesEachLevel"><c>list: definitions</c>: a definition list with one entry for each level of the article.</param>
/// <param name="Items">How many list items it has.</param>
public sealed record RequiredBlock(string Heading, bool OnlyForSeveralLevels, bool DefinesEachLevel, CountRange? Items);

/// <summary>From how many to how many, such as "5-8".</summary>
/// <param name="Least">At least.</param>
/// <param name="Most">At most.</param>
public readonly record struct CountRange(int Least, int Most)
{
    /// <summary>Whether a count is in the range.</summary>
    /// <param name="count">The count.</param>
    public bool Contains(int count) => count >= Least && count <= Most;

    /// <summary>"5 to 8".</summary>
    public override string ToString() => $"{Least} to {Most}";
}
