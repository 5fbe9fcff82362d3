using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Playbook.Site.Reading;

namespace Playbook.Site.Tests.EndToEnd;

/// <summary>What holds for every page of every golden site and of the real playbook, drawn with the theme that is shipped.</summary>
public sealed class PageTests
{
    private static readonly string[] Loading = ["stylesheet", "icon", "preload", "modulepreload", "manifest"];

    public static TheoryData<string> Sites => [.. GoldenSite.Names, "the real playbook"];

    [Theory]
    [MemberData(nameof(Sites))]
    public void The_HTML_is_valid_and_needs_nothing_from_outside(string site)
    {
        var built = Build(site);
        Assert.False(built.HasErrors, built.Report);
        foreach (var path in built.Files.Keys.Where(p => p.EndsWith(".html", StringComparison.Ordinal)))
        {
            var document = Parse(path, built.Text(path));
            Assert.True(document.QuerySelectorAll("h1").Length == 1, $"{path} has not one h1");
            Assert.True(document.QuerySelectorAll("main").Length == 1, $"{path} has not one main");
            Assert.True(document.DocumentElement.HasAttribute("lang"), $"{path} has no language");
            Assert.True(IdsAreUnique(document, out var again), $"{path} has the id {again} twice");
            Assert.All(document.All, element => IsQuiet(path, element));
        }
    }

    [Theory]
    [MemberData(nameof(Sites))]
    public void Every_link_leads_somewhere(string site)
    {
        var built = Build(site);
        var pages = built.Files.Keys.Where(p => p.EndsWith(".html", StringComparison.Ordinal))
            .ToDictionary(p => p, p => new HtmlParser().ParseDocument(built.Text(p)), StringComparer.Ordinal);
        foreach (var (path, document) in pages)
        {
            // With a known address, the page for unknown ones links absolutely.
            var from = new Uri("https://here.example/" + path);
            foreach (var element in document.QuerySelectorAll("[href], [src]"))
            {
                var link = element.GetAttribute("href") ?? element.GetAttribute("src")!;
                Assert.False(link.StartsWith('/') && path != "404.html", $"{path} links to {link}, which only works at the root of a server");
                if (!Uri.TryCreate(from, link, out var to) || to.Host != from.Host || to.Scheme != from.Scheme)
                    continue;
                var file = Uri.UnescapeDataString(to.AbsolutePath[1..]);
                if (path == "404.html" && built.Plan.BasePath is { } under)
                    file = file.StartsWith(under[1..], StringComparison.Ordinal) ? file[(under.Length - 1)..] : file;
                var target = file.Length == 0 || file.EndsWith('/') ? file + "index.html" : file;
                Assert.True(built.Files.ContainsKey(target), $"{path} links to {link}, but there is no {target}");
                var fragment = Uri.UnescapeDataString(to.Fragment.TrimStart('#'));
                if (fragment.Length > 0 && pages.TryGetValue(target, out var page))
                    Assert.True(page.GetElementById(fragment) is not null, $"{path} links to {link}, but {target} has no #{fragment}");
            }
        }
    }

    private static IDocument Parse(string path, string html)
    {
        try
        {
            return new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(html);
        }
        catch (HtmlParseException error)
        {
            var around = html.Split('\n')[Math.Max(0, error.Position.Line - 1)];
            Assert.Fail($"{path}:{error.Position.Line}:{error.Position.Column}: {error.Message}: {around}");
            throw;
        }
    }

    private static void IsQuiet(string path, IElement element)
    {
        Assert.False(element.LocalName is "style" || (element.LocalName is "script" && !element.HasAttribute("src")), $"{path} has an inline {element.LocalName}");
        Assert.All(element.Attributes, a => Assert.False(a.Name is "style" || a.Name.StartsWith("on", StringComparison.Ordinal), $"{path} has {a.Name}="));
        var loads = element.LocalName switch
        {
            "link" => Loading.Contains(element.GetAttribute("rel"), StringComparer.Ordinal) ? element.GetAttribute("href") : null,
            "a" or "area" => null,
            _ => element.GetAttribute("src") ?? element.GetAttribute("data") ?? element.GetAttribute("poster"),
        };
        Assert.False(loads is not null && (loads.Contains("//", StringComparison.Ordinal) || loads.StartsWith("http", StringComparison.Ordinal)), $"{path} loads {loads}");
    }

    private static bool IdsAreUnique(IDocument document, out string again)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        again = document.QuerySelectorAll("[id]").Select(e => e.Id!).FirstOrDefault(id => !seen.Add(id)) ?? "";
        return again.Length == 0;
    }

    private static BuiltSite Build(string site)
    {
        var options = new BuildOptions { Today = SiteText.Today };
        if (site == "the real playbook")
            return BuiltSite.Of(Read("content"), Read("themes/default", ReadKind.Theme), options);
        var golden = GoldenSite.Site(site);
        using var folder = new TemporaryFolder();
        golden.WriteTo(folder.Path);
        // What a golden site lays over the small theme does not fit the one that is shipped.
        if (Directory.Exists(Path.Combine(folder.Path, "theme")))
            Directory.Delete(Path.Combine(folder.Path, "theme"), recursive: true);
        return BuiltSite.Of(SourceReader.Read(folder.Path, "content", ReadKind.Content), Read("themes/default", ReadKind.Theme), golden.Options);
    }

    private static Diagnostics.Diagnosed<SourceTree> Read(string folder, ReadKind kind = ReadKind.Content) =>
        SourceReader.Read(Path.Combine(Repository.Root, folder), folder, kind);
}
