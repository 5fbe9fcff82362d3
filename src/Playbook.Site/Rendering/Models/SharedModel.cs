using Playbook.Templating;

namespace Playbook.Site.Rendering.Models;

/// <summary>What a shared partial sees.</summary>
internal sealed record SharedModel(SiteModel Site, TemplateMap Text, string? Given = null) : ITemplateObject
{
    public static TemplateType Shape { get; } = TemplateType.Define<SharedModel>("shared partial", m => m
        .Member("site", "The site.", s => Value.From(s.Site))
        .Member("text", "The words of the theme, from `text/<language>.yml`.", s => s.Text)
        .Member("given", "The text that the page gave along, as in `shared 'partials/x' page.kind`; null without one.", s => s.Given));

    public TemplateType Type => Shape;
}
