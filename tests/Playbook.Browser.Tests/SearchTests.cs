using System.Globalization;
using System.Text.Json;

namespace Playbook.Browser.Tests;

/// <summary>The search as a theme uses it: <c>window.playbookSearch</c>, as <c>docs/search.md</c> describes it.</summary>
public sealed class SearchTests(BrowserFixture browser)
{
    private const int MostRequests = 6;

    public static TheoryData<string> Places => ["root", "path", "disk"];

    [Theory]
    [MemberData(nameof(Places))]
    public async Task It_answers_wherever_the_site_is(string place)
    {
        await using var page = await SearchPage.Open(browser, Home(place));
        var requests = new List<string>();
        page.Page.Request += (_, request) => requests.Add(request.Url);
        page.Page.Worker += (_, worker) => requests.Add(worker.Url);
        var answer = await page.Ask("feedbak that lands", """{"limit":5}""");
        Assert.Equal("feedback-that-lands", SearchPage.Ids(answer)[0]);
        var first = answer.GetProperty("results")[0];
        Assert.Equal(Home(place) + "articles/feedback-that-lands/" + (place == "disk" ? "index.html" : ""), first.GetProperty("url").GetString());
        Assert.Equal("feedback", answer.GetProperty("corrections")[0].GetProperty("to")[0].GetString());
        var section = first.GetProperty("sections")[0];
        Assert.Equal(first.GetProperty("url").GetString() + "#" + section.GetProperty("id").GetString(), section.GetProperty("url").GetString());
        Expect.Nothing(page.Complaints);
        Assert.All(requests, url => Assert.StartsWith(Home(place) + "search/", url, StringComparison.Ordinal));
        Assert.InRange(requests.Distinct().Count(), 2, MostRequests);

        await page.Page.GotoAsync(section.GetProperty("url").GetString()!);
        Assert.Equal(1, await page.Page.Locator("#" + section.GetProperty("id").GetString()).CountAsync());
    }

    [Fact]
    public async Task It_answers_without_a_worker_too()
    {
        await using var page = await SearchPage.Open(browser, browser.AtRoot.Address, "delete window.Worker");
        Assert.Equal("feedback-that-lands", SearchPage.Ids(await page.Ask("feedback that lands"))[0]);
        Expect.Nothing(page.Complaints);
    }

    [Fact]
    public async Task Marks_are_ranges_of_the_texts_that_they_mark()
    {
        await using var page = await SearchPage.Open(browser, browser.AtRoot.Address);
        var answer = await page.Ask("colleague observation");
        var marked = 0;
        foreach (var result in answer.GetProperty("results").EnumerateArray())
        {
            marked += Marked(result, "title", "titleMarks").Count + Marked(result, "excerpt", "marks").Count;
            Assert.All(Marked(result, "excerpt", "marks"), word => Assert.Matches("(?i)^(colleague|observ)", word));
        }
        Assert.InRange(marked, 5, 200);
    }

    [Fact]
    public async Task Each_value_of_a_facet_gives_as_many_as_it_says()
    {
        await using var page = await SearchPage.Open(browser, browser.AtRoot.Address);
        var all = await page.Ask("review");
        foreach (var facet in new[] { "pillar", "seniority", "topic", "path", "kind" })
        {
            foreach (var value in all.GetProperty("facets").GetProperty(facet).EnumerateArray())
            {
                var filtered = await page.Ask("review", JsonSerializer.Serialize(new Dictionary<string, object> { [facet] = value.GetProperty("id").GetString()! }));
                Assert.Equal(value.GetProperty("count").GetInt32(), filtered.GetProperty("total").GetInt32());
            }
        }
    }

    [Fact]
    public async Task Values_of_one_facet_join_and_facets_narrow()
    {
        await using var page = await SearchPage.Open(browser, browser.AtRoot.Address);
        var people = Total(await page.Ask("team", """{"pillar":"people"}"""));
        var projects = Total(await page.Ask("team", """{"pillar":"projects"}"""));
        var both = await page.Ask("team", """{"pillar":["people","projects"],"limit":100}""");
        Assert.InRange(Total(both), Math.Max(people, projects), people + projects);
        var narrowed = await page.Ask("team", """{"pillar":["people","projects"],"seniority":"senior","limit":100}""");
        Assert.InRange(Total(narrowed), 1, Total(both) - 1);
        Assert.All(narrowed.GetProperty("results").EnumerateArray(), r =>
            Assert.Contains("senior", r.GetProperty("seniority").EnumerateArray().Select(s => s.GetString())));
    }

    [Fact]
    public async Task Nothing_typed_lists_everything_that_fits()
    {
        await using var page = await SearchPage.Open(browser, browser.AtRoot.Address);
        var articles = await page.Ask("", """{"kind":"article","limit":1000}""");
        Assert.Equal(browser.Site.Plan.Catalogue.Articles.Count, Total(articles));
        var titles = articles.GetProperty("results").EnumerateArray().Select(r => r.GetProperty("title").GetString()!.ToLower(CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(titles.Order(StringComparer.Ordinal), titles);
    }

    [Fact]
    public async Task Typing_on_never_loses_what_was_found()
    {
        await using var page = await SearchPage.Open(browser, browser.AtRoot.Address);
        const string Title = "Blameless incident reviews";
        for (var length = 6; length <= Title.Length; length++)
            Assert.Contains("blameless-incident-reviews", SearchPage.Ids(await page.Ask(Title[..length])));
    }

    [Fact]
    public async Task Phrases_and_unwanted_words_are_obeyed()
    {
        await using var page = await SearchPage.Open(browser, browser.AtRoot.Address);
        Assert.InRange(Total(await page.Ask("\"pull request\"")), 1, Total(await page.Ask("pull request")));
        Assert.Equal(0, Total(await page.Ask("\"request pull lands\"")));
        var without = await page.Ask("feedback -lands", """{"limit":100}""");
        Assert.DoesNotContain("feedback-that-lands", SearchPage.Ids(without));
        Assert.InRange(Total(without), 1, Total(await page.Ask("feedback")) - 1);
    }

    [Fact]
    public async Task What_has_no_answer_is_said_with_help()
    {
        await using var page = await SearchPage.Open(browser, browser.AtRoot.Address);
        var relaxed = await page.Ask("feedback xyzzyplugh");
        Assert.Equal("xyzzyplugh", relaxed.GetProperty("relaxed")[0].GetString());
        Assert.InRange(Total(relaxed), 1, 1000);
        var none = await page.Ask("feedback", """{"path":"no-such-path"}""");
        Assert.Equal(0, Total(none));
        Assert.Equal("path", none.GetProperty("help").GetProperty("filters")[0].GetProperty("facet").GetString());
        Assert.Equal(0, Total(await page.Ask("xyzzyplugh")));
    }

    [Fact]
    public async Task Odd_input_is_answered_quickly_and_injects_nothing()
    {
        await using var page = await SearchPage.Open(browser, browser.AtRoot.Address);
        await page.Page.EvaluateAsync("() => window.playbookSearch.warm()");
        string[] odd =
        [
            new string('a', 10_000), string.Concat(Enumerable.Repeat("word ", 2000)), "👩‍💻🚀", "שלום עולם", "\"unclosed", "\"\"", "- -- -", "<img src=x onerror=alert(1)>",
            ".*+?^${}()|[]\\", "constructor __proto__ toString hasOwnProperty", "\u0000\u0001\ufffe\ud800", "%E0%A4%A", " \t\n ", "c++ c# 1:1", "日本語",
        ];
        foreach (var text in odd)
        {
            var took = await page.Page.EvaluateAsync<double>(
                """
                async text => {
                  const start = performance.now();
                  const answer = await window.playbookSearch.search(text, { topic: text, limit: text });
                  if (!Array.isArray(answer.results) || answer.text !== text) throw new Error('no answer');
                  return performance.now() - start;
                }
                """,
                text);
            Assert.InRange(took, 0, 5000);
        }
        Expect.Nothing(page.Complaints);
    }

    [Fact]
    public async Task An_article_that_wants_not_to_be_found_is_not()
    {
        await using var page = await SearchPage.Open(browser, browser.AtRoot.Address);
        var excluded = browser.Site.Plan.Catalogue.Articles.Where(a => a.Source.Matter.Search.Exclude).Select(a => a.Id);
        var all = SearchPage.Ids(await page.Ask("", """{"limit":10000}"""));
        Assert.Empty(all.Intersect(excluded));
        Assert.Equal(all.Count, all.Distinct().Count());
    }

    private static int Total(JsonElement answer) => answer.GetProperty("total").GetInt32();

    private static List<string> Marked(JsonElement result, string text, string marks) =>
    [
        .. result.GetProperty(marks).EnumerateArray().Select(m => result.GetProperty(text).GetString()![m[0].GetInt32()..m[1].GetInt32()]),
    ];

    private string Home(string place) => place switch
    {
        "root" => browser.AtRoot.Address,
        "path" => browser.UnderPath.Address,
        _ => browser.OnDisk,
    };
}
