using Microsoft.Playwright;

namespace Playbook.Benchmarks.Searching;

/// <summary>Tasks of a page that kept its reader waiting while somebody typed a query: the browser calls those above 50 ms long.</summary>
/// <param name="Visits">How many pages were opened, each for one query.</param>
/// <param name="Milliseconds">How long each long task took.</param>
internal sealed record LongTasks(int Visits, IReadOnlyList<double> Milliseconds)
{
    private const string Watch =
        "window.longTasks = []; new PerformanceObserver(list => list.getEntries().forEach(e => longTasks.push(e.duration))).observe({ type: 'longtask' });";

    /// <summary>Types every third beginning of a query, and then all of it. What the page itself does while it loads is not counted.</summary>
    private const string Type =
        """
        async query => {
          await new Promise(done => setTimeout(done, 200));
          longTasks.length = 0;
          await playbookSearch.warm();
          for (let length = 2; length < query.length; length += 3) await playbookSearch.search(query.slice(0, length), { limit: 8 });
          await playbookSearch.search(query, { limit: 8 });
          await new Promise(done => setTimeout(done, 50));
          return longTasks;
        }
        """;

    /// <summary>Types queries, each on a page of its own.</summary>
    /// <param name="browser">The browser.</param>
    /// <param name="address">A page that has the search.</param>
    /// <param name="queries">The queries.</param>
    public static async Task<LongTasks> Measure(IBrowser browser, string address, IReadOnlyList<LabelledQuery> queries)
    {
        var tasks = new List<double>();
        foreach (var query in queries)
        {
            await using var context = await browser.NewContextAsync();
            await context.AddInitScriptAsync(Watch);
            var page = await context.NewPageAsync();
            await page.GotoAsync(address);
            tasks.AddRange(await page.EvaluateAsync<double[]>(Type, query.Query));
        }
        return new LongTasks(queries.Count, tasks);
    }
}
