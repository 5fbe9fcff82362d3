using Microsoft.Playwright;
using Playbook.Site.Planning;

namespace Playbook.Browser.Tests;

/// <summary>Every page of the site, in a browser, in the three places where a site may live.</summary>
public sealed class CrawlTests(BrowserFixture browser)
{
    /// <summary>Pages at a time: two processors.</summary>
    private const int Windows = 3;

    [Fact]
    public Task At_the_root_of_a_server_nothing_is_broken() => Crawl(browser.AtRoot.Address, "");

    [Fact]
    public Task Under_a_path_nothing_is_broken() => Crawl(browser.UnderPath.Address, "");

    [Fact]
    public Task From_disk_nothing_is_broken() => Crawl(browser.OnDisk, "index.html");

    /// <summary>From the home page along every link: each planned page is reached, and nothing goes wrong on any.</summary>
    private async Task Crawl(string home, string index)
    {
        await using var context = await browser.Open();
        var seen = new HashSet<string>(StringComparer.Ordinal) { home + index };
        var ids = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var wanted = new List<(string From, string Page, string Id)>();
        var complaints = new List<string>();
        var open = new List<string> { home + index };
        while (open.Count > 0)
        {
            var found = await Task.WhenAll(open.Chunk((open.Count + Windows - 1) / Windows).Select(part => Visit(context, home, part)));
            open = [];
            foreach (var page in found.SelectMany(f => f.Pages))
            {
                ids[page.Url] = [.. page.Ids];
                foreach (var link in page.Links)
                {
                    var (target, fragment) = Split(link);
                    if (!target.StartsWith(home, StringComparison.Ordinal))
                        continue;
                    if (fragment.Length > 0)
                        wanted.Add((page.Url, target, fragment));
                    if (IsPage(target) && seen.Add(target))
                        open.Add(target);
                }
            }
            complaints.AddRange(found.SelectMany(f => f.Complaints));
        }

        Expect.Nothing(complaints);
        Expect.Nothing(wanted
            .Where(w => ids.TryGetValue(w.Page, out var there) && !there.Contains(Uri.UnescapeDataString(w.Id)))
            .Select(w => $"{w.From} links to {w.Page}#{w.Id}"));
        var site = index.Length > 0 ? browser.Portable : browser.Site;
        var planned = site.Plan.Files.OfType<PlannedPage>().Where(p => p.Address != Urls.NotFound).Select(p => home + p.Address[1..] + index);
        Expect.Nothing(planned.Except(seen));
    }

    private static async Task<(List<VisitedPage> Pages, IReadOnlyList<string> Complaints)> Visit(
        IBrowserContext context, string home, IEnumerable<string> addresses)
    {
        var page = await context.NewPageAsync();
        var watch = new PageWatch(page, home);
        var pages = new List<VisitedPage>();
        foreach (var address in addresses)
        {
            await page.GotoAsync(address, new PageGotoOptions { WaitUntil = WaitUntilState.Load });
            var links = await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('a[href], area[href]')].map(a => a.href)");
            var there = await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('[id]')].map(e => e.id)");
            pages.Add(new VisitedPage(address, links, there));
        }
        await page.CloseAsync();
        return (pages, watch.Complaints);
    }

    private static (string Target, string Fragment) Split(string link)
    {
        var hash = link.IndexOf('#', StringComparison.Ordinal);
        return hash < 0 ? (link, "") : (link[..hash], link[(hash + 1)..]);
    }

    private static bool IsPage(string address) =>
        address.EndsWith('/') || address.EndsWith(".html", StringComparison.Ordinal);

    private sealed record VisitedPage(string Url, string[] Links, string[] Ids);
}
