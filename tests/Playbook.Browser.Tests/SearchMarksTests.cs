using Microsoft.Playwright;

namespace Playbook.Browser.Tests;

/// <summary>The words that somebody searched for, marked on the page that was found.</summary>
public sealed class SearchMarksTests(BrowserFixture browser)
{
    private string Article => browser.AtRoot.Address + SearchSteps.Article;

    [Fact]
    public async Task The_bar_counts_leads_through_and_clears()
    {
        await using var context = await browser.Open();
        var page = await context.NewPageAsync();
        var watch = new PageWatch(page, browser.AtRoot.Address);
        await page.GotoAsync(Article + "?h=feedback+sentences#try-this-week");
        var text = await page.Locator(".prose").InnerTextAsync();
        var bar = page.GetByRole(AriaRole.Region, new() { Name = "What you searched for" });
        await Assertions.Expect(bar).ToBeVisibleAsync();
        var marks = page.Locator("mark.found");
        var count = await marks.CountAsync();
        await Assertions.Expect(bar.Locator(".marks-count")).ToHaveTextAsync($"{count} matches");
        Assert.All(await marks.AllInnerTextsAsync(), m => Assert.Contains(m.ToLowerInvariant(), new[] { "feedback", "sentences" }));

        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
        {
            await bar.GetByRole(AriaRole.Button, new() { Name = "Next" }).ClickAsync();
            await Assertions.Expect(page.Locator("mark.current")).ToBeInViewportAsync();
            seen.Add(await bar.Locator(".marks-count").InnerTextAsync());
        }
        Assert.Equal(count, seen.Count);

        await bar.GetByRole(AriaRole.Button, new() { Name = "Clear" }).ClickAsync();
        await Assertions.Expect(marks).ToHaveCountAsync(0);
        Assert.Equal("/articles/feedback-that-lands/#try-this-week", page.Place());
        Assert.Equal(text, await page.Locator(".prose").InnerTextAsync());
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator(".marks")).ToHaveCountAsync(0);
        Expect.Nothing(watch.Complaints);
    }

    [Fact]
    public async Task Copied_links_to_headings_do_not_carry_the_words()
    {
        await using var context = await browser.Open();
        var page = await context.NewPageAsync();
        await page.GotoAsync(Article + "?h=feedback");
        await Assertions.Expect(page.Locator(".marks")).ToBeVisibleAsync();
        var links = await page.Locator("main a").EvaluateAllAsync<string[]>("all => all.map(a => a.href).filter(h => h.includes('#'))");
        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.DoesNotContain("h=", link, StringComparison.Ordinal));

        // Following one does not load the page again, and what the address bar then shows can be shared too.
        await page.EvaluateAsync("() => { window.stayed = true; }");
        await page.Locator(".anchor").First.ClickAsync(new() { Force = true });
        Assert.True(await page.EvaluateAsync<bool>("() => window.stayed === true"));
        Assert.DoesNotContain("h=", page.Url, StringComparison.Ordinal);
        Assert.Contains('#', page.Url);
    }

    [Fact]
    public async Task What_lies_in_closed_details_is_found_and_opened()
    {
        await using var context = await browser.Open();
        var page = await context.NewPageAsync();
        await page.RouteAsync("**/feedback-that-lands/**", async route =>
        {
            var answer = await route.FetchAsync();
            var html = await answer.TextAsync();
            const string Prose = "<div class=\"prose\">";
            Assert.Contains(Prose, html, StringComparison.Ordinal);
            await route.FulfillAsync(new()
            {
                Response = answer,
                Body = html.Replace(Prose, Prose + "<details><summary>More</summary><p>Here hides a xylophone.</p></details>", StringComparison.Ordinal),
            });
        });
        await page.GotoAsync(Article + "?h=xylophone");
        await Assertions.Expect(page.Locator(".marks-count")).ToHaveTextAsync("1 match");
        await Assertions.Expect(page.Locator("mark.found")).ToBeHiddenAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Next" }).ClickAsync();
        await Assertions.Expect(page.Locator("mark.found")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Marks_move_nothing()
    {
        await using var context = await browser.Open();
        var page = await context.NewPageAsync();
        await page.GotoAsync(Article);
        var before = await Heights(page);
        await page.GotoAsync(Article + "?h=feedback+a+the+of");
        await Assertions.Expect(page.Locator(".marks")).ToBeVisibleAsync();
        Assert.Equal(before, await Heights(page));
        var shift = await page.EvaluateAsync<double>(
            """
            () => new Promise(resolve => {
              let sum = 0;
              new PerformanceObserver(list => { for (const e of list.getEntries()) sum += e.value; })
                .observe({ type: 'layout-shift', buffered: true });
              requestAnimationFrame(() => setTimeout(() => resolve(sum), 100));
            })
            """);
        Assert.True(shift < 0.005, $"moves by {shift}");
    }

    [Theory]
    [InlineData("?h=nosuchwordhere")]
    [InlineData("?h=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E")]
    [InlineData("?h=(%5B*%2B%3F%7B%5C")]
    [InlineData("?h=%20%20")]
    [InlineData("?h=-%2F.")]
    public async Task Words_that_are_not_there_leave_no_trace(string query)
    {
        await using var context = await browser.Open();
        var page = await context.NewPageAsync();
        var watch = new PageWatch(page, browser.AtRoot.Address);
        await page.GotoAsync(Article + query);
        await Assertions.Expect(page.Locator(".marks")).ToHaveCountAsync(0);
        await page.WaitForURLAsync(Article);
        Expect.Nothing(watch.Complaints);
    }

    [Fact]
    public async Task Case_and_accents_do_not_matter()
    {
        await using var context = await browser.Open();
        var page = await context.NewPageAsync();
        await page.RouteAsync("**/feedback-that-lands/**", async route =>
        {
            var answer = await route.FetchAsync();
            var html = await answer.TextAsync();
            await route.FulfillAsync(new()
            {
                Response = answer,
                Body = html.Replace("<div class=\"prose\">", "<div class=\"prose\"><p>Résumé, RÉSUMÉ, ﬁnal; resumes are others.</p>", StringComparison.Ordinal),
            });
        });
        await page.GotoAsync(Article + "?h=resume+final");
        await Assertions.Expect(page.Locator(".marks")).ToBeVisibleAsync();
        Assert.Equal(["Résumé", "RÉSUMÉ", "ﬁnal"], await page.Locator("mark.found").AllInnerTextsAsync());
    }

    private static Task<string> Heights(IPage page) => page.EvaluateAsync<string>(
        "() => [...document.querySelectorAll('main *:not(.marks, .marks *, mark)')].map(e => Math.round(e.getBoundingClientRect().top + scrollY)).join()");
}
