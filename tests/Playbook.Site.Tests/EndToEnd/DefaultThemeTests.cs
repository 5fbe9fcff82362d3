using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Playbook.Site.Reading;

namespace Playbook.Site.Tests.EndToEnd;

/// <summary>
/// A few pages of golden sites drawn with the theme that is shipped, by their structure: landmarks, headings, lists of links. Words and
/// classes may change freely. Accept changes with <c>PLAYBOOK_ACCEPT=1</c>, then read the diff.
/// </summary>
public sealed class DefaultThemeTests
{
    private static readonly string[] Landmarks = ["header", "nav", "main", "aside", "footer", "article", "section"];

    private static readonly (string Site, string Page)[] Chosen =
    [
        ("relations", "index.html"), ("relations", "articles/listening/index.html"), ("relations", "glossary/index.html"),
        ("paths", "paths/up/index.html"), ("level-graph", "seniority/mid/index.html"),
        ("matrix", "matrix/index.html"), ("matrix", "start/index.html"), ("matrix-no-repository", "matrix/index.html"),
        ("paths", "search/index.html"), ("without-search", "search/index.html"), ("progress", "progress/index.html"),
    ];

    [Fact]
    public void Pages_have_their_structure()
    {
        var theme = SourceReader.Read(Path.Combine(Repository.Root, "themes", "default"), "theme", ReadKind.Theme);
        var text = new StringBuilder();
        foreach (var (site, page) in Chosen)
        {
            text.Append("-- ").Append(site).Append(": ").Append(page).Append(" --\n");
            var document = new HtmlParser().ParseDocument(GoldenSite.Site(site).BuildInMemory(theme).Text(page));
            Outline(document.Body!, 0, text);
        }
        var file = Path.Combine(Repository.Root, "tests", "sites", "_default-theme.txt");
        if (Repository.Accepts && (!File.Exists(file) || File.ReadAllText(file) != text.ToString()))
            File.WriteAllText(file, text.ToString());
        else
            Assert.Equal(File.ReadAllText(file), text.ToString());
    }

    private static void Outline(IElement element, int depth, StringBuilder text)
    {
        foreach (var child in element.Children)
        {
            var isLandmark = Landmarks.Contains(child.LocalName, StringComparer.Ordinal);
            if (isLandmark || child.LocalName is ['h', >= '1' and <= '6'])
                text.Append(' ', 2 * depth).Append(child.LocalName).Append(Name(child)).Append('\n');
            Outline(child, isLandmark ? depth + 1 : depth, text);
        }
    }

    /// <summary>Whether a landmark has a name, and how many links it has that no landmark inside has.</summary>
    private static string Name(IElement element)
    {
        var links = element.QuerySelectorAll("a[href]").Count(a => a.Closest(string.Join(',', Landmarks)) == element);
        return (element.HasAttribute("aria-label") || element.HasAttribute("aria-labelledby") ? " (named)" : "") + (links > 0 ? $" {links} links" : "");
    }
}
