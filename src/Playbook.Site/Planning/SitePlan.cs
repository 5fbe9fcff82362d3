using Playbook.Site.Cataloguing;
using Playbook.Site.Cataloguing.Matrix;
using Playbook.Site.Parsing.Theming;

namespace Playbook.Site.Planning;

/// <summary>Every file that the site will have, before the first is drawn. No two have one output path.</summary>
/// <param name="Catalogue">What readers find.</param>
/// <param name="Theme">What it will look like.</param>
/// <param name="Options">What the site depends on besides.</param>
/// <param name="Files">The files, in ordinal order of output paths.</param>
/// <param name="Assets">The addresses of the theme's assets by name, such as <c>site.css</c>.</param>
/// <param name="SearchScript">The address of the script that searches; null where search is off.</param>
/// <param name="Matrix">The matrix of pillars and levels; null where the site has none, and then no <c>/start/</c> either.</param>
public sealed record SitePlan(
    Catalogue Catalogue,
    Theme Theme,
    BuildOptions Options,
    IReadOnlyList<PlannedFile> Files,
    IReadOnlyDictionary<string, string> Assets,
    string? SearchScript,
    CompetencyMatrix? Matrix)
{
    /// <summary>How links are written.</summary>
    public LinkStyle Links { get; } = Options.Links ?? Catalogue.Settings.Links;

    /// <summary>The absolute address of the site without trailing slash, or null.</summary>
    public string? BaseUrl { get; } = (Options.BaseUrl ?? Catalogue.Settings.Url?.Value)?.TrimEnd('/');

    /// <summary>Whether there is a page for the glossary.</summary>
    public bool HasGlossary { get; } = Catalogue.Glossary.Count > 0;

    /// <summary>The path of the site on its server, such as <c>/playbook/</c>; null where the address is unknown.</summary>
    public string? BasePath { get; } =
        (Options.BaseUrl ?? Catalogue.Settings.Url?.Value) is { } url && Uri.TryCreate(url, UriKind.Absolute, out var uri)
            ? uri.AbsolutePath.TrimEnd('/') + "/"
            : null;
}
