using Playbook.Templating;

namespace Playbook.Site.Rendering.Models;

/// <summary>What every page knows about itself.</summary>
internal sealed record PageInfo(
    string Kind,
    string Title,
    string? Description,
    string Address,
    string? Canonical,
    string Language,
    IReadOnlyList<Crumb> Breadcrumbs,
    string? SourcePath,
    string? SourceUrl,
    string? EditUrl,
    bool NoIndex) : ITemplateObject
{
    public static TemplateType Shape { get; } = TemplateType.Define<PageInfo>("page", m => m
        .Member("kind", "The kind of page, such as `article`; `pages/<kind>` is its template.", p => p.Kind)
        .Member("template", "The name of its template, for `include page.template`.", p => "pages/" + p.Kind)
        .Member("title", "Its title; empty on the home page.", p => p.Title)
        .Member("description", "One sentence about it, or null.", p => p.Description)
        .Member("address", "Its address, from the root of the site.", p => p.Address)
        .Member("canonical", "Its absolute address; null where the site has none.", p => p.Canonical)
        .Member("language", "A BCP 47 tag.", p => p.Language)
        .Member("breadcrumbs", "The pages above it, home first, without itself.", p => Value.From(p.Breadcrumbs))
        .Member("source_path", "The file it was written in, such as `content/articles/people/x.md`, or null.", p => p.SourcePath)
        .Member("source_url", "That file at the repository's host, or null.", p => p.SourceUrl)
        .Member("edit_url", "Where that file can be edited, or null.", p => p.EditUrl)
        .Member("no_index", "Whether search engines are asked to leave it out.", p => p.NoIndex));

    public TemplateType Type => Shape;
}

/// <summary>A page above another.</summary>
internal sealed record Crumb(string Title, string Address) : ITemplateObject
{
    public static TemplateType Shape { get; } = TemplateType.Define<Crumb>("breadcrumb", m => m
        .Member("title", "The title of the page.", c => c.Title)
        .Member("address", "Its address.", c => c.Address));

    public TemplateType Type => Shape;
}
