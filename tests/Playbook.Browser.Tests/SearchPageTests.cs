using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Playbook.Browser.Tests;

/// <summary>The search page: its address says everything, its filters count, and it helps where nothing was found.</summary>
public sealed partial class SearchPageTests(BrowserFixture browser)
{
    private string Search => browser.AtRoot.Address + "search/";

    [Fact]
    public async Task The_address_holds_the_question_and_the_filters()
    {
        await using var context = await browser.Open();
        var page = await context.NewPageAsync();
        var watch = new PageWatch(page, browser.AtRoot.Address);
        await page.Ask(Search + "?q=feedback&pillar=people&seniority=mid&seniority=senior");
        await Assertions.Expect(page.Locator(".search-field")).ToHaveValueAsync("feedback");
        var narrow = await Count(page);
        Assert.Equal(["mid", "senior"], await Checked(page, "seniority"));

        await page.Filter("seniority", "mid").UncheckAsync();
        await page.Filter("seniority", "senior").UncheckAsync();
        await page.WaitForURLAsync("**/search/?q=feedback&pillar=people");
        await Assertions.Expect(page.Locator(".search-count")).Not.ToHaveTextAsync(new Regex($"^{narrow} "));
        await page.Filter("pillar", "projects").CheckAsync();
        await page.WaitForURLAsync("**/search/?q=feedback&pillar=projects&pillar=people");

        await page.GoBackAsync();
        await Assertions.Expect(page.Filter("pillar", "projects")).Not.ToBeCheckedAsync();
        await page.GoBackAsync();
        Assert.Equal(["senior"], await Checked(page, "seniority"));
        await page.GoForwardAsync();
        Assert.Empty(await Checked(page, "seniority"));
        var before = await page.Locator(".search-count").InnerTextAsync();
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator(".search-count")).ToHaveTextAsync(before);
        Assert.Equal(["people"], await Checked(page, "pillar"));
        Expect.Nothing(watch.Complaints);
    }

    [Fact]
    public async Task Typing_a_word_is_one_step_back()
    {
        await using var context = await browser.Open();
        var page = await context.NewPageAsync();
        await page.GotoAsync(Search);
        await page.Locator(".search-field").PressSequentiallyAsync("feedback", new() { Delay = 20 });
        await page.WaitForURLAsync("**/search/?q=feedback");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".search-field").PressSequentiallyAsync(" lands", new() { Delay = 20 });
        await page.WaitForURLAsync("**/search/?q=feedback+lands");
        await page.GoBackAsync();
        await page.WaitForURLAsync("**/search/?q=feedback");
        await page.GoBackAsync();
        await Assertions.Expect(page.Locator(".search-field")).ToHaveValueAsync("");
        await Assertions.Expect(page.Locator(".search-browse")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("root")]
    [InlineData("path")]
    [InlineData("disk")]
    public async Task The_form_is_answered_by_the_page_itself(string mount)
    {
        var (home, index) = mount switch
        {
            "root" => (browser.AtRoot.Address, ""),
            "path" => (browser.UnderPath.Address, ""),
            _ => (browser.OnDisk, "index.html"),
        };
        await using var context = await browser.Open();
        var page = await context.NewPageAsync();
        var watch = new PageWatch(page, home);
        await page.GotoAsync(home + "search/" + index);
        await page.Locator(".search-field").FillAsync("feedback");
        await page.GetByRole(AriaRole.Button, new() { Name = "Search", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Results().First).ToBeVisibleAsync();
        Assert.Equal(home + "search/" + index + "?q=feedback", page.Url);
        await page.Results().First.ClickAsync();
        await Assertions.Expect(page.Locator("mark.found").First).ToBeAttachedAsync();
        await page.GoBackAsync();
        await Assertions.Expect(page.Results().First).ToBeVisibleAsync();
        Expect.Nothing(watch.Complaints);
    }

    [Fact]
    public async Task Results_are_links_in_the_order_of_their_rank()
    {
        await using var context = await browser.Open();
        var page = await context.NewPageAsync();
        await page.Ask(Search + "?q=feedback");
        var shown = await page.Results().EvaluateAllAsync<string[]>("all => all.map(a => a.textContent)");
        var ranked = await page.EvaluateAsync<string[]>(
            "() => window.playbookSearch.search('feedback', { limit: 20 }).then(a => a.results.map(r => r.title))");
        Assert.Equal(ranked, shown);
        Assert.Equal(shown.Length, await page.Locator(".results > li > h3 > a[href][data-result]").CountAsync());
        Assert.True(await page.Locator(".result-sections a[href*='#']").CountAsync() > 0);
        Assert.Equal(0, await page.Locator("main [role='listbox']").CountAsync());
        foreach (var count in await page.Locator(".results > li").EvaluateAllAsync<int[]>("all => all.map(r => r.querySelectorAll('.result-sections a').length)"))
            Assert.InRange(count, 0, 3);
    }

    [Fact]
    public async Task The_rest_of_the_results_comes_when_it_is_asked_for()
    {
        await using var context = await browser.Open();
        var page = await context.NewPageAsync();
        await page.Ask(Search + "?q=team");
        var total = await Count(page);
        Assert.True(total > 20);
        Assert.Equal(20, await page.Results().CountAsync());
        await page.Locator(".search-more").ClickAsync();
        await Assertions.Expect(page.Results().Nth(20)).ToBeFocusedAsync();
        Assert.Equal(Math.Min(total, 40), await page.Results().CountAsync());
    }

    [Fact]
    public async Task What_would_give_nothing_can_be_seen_but_not_chosen()
    {
        await using var context = await browser.Open();
        var page = await context.NewPageAsync();
        await page.Ask(Search + "?q=feedback+that+lands&pillar=people");
        foreach (var label in await page.Locator("[data-facet='pillar'] label, [data-facet='seniority'] label").AllAsync())
        {
            var count = await label.Locator(".choice-count").InnerTextAsync();
            var box = label.Locator("input");
            await Assertions.Expect(label).ToBeVisibleAsync();
            Assert.Equal(count == "0" && !await box.IsCheckedAsync(), await box.IsDisabledAsync());
        }
        // A count is what a click gives.
        var open = page.Locator("[data-facet='seniority'] label:not(:has(:disabled))").First;
        var promised = await open.Locator(".choice-count").InnerTextAsync();
        await open.Locator("input").CheckAsync();
        await Assertions.Expect(page.Locator(".search-count")).ToHaveTextAsync(new Regex($"^{promised} result"));
    }

    [Fact]
    public async Task A_repaired_word_is_said_with_the_way_back()
    {
        await using var context = await browser.Open();
        var page = await context.NewPageAsync();
        await page.Ask(Search + "?q=feedbak");
        await Assertions.Expect(page.Results().First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".search-notes")).ToContainTextAsync("“feedbak”");
        await Assertions.Expect(page.Locator(".search-notes")).ToContainTextAsync("“feedback”");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("feedbak");
        await page.GetByRole(AriaRole.Button, new() { Name = "exact words" }).ClickAsync();
        await Assertions.Expect(page.Locator(".search-field")).ToHaveValueAsync("\"feedbak\"");
        await Assertions.Expect(page.Results()).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".search-field")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Words_that_no_page_has_together_are_left_out_and_said()
    {
        await using var context = await browser.Open();
        var page = await context.NewPageAsync();
        await page.Ask(Search + "?q=feedback+xylophonequartz");
        await Assertions.Expect(page.Results().First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".search-notes")).ToContainTextAsync("“xylophonequartz”");
    }

    [Fact]
    public async Task Where_a_filter_is_in_the_way_the_page_offers_to_drop_it()
    {
        await using var context = await browser.Open();
        var page = await context.NewPageAsync();
        await page.Ask(Search + "?q=feedback+that+lands");
        var without = await Count(page);
        var nothing = await page.Locator("[data-facet='pillar'] input:disabled, [data-facet='path'] input:disabled, [data-facet='topic'] input:disabled")
            .First.EvaluateAsync<string>("box => box.closest('[data-facet]').dataset.facet + '=' + box.value");
        await page.Ask(Search + "?q=feedback+that+lands&" + nothing);
        await Assertions.Expect(page.Locator(".search-count")).ToContainTextAsync("Nothing");
        var drop = page.Locator(".search-notes").GetByRole(AriaRole.Button, new() { Name = "Without" });
        Assert.Contains($"{without} result", await drop.InnerTextAsync(), StringComparison.Ordinal);
        await drop.ClickAsync();
        await Assertions.Expect(page.Locator(".search-count")).ToHaveTextAsync(new Regex($"^{without} result"));
        Assert.Equal("/search/?q=feedback+that+lands", page.Place());
    }

    [Fact]
    public async Task Where_nothing_was_found_near_words_are_offered_and_nothing_leaves_the_page()
    {
        await using var context = await browser.Open();
        var page = await context.NewPageAsync();
        var watch = new PageWatch(page, browser.AtRoot.Address);
        await page.Ask(Search + "?q=%22feedbakc%22");
        await Assertions.Expect(page.Locator(".search-count")).ToContainTextAsync("Nothing found");
        await page.Locator(".search-nearest button").First.ClickAsync();
        await Assertions.Expect(page.Results().First).ToBeVisibleAsync();
        Expect.Nothing(watch.Complaints);
    }

    [Fact]
    public async Task Whoever_comes_with_a_question_sees_nothing_move()
    {
        await using var context = await browser.Open();
        var page = await context.NewPageAsync();
        foreach (var question in new[] { "?q=feedback", "?pillar=people", "" })
        {
            await page.GotoAsync(Search + question);
            await Assertions.Expect(page.Locator("[data-facet='pillar'] .choice-count").First).Not.ToBeEmptyAsync();
            var shift = await page.EvaluateAsync<double>(
                """
                () => new Promise(resolve => {
                  let sum = 0;
                  new PerformanceObserver(list => { for (const e of list.getEntries()) sum += e.value; })
                    .observe({ type: 'layout-shift', buffered: true });
                  requestAnimationFrame(() => setTimeout(() => resolve(sum), 100));
                })
                """);
            Assert.True(shift < 0.005, $"{question} moves by {shift}");
        }
    }

    [Fact]
    public async Task When_the_index_cannot_be_loaded_the_page_says_so()
    {
        await using var context = await browser.Open();
        var page = await context.NewPageAsync();
        await page.GotoAsync(Search);
        await page.EvaluateAsync("() => { window.playbookSearch.search = () => Promise.reject(new Error('gone')); }");
        await page.Locator(".search-field").FillAsync("feedback");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("could not be loaded");
    }

    [Fact]
    public async Task Without_script_there_is_the_A_to_Z_and_no_form()
    {
        await using var context = await browser.Open(new BrowserNewContextOptions { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync(browser.AtRoot.Address + SearchSteps.Article);
        await page.Locator("a.search-open").ClickAsync();
        Assert.Equal("/search/", page.Place());
        await Assertions.Expect(page.Locator("form")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator(".search-side")).ToBeHiddenAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Feedback that lands" }).First.ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Feedback that lands");
    }

    private static async Task<int> Count(IPage page) =>
        int.Parse(Figure().Match(await page.Locator(".search-count").InnerTextAsync()).Value, System.Globalization.CultureInfo.InvariantCulture);

    private static Task<string[]> Checked(IPage page, string facet) =>
        page.Locator($"[data-facet='{facet}'] input:checked").EvaluateAllAsync<string[]>("all => all.map(box => box.value)");

    [GeneratedRegex(@"^\d+")]
    private static partial Regex Figure();
}
