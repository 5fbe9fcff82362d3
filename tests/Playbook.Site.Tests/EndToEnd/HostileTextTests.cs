using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Playbook.Site.Reading;

namespace Playbook.Site.Tests.EndToEnd;

/// <summary>
/// Text that tries to be something else, in every field that an author can fill: <c>&lt;b&gt;&amp;"'&lt;/script&gt;{{ 7 * 7 }}</c>. It must
/// arrive as it was written and break out of nothing, with the small theme and with the one that is shipped.
/// </summary>
public sealed class HostileTextTests
{
    private const string Mark = "<b>&\"'</script>";

    public static TheoryData<string> Themes => ["small", "default"];

    [Theory]
    [MemberData(nameof(Themes))]
    public void Nothing_breaks_out_of_its_place(string theme)
    {
        var built = Build(theme);
        Assert.False(built.HasErrors, built.Report);
        foreach (var (path, document) in Pages(built))
        {
            Assert.True(document.QuerySelector("b") is null, $"{path} has an element that nobody wrote");
            Assert.All(document.QuerySelectorAll("script"), script => Assert.Matches(
                @"^(assets/|(search/)?search\.js\?|(progress/)?(paths|articles)\.js$)", script.GetAttribute("src")!.Replace("../", "", StringComparison.Ordinal).TrimStart('/')));
            Assert.DoesNotContain("49", document.Body!.TextContent.Replace("2049", "", StringComparison.Ordinal), StringComparison.Ordinal);
            // Somewhere on each page of the site stands a title; it is there as it was written.
            Assert.Contains(Mark, document.Title ?? "", StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Themes))]
    public void Every_field_arrives_as_it_was_written(string theme)
    {
        var pages = Pages(Build(theme)).ToDictionary(StringComparer.Ordinal);
        Shows("articles/hostile/index.html", "Article ", "Description ", "Level ", "Topic ", "Author ", "Owner ", "Source ", "Note ", "Heading ", "Text ", "Link ", "Path ");
        Shows("pillars/people/index.html", "Pillar ", "Question ", "Statement ", "Article ");
        Shows("seniority/junior/index.html", "Level ", "Short ", "Statement ", "Article ");
        Shows("topics/feedback/index.html", "Topic ", "Topic intro ", "Alias ", "Term ");
        Shows("paths/up/index.html", "Path ", "Promise ", "Stage ", "Goal ", "Why ", "Do ", "Evidence ", "With ");
        Shows("glossary/index.html", "Term ", "Definition ", "Other ");
        Shows("about/index.html", "Page ", "Heading ");
        Shows("search/index.html", "Article ", "Topic ", "Path ", "Term ");

        void Shows(string path, params string[] fields) =>
            Assert.All(fields, field => Assert.Contains(field + Mark, pages[path].Body!.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void Files_for_machines_are_well_formed()
    {
        var built = Build("small");
        Assert.All(new[] { "feed.xml", "sitemap.xml" }, file => Assert.NotNull(XDocument.Parse(built.Text(file)).Root));
        Assert.Contains("Article " + Mark, XDocument.Parse(built.Text("feed.xml")).Root!.Value, StringComparison.Ordinal);
    }

    private static BuiltSite Build(string theme)
    {
        var site = GoldenSite.Site("hostile");
        if (theme == "small")
            return site.Build();
        using var folder = new TemporaryFolder();
        site.WriteTo(folder.Path);
        return BuiltSite.Of(SourceReader.Read(folder.Path, "content", ReadKind.Content), DefaultTheme.Value, site.Options);
    }

    private static Lazy<Diagnostics.Diagnosed<SourceTree>> DefaultTheme { get; } =
        new(() => SourceReader.Read(Path.Combine(Repository.Root, "themes", "default"), "theme", ReadKind.Theme));

    private static IEnumerable<KeyValuePair<string, IDocument>> Pages(BuiltSite built) =>
        from path in built.Files.Keys
        where path.EndsWith(".html", StringComparison.Ordinal)
        select KeyValuePair.Create(path, (IDocument)new HtmlParser().ParseDocument(built.Text(path)));
}
