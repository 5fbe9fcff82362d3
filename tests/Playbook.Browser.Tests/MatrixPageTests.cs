using System.IO.Compression;
using Microsoft.Playwright;

namespace Playbook.Browser.Tests;

/// <summary>The matrix in a browser: a table that is one, a list on a phone, by topic, on paper; and how much script all of this takes.</summary>
public sealed class MatrixPageTests(BrowserFixture browser)
{
    [Theory]
    [InlineData(1280)]
    [InlineData(320)]
    public async Task It_is_a_table_for_those_who_listen_whatever_it_looks_like(int width)
    {
        await using var context = await browser.Open(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = 740 } });
        var page = await context.NewPageAsync();
        await page.GotoAsync(browser.AtRoot.Address + "matrix/");
        var vocabulary = browser.Site.Plan.Catalogue.Vocabulary;
        var table = page.GetByRole(AriaRole.Table);
        Assert.Equal(vocabulary.Levels.All.Select(l => l.Title), await table.GetByRole(AriaRole.Rowheader).AllInnerTextsAsync());
        Assert.Equal(
            vocabulary.Pillars.All.Select(p => p.Title),
            (await table.GetByRole(AriaRole.Columnheader).AllTextContentsAsync()).Skip(1));
        Assert.Equal(vocabulary.Levels.All.Count * vocabulary.Pillars.All.Count, await table.GetByRole(AriaRole.Cell).CountAsync());
        Assert.Equal(0, await page.EvaluateAsync<int>("() => document.querySelectorAll('th:not([scope])').length"));
        // On a phone each cell says whose it is, below each other.
        var cells = table.GetByRole(AriaRole.Cell);
        var (first, second) = (await cells.Nth(0).BoundingBoxAsync(), await cells.Nth(1).BoundingBoxAsync());
        Assert.Equal(width < 500, second!.Y >= first!.Y + first.Height);
        await Assertions.Expect(cells.Nth(0).Locator(".cell-pillar")).ToBeVisibleAsync(new LocatorAssertionsToBeVisibleOptions { Visible = width < 500 });
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_topic_is_chosen_and_stays_in_the_address(bool fromDisk)
    {
        await using var context = await browser.Open();
        var page = await context.NewPageAsync();
        var home = fromDisk ? browser.OnDisk : browser.AtRoot.Address;
        var watch = new PageWatch(page, home);
        await page.GotoAsync(home + "matrix/" + (fromDisk ? "index.html" : ""));
        var all = await page.Locator(".cell-articles > li:visible").CountAsync();
        await page.GetByLabel("Topic").SelectOptionAsync("feedback");
        var about = browser.Site.Plan.Catalogue.Articles.Where(a => a.Topics.Any(t => t.Id == "feedback")).Select(a => a.Title).ToHashSet(StringComparer.Ordinal);
        var shown = await page.Locator(".cell-articles > li:visible > a").AllInnerTextsAsync();
        Assert.InRange(shown.Count, 1, all - 1);
        // A level without anything about the topic goes with its heading.
        Assert.Equal(
            await page.Locator(".cell:has(.cell-articles > li:not([hidden]))").CountAsync(), await page.Locator(".cell > h3:visible").CountAsync());
        Assert.Equal(about.Order(StringComparer.Ordinal), shown.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        await Assertions.Expect(page.Locator("#topic-count")).ToContainTextAsync($"{about.Count} articles");
        Assert.EndsWith("?topic=feedback", page.Url, StringComparison.Ordinal);
        await page.ReloadAsync();
        Assert.Equal(shown.Count, await page.Locator(".cell-articles > li:visible").CountAsync());
        await page.GetByLabel("Topic").SelectOptionAsync("");
        Assert.Equal(all, await page.Locator(".cell-articles > li:visible").CountAsync());
        Expect.Nothing(watch.Complaints);
    }

    [Fact]
    public async Task An_unknown_topic_shows_everything()
    {
        await using var context = await browser.Open();
        var page = await context.NewPageAsync();
        await page.GotoAsync(browser.AtRoot.Address + "matrix/?topic=cooking");
        await Assertions.Expect(page.GetByLabel("Topic")).ToHaveValueAsync("");
        Assert.Equal(0, await page.Locator("[data-topics][hidden]").CountAsync());
    }

    [Fact]
    public async Task On_paper_there_is_the_table_and_it_stays_one()
    {
        await using var context = await browser.Open(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 680, Height = 900 } });
        var page = await context.NewPageAsync();
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await page.GotoAsync(browser.AtRoot.Address + "matrix/");
        await Assertions.Expect(page.Locator("thead th").Last).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Table).Locator("li").Last).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".matrix-pillar").First).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator(".matrix-tools")).ToBeHiddenAsync();
        Assert.Equal(0, await page.EvaluateAsync<int>("() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)"));
    }

    [Fact]
    public void The_scripts_of_both_pages_are_light_and_loaded_nowhere_else()
    {
        string[] own = ["matrix.js", "plan.js"];
        var plan = browser.Site.Plan;
        var total = own.Sum(name => Compressed(plan.Assets[name]));
        Assert.True(total <= 7.5 * 1024, $"{total} bytes of script");
        Assert.True(Compressed(plan.Assets["planner-data.js"]) <= 10 * 1024, $"{Compressed(plan.Assets["planner-data.js"])} bytes of data");
        foreach (var page in Directory.EnumerateFiles(browser.Site.Folder, "*.html", SearchOption.AllDirectories))
        {
            var folder = Path.GetFileName(Path.GetDirectoryName(page));
            var text = File.ReadAllText(page);
            foreach (var name in own.Append("planner-data.js"))
            {
                var isUsed = Path.GetDirectoryName(Path.GetDirectoryName(page)) == browser.Site.Folder && folder == (name == "matrix.js" ? "matrix" : "start");
                Assert.Equal(isUsed, text.Contains(Path.GetFileName(plan.Assets[name]), StringComparison.Ordinal));
            }
        }
    }

    private int Compressed(string address)
    {
        using var buffer = new MemoryStream();
        using (var gzip = new GZipStream(buffer, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(File.ReadAllBytes(Path.Combine(browser.Site.Folder, address[1..])));
        return (int)buffer.Length;
    }
}
