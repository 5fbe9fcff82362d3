using System.Text.Json;
using Microsoft.Playwright;

namespace Playbook.Benchmarks.Searching;

/// <summary>Asks the engine of a built site, in a browser.</summary>
internal sealed class SearchQuality
{
    private static readonly string[] Usual =
        ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];

    /// <summary>Of every so many queries one is asked as the first of a visit.</summary>
    private const int FirstSearchEvery = 7;

    /// <summary>Ranks and times of all queries, in their order.</summary>
    public required IReadOnlyList<AskedQuery> Asked { get; init; }

    /// <summary>What first searches moved.</summary>
    public required IReadOnlyList<(int Requests, long Bytes)> First { get; init; }

    /// <summary>Long tasks of the page while somebody types, from a server and from disk.</summary>
    public required (LongTasks Server, LongTasks Disk) Tasks { get; init; }

    /// <summary>Measures a site.</summary>
    public static async Task<SearchQuality> Measure(string site, IReadOnlyList<LabelledQuery> queries)
    {
        var ids = ArticleList.Read(site);
        await using var server = await MeasuredServer.Start(site);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("PLAYBOOK_CHROMIUM") is { Length: > 0 } named ? named : Usual.FirstOrDefault(File.Exists),
            Args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
        IReadOnlyList<LabelledQuery> some = [.. queries.Where((_, i) => i % FirstSearchEvery == 0)];
        return new SearchQuality
        {
            Asked = await Ask(browser, server, queries, ids),
            First = await AskFirst(browser, server, some),
            Tasks = (
                await LongTasks.Measure(browser, server.Address + MeasuredServer.SearchingPage, some),
                await LongTasks.Measure(browser, new Uri(Path.Combine(Path.GetFullPath(site), "articles", ids.Values.First(), "index.html")).AbsoluteUri, some)),
        };
    }

    private static async Task<IReadOnlyList<AskedQuery>> Ask(
        IBrowser browser, MeasuredServer server, IReadOnlyList<LabelledQuery> queries, Dictionary<string, string> ids)
    {
        await using var context = await browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(server.Address + MeasuredServer.SearchingPage);
        var asked = new List<AskedQuery>(queries.Count);
        foreach (var query in queries)
        {
            // Twice: what a query costs while its parts are on their way is the network's affair.
            var found = await page.EvaluateAsync<JsonElement>(
                """
                async query => {
                  await window.playbookSearch.search(query);
                  const start = performance.now();
                  const answer = await window.playbookSearch.search(query);
                  return { time: performance.now() - start, ids: answer.results.map(r => r.kind === 'article' ? r.id : '') };
                }
                """,
                query.Query);
            var expected = query.Expected.Select(e => ids.GetValueOrDefault(e, e)).ToHashSet(StringComparer.Ordinal);
            var rank = 1 + found.GetProperty("ids").EnumerateArray().ToList().FindIndex(id => expected.Contains(id.GetString()!));
            asked.Add(new AskedQuery(query, rank, found.GetProperty("time").GetDouble()));
        }
        return asked;
    }

    private static async Task<IReadOnlyList<(int Requests, long Bytes)>> AskFirst(
        IBrowser browser, MeasuredServer server, IReadOnlyList<LabelledQuery> queries)
    {
        var sent = new List<(int, long)>(queries.Count);
        foreach (var query in queries)
        {
            await using var context = await browser.NewContextAsync();
            var page = await context.NewPageAsync();
            await page.GotoAsync(server.Address + MeasuredServer.SearchingPage);
            server.Reset();
            await page.EvaluateAsync("query => window.playbookSearch.search(query, { limit: 5 }).then(() => {})", query.Query);
            sent.Add(server.Sent);
        }
        return sent;
    }
}

/// <summary>A query that was asked.</summary>
/// <param name="Query">The query.</param>
/// <param name="Rank">The place of the first article that was expected; 0 where it is not among the first ten.</param>
/// <param name="Milliseconds">How long the answer took.</param>
internal sealed record AskedQuery(LabelledQuery Query, int Rank, double Milliseconds);
