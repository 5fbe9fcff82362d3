using System.Collections.Immutable;
using System.Globalization;
using Playbook.Site.Cataloguing.Linking;
using Playbook.Site.Parsing.Markdown;
using Playbook.Site.Planning;
using Playbook.Templating;

namespace Playbook.Site.Rendering;

/// <summary>The printed text of an article with its holes filled, written straight into a page.</summary>
/// <param name="body">The print and its links.</param>
/// <param name="links">What the links mean.</param>
/// <param name="address">The address of the page it stands on.</param>
/// <param name="plan">The plan, for how links are written.</param>
internal sealed class BodyText(ParsedBody body, ImmutableArray<ResolvedLink> links, string address, SitePlan plan) : ITemplateText
{
    /// <summary>Room for an attribute with an address.</summary>
    private const int HoleSize = 128;

    public int Length => body.Html.Utf8.Length + (body.Html.Holes.Length * HoleSize);

    public void WriteTo(TextSink sink)
    {
        var utf8 = body.Html.Utf8.Span;
        var written = 0;
        foreach (var hole in body.Html.Holes.Span)
        {
            sink.WriteUtf8(utf8[written..hole.Offset]);
            written = hole.Offset;
            Fill(sink, body.Links[hole.Link].Kind, links[hole.Link]);
        }
        sink.WriteUtf8(utf8[written..]);
    }

    private void Fill(TextSink sink, BodyLinkKind kind, ResolvedLink link)
    {
        if (link.Kind == LinkKind.Broken)
            return;
        sink.Write(kind == BodyLinkKind.Image ? " src=\"" : " href=\"");
        Html.WriteEscaped(sink, Written(link));
        sink.Write('"');
        if (kind == BodyLinkKind.Image && link is { Width: { } width, Height: { } height })
            sink.Write(string.Create(CultureInfo.InvariantCulture, $" width=\"{width}\" height=\"{height}\""));
    }

    private string Written(ResolvedLink link)
    {
        if (link.Kind == LinkKind.Foreign)
            return link.Subject;
        var target = AddressOf(link) + (link.Fragment is { } fragment ? "#" + fragment : "");
        return link.Kind == LinkKind.SamePage && link.Fragment is null ? "#" : Urls.Relative(address, target, plan.Links);
    }

    private string AddressOf(ResolvedLink link) => link.Kind switch
    {
        LinkKind.Article => Urls.Article(link.Subject),
        LinkKind.Path => Urls.Path(link.Subject),
        LinkKind.Page => Urls.Page(link.Subject),
        LinkKind.Media => Urls.Media(link.Subject),
        LinkKind.Glossary => Urls.Glossary,
        _ => address,
    };
}
