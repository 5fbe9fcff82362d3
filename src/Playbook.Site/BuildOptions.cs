namespace Playbook.Site;

/// <summary>Everything a site depends on besides its sources. Same sources and options, same bytes.</summary>
public sealed record BuildOptions
{
    /// <summary>The day it is. Dates in the future, overdue reviews and the article of the week are judged by it.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The absolute address under which the site will be served, or null to take the content root's <c>url</c>.</summary>
    public string? BaseUrl { get; init; }

    /// <summary>How links are written, or null to take the content root's <c>links</c>.</summary>
    public LinkStyle? Links { get; init; }

    /// <summary>Whether drafts are part of the site.</summary>
    public bool Drafts { get; init; }

    /// <summary>Whose site this is, an id of <c>audiences</c> in <c>playbook.yml</c>; null means the first of them.</summary>
    public string? Audience { get; init; }
}

/// <summary>How links between pages are written.</summary>
public enum LinkStyle
{
    /// <summary>Relative, with a trailing slash: needs a server that answers with <c>index.html</c>.</summary>
    Relative,

    /// <summary>Relative, naming <c>index.html</c>: works from disk and from a file share too.</summary>
    Portable,
}
