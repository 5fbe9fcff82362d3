using System.IO.Compression;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Playwright;
using Playbook.Site.Planning;

namespace Playbook.Browser.Tests;

/// <summary>What pages look like on every screen, on paper, without script; and how heavy they are.</summary>
public sealed class LayoutTests(BrowserFixture browser)
{
    [Theory]
    [InlineData(320)]
    [InlineData(768)]
    [InlineData(1680)]
    public async Task No_page_scrolls_sideways(int width)
    {
        await using var context = await browser.Open(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = 800 } });
        var page = await context.NewPageAsync();
        var wide = new List<string>();
        foreach (var address in browser.Site.OneOfEachKind())
        {
            await page.GotoAsync(browser.AtRoot.Address + address[1..]);
            var excess = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (excess > 0)
                wide.Add($"{address} is {excess} pixels too wide at {width}");
        }
        Expect.Nothing(wide);
    }

    [Fact]
    public async Task Nothing_moves_while_a_page_arrives()
    {
        await using var context = await browser.Open();
        var page = await context.NewPageAsync();
        foreach (var address in browser.Site.OneOfEachKind())
        {
            await page.GotoAsync(browser.AtRoot.Address + address[1..]);
            var shift = await page.EvaluateAsync<double>(
                """
                () => new Promise(resolve => {
                  let sum = 0;
                  new PerformanceObserver(list => { for (const e of list.getEntries()) sum += e.value; })
                    .observe({ type: 'layout-shift', buffered: true });
                  requestAnimationFrame(() => setTimeout(() => resolve(sum), 50));
                })
                """);
            Assert.True(shift < 0.005, $"{address} moves by {shift}");
        }
    }

    [Fact]
    public async Task Everything_can_be_read_without_script()
    {
        await using var context = await browser.Open(new BrowserNewContextOptions { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        foreach (var address in browser.Site.OneOfEachKind())
        {
            await page.GotoAsync(browser.AtRoot.Address + address[1..]);
            await Assertions.Expect(page.Locator("h1")).ToBeVisibleAsync();
        }
        await page.GotoAsync(browser.AtRoot.Address + "search/");
        Assert.True(await page.Locator("main a").CountAsync() > browser.Site.Plan.Catalogue.Articles.Count);
    }

    [Fact]
    public async Task On_paper_there_is_the_article_and_nothing_else()
    {
        await using var context = await browser.Open();
        var page = await context.NewPageAsync();
        await page.GotoAsync(browser.AtRoot.Address + "articles/feedback-that-lands/");
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await Assertions.Expect(page.Locator("h1")).ToBeVisibleAsync();
        foreach (var navigation in await page.GetByRole(AriaRole.Navigation).AllAsync())
            await Assertions.Expect(navigation).ToBeHiddenAsync();
    }

    [Fact]
    public void Pages_and_what_they_load_are_light()
    {
        var site = browser.Site;
        foreach (var article in site.Plan.Files.OfType<PlannedPage>().Where(p => p.Subject is ArticleSubject))
        {
            Assert.True(Compressed(site, article) <= 20 * 1024, $"{article.Address} has {Compressed(site, article)} bytes");
            Assert.InRange(Loaded(site, article, "link[rel=stylesheet]", "href"), 1, 12 * 1024);
            Assert.InRange(Loaded(site, article, "script[src]", "src"), 1, 10 * 1024);
        }
    }

    [Fact]
    public void What_opens_with_the_search_dialog_is_light()
    {
        var template = Html(browser.Site, browser.Site.Plan.Files.First(f => f.OutputPath == "articles/feedback-that-lands/index.html"))
            .QuerySelector<IHtmlTemplateElement>("#playbook-search-parts")!.Content;
        Assert.InRange(Weight(browser.Site, template.QuerySelectorAll("link").Select(l => l.GetAttribute("href")!)), 1, 4 * 1024);
        Assert.InRange(Weight(browser.Site, template.QuerySelectorAll("script").Select(s => s.GetAttribute("src")!)), 1, 8 * 1024);
    }

    [Fact]
    public async Task An_unknown_address_shows_the_page_for_it_at_any_depth()
    {
        await using var context = await browser.Open();
        var page = await context.NewPageAsync();
        var missing = new List<string>();
        page.Response += (_, answer) =>
        {
            if (answer.Status >= 400)
                missing.Add(answer.Url);
        };
        var address = browser.UnderPath.Address + "no/such/page/";
        var response = await page.GotoAsync(address);
        Assert.Equal(404, response!.Status);
        await Assertions.Expect(page.Locator("h1")).ToBeVisibleAsync();
        // It is shown at an address that it does not know, so it must not ask for files beside it.
        Assert.Equal([address], missing);
    }

    /// <summary>The weight of what an article loads by itself, without the search: that has a budget of its own.</summary>
    private static int Loaded(RealSite site, PlannedFile page, string selector, string attribute) => Weight(
        site, Html(site, page).QuerySelectorAll(selector).Select(e => e.GetAttribute(attribute)!).Where(a => !a.Contains("/search/", StringComparison.Ordinal)));

    private static int Weight(RealSite site, IEnumerable<string> links)
    {
        var loaded = links.Select(l => "/" + l.Replace("../", "", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
        var files = site.Plan.Files.Where(f => loaded.Contains(f.Address)).ToArray();
        Assert.Equal(loaded.Count, files.Length);
        return files.Sum(f => Compressed(site, f));
    }

    private static IHtmlDocument Html(RealSite site, PlannedFile page) =>
        new HtmlParser().ParseDocument(File.ReadAllText(Path.Combine(site.Folder, page.OutputPath)));

    private static int Compressed(RealSite site, PlannedFile file)
    {
        using var buffer = new MemoryStream();
        using (var gzip = new GZipStream(buffer, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(File.ReadAllBytes(Path.Combine(site.Folder, file.OutputPath)));
        return (int)buffer.Length;
    }
}
