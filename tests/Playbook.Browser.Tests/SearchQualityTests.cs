using System.Text.Json;

namespace Playbook.Browser.Tests;

/// <summary>What people type about this playbook finds what answers them: <c>tests/search/own-content.jsonl</c>, a query on each line.</summary>
public sealed class SearchQualityTests(BrowserFixture browser)
{
    [Fact]
    public async Task Our_own_questions_find_their_articles()
    {
        await using var page = await SearchPage.Open(browser, browser.AtRoot.Address);
        var misses = new List<string>();
        foreach (var line in File.ReadLines(Path.Combine(RealSite.RepositoryRoot(), "tests", "search", "own-content.jsonl")))
        {
            var asked = JsonDocument.Parse(line).RootElement;
            var text = asked.GetProperty("query").GetString()!;
            var within = asked.GetProperty("within").GetInt32();
            var expected = asked.GetProperty("expected").EnumerateArray().Select(e => e.GetString()!);
            var found = SearchPage.Ids(await page.Ask(text)).Take(within).ToList();
            if (!found.Intersect(expected).Any())
                misses.Add($"{text} ({asked.GetProperty("why").GetString()}): {string.Join(", ", found)}");
        }
        Expect.Nothing(misses);
    }
}
