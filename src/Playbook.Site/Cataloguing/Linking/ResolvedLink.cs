namespace Playbook.Site.Cataloguing.Linking;

/// <summary>What a link of a text means. Its address is decided when the site is planned.</summary>
/// <param name="Kind">To what it leads.</param>
/// <param name="Subject">The id of the article, path or page, the path of the file, or the address as written of a foreign link.</param>
/// <param name="Fragment">The heading id, or null.</param>
/// <param name="Width">Of an image, in CSS pixels.</param>
/// <param name="Height">Of an image, in CSS pixels.</param>
public readonly record struct ResolvedLink(
    LinkKind Kind, string Subject, string? Fragment = null, int? Width = null, int? Height = null)
{
    /// <summary>A link that leads nowhere; a diagnostic has said so.</summary>
    public static ResolvedLink Broken { get; } = new(LinkKind.Broken, "");
}

/// <summary>Kinds of <see cref="ResolvedLink"/>.</summary>
public enum LinkKind
{
    /// <summary>Leads nowhere.</summary>
    Broken,

    /// <summary>To another site, a mail address, a telephone.</summary>
    Foreign,

    /// <summary>To a heading of the same page, or to its top.</summary>
    SamePage,

    /// <summary>To an article.</summary>
    Article,

    /// <summary>To a learning path.</summary>
    Path,

    /// <summary>To a page outside the catalogue of articles.</summary>
    Page,

    /// <summary>To a file that is copied.</summary>
    Media,

    /// <summary>To the glossary.</summary>
    Glossary,
}
