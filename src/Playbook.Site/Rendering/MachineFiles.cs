using System.Text;
using System.Xml;
using Playbook.Site.Cataloguing;
using Playbook.Site.Planning;

namespace Playbook.Site.Rendering;

/// <summary>
/// Files for machines: the Atom feed (RFC 4287), the sitemap (sitemaps.org 0.9), <c>robots.txt</c> (RFC 9309), and what has a file of its own
/// beside this one.
/// </summary>
internal static class MachineFiles
{
    private const int FeedEntries = 20;
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const string SitemapNamespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>Draws a file for machines; those that name absolute addresses are planned only where there is a base URL.</summary>
    public static byte[] Render(PlannedMachineFile file, SitePlan plan, PageFactory pages) => file.Kind switch
    {
        // a feed tells when something changed; of an article without a date nobody knows
        MachineFileKind.Feed => Feed(plan, [.. pages.Newest().Where(a => Updated(a) > DateOnly.MinValue).Take(FeedEntries)]),
        MachineFileKind.Sitemap => Sitemap(plan),
        MachineFileKind.OpenSearch => OpenSearchDescription.Render(plan),
        MachineFileKind.Articles => ArticleData.Render(plan),
        MachineFileKind.MatrixTable => MatrixFiles.Table(plan.Matrix!),
        MachineFileKind.MatrixData => MatrixFiles.Data(plan),
        MachineFileKind.ProgressPaths => ProgressData.Paths(plan.Catalogue),
        MachineFileKind.ProgressArticles => ProgressData.Articles(plan.Catalogue, pages),
        _ => Encoding.UTF8.GetBytes($"User-agent: *\nAllow: /\n\nSitemap: {Urls.Below(plan.BaseUrl!, Urls.Sitemap)}\n"),
    };

    private static byte[] Feed(SitePlan plan, IReadOnlyList<Article> articles) => Xml(xml =>
    {
        var url = plan.BaseUrl!;
        xml.WriteStartElement("feed", Atom);
        xml.WriteElementString("title", Atom, plan.Catalogue.Settings.Title);
        if (plan.Catalogue.Settings.Description is { } subtitle)
            xml.WriteElementString("subtitle", Atom, subtitle);
        xml.WriteElementString("id", Atom, Urls.Below(url, Urls.Home));
        Link(xml, "self", Urls.Below(url, Urls.Feed));
        Link(xml, "alternate", Urls.Below(url, Urls.Home));
        xml.WriteElementString("updated", Atom, Instant(articles.Count == 0 ? plan.Options.Today : DateOnly.FromDayNumber(articles.Max(a => Updated(a).DayNumber))));
        xml.WriteStartElement("author", Atom);
        xml.WriteElementString("name", Atom, plan.Catalogue.Settings.Title);
        xml.WriteEndElement();
        foreach (var article in articles)
        {
            xml.WriteStartElement("entry", Atom);
            xml.WriteElementString("title", Atom, article.Title);
            xml.WriteElementString("id", Atom, Urls.Below(url, Urls.Article(article.Id)));
            Link(xml, "alternate", Urls.Below(url, Urls.Article(article.Id)));
            if (article.Source.Matter.Date is { } date)
                xml.WriteElementString("published", Atom, Instant(date.Value));
            xml.WriteElementString("updated", Atom, Instant(Updated(article)));
            xml.WriteElementString("summary", Atom, article.Description);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    });

    private static byte[] Sitemap(SitePlan plan) => Xml(xml =>
    {
        xml.WriteStartElement("urlset", SitemapNamespace);
        foreach (var page in plan.Files.OfType<PlannedPage>().Where(p => p.Address is not (Urls.NotFound or Urls.Progress)))
        {
            xml.WriteStartElement("url", SitemapNamespace);
            xml.WriteElementString("loc", SitemapNamespace, Urls.Below(plan.BaseUrl!, page.Address));
            if (page.Subject is ArticleSubject { Article: var article } && Updated(article) is var day && day > DateOnly.MinValue)
                xml.WriteElementString("lastmod", SitemapNamespace, DayText.Iso(day));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    });

    private static DateOnly Updated(Article article)
    {
        var published = article.Source.Matter.Date?.Value ?? DateOnly.MinValue;
        var reviewed = article.Source.Matter.Reviewed?.Value ?? DateOnly.MinValue;
        return reviewed > published ? reviewed : published;
    }

    private static void Link(XmlWriter xml, string relation, string address)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static string Instant(DateOnly day) => DayText.Iso(day) + "T00:00:00Z";

    /// <summary>A document of XML in UTF-8.</summary>
    /// <param name="write">Writes what it holds.</param>
    internal static byte[] Xml(Action<XmlWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var xml = XmlWriter.Create(buffer, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartDocument();
            write(xml);
            xml.WriteEndDocument();
        }
        return buffer.ToArray();
    }
}
