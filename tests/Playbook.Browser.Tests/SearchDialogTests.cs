using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Playbook.Browser.Tests;

/// <summary>The search dialog: by keyboard alone, on a phone, for impatient and for odd typing.</summary>
public sealed partial class SearchDialogTests(BrowserFixture browser)
{
    [Theory]
    [InlineData("root")]
    [InlineData("path")]
    [InlineData("disk")]
    public async Task The_whole_journey_needs_no_mouse(string mount)
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
        var start = home + SearchSteps.Article + index;
        await page.OpenDialog(start);
        await page.Type("one-on-one");
        await Assertions.Expect(page.Options().First).ToBeVisibleAsync();
        await Assertions.Expect(page.SearchDialog().GetByRole(AriaRole.Status)).ToContainTextAsync("“one-on-one”");

        // To a section of a result, so that the heading can be checked.
        var section = page.Locator("[role='option'].option-section").First;
        var wanted = await section.GetAttributeAsync("href");
        var id = await section.GetAttributeAsync("id");
        for (var i = 0; i < 30 && await page.Active() != id; i++)
            await page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal(id, await page.Active());
        await Assertions.Expect(page.Field()).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(wanted!);

        var bar = page.Locator(".marks");
        await Assertions.Expect(bar).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(":target")).ToBeInViewportAsync();
        Assert.True(await page.Locator("mark.found").CountAsync() > 0);
        // The first key goes to the bar: next, then clear.
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Next" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("mark.current")).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(bar).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("mark.found")).ToHaveCountAsync(0);
        Assert.DoesNotContain("h=", page.Url, StringComparison.Ordinal);

        await page.GoBackAsync();
        Assert.Equal(start, page.Url);
        Expect.Nothing(watch.Complaints);
    }

    [Fact]
    public async Task The_arrows_move_through_the_list_and_the_focus_stays_in_the_field()
    {
        await using var context = await browser.Open();
        var page = await context.NewPageAsync();
        await page.OpenDialog(browser.AtRoot.Address + SearchSteps.Article);
        await Assertions.Expect(page.Field()).ToHaveAttributeAsync("aria-expanded", "false");
        await page.Type("feedback");
        await Assertions.Expect(page.Field()).ToHaveAttributeAsync("aria-expanded", "true");
        var options = await page.Options().EvaluateAllAsync<string[]>("all => all.map(o => o.id)");
        Assert.True(options.Length > 3);
        Assert.Null(await page.Active());

        async Task Press(string key, string? active)
        {
            await page.Keyboard.PressAsync(key);
            Assert.Equal(active, await page.Active());
            var selected = await page.Locator("[role='option'][aria-selected='true']").EvaluateAllAsync<string[]>("all => all.map(o => o.id)");
            Assert.Equal(active is null ? [] : [active], selected);
            if (active is not null)
                await Assertions.Expect(page.Locator("#" + active)).ToBeInViewportAsync();
        }
        await Press("ArrowDown", options[0]);
        await Press("ArrowDown", options[1]);
        await Press("End", options[^1]);
        await Press("ArrowDown", options[0]);
        await Press("ArrowUp", null);
        await Press("ArrowUp", options[^1]);
        await Press("Home", options[0]);
        await Assertions.Expect(page.Field()).ToBeFocusedAsync();
        // Typing on starts over.
        await page.Keyboard.TypeAsync("s");
        await Assertions.Expect(page.Field()).Not.ToHaveAttributeAsync("aria-activedescendant", SomeText());
    }

    [Fact]
    public async Task Escape_clears_then_closes_and_the_focus_is_where_it_was()
    {
        await using var context = await browser.Open();
        var page = await context.NewPageAsync();
        await page.GotoAsync(browser.AtRoot.Address + SearchSteps.Article);
        var link = page.Locator(".prose a[href]:not(.anchor)").First;
        await link.FocusAsync();
        await page.Keyboard.PressAsync("Control+k");
        await Assertions.Expect(page.Field()).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("feedback");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Field()).ToHaveValueAsync("");
        await Assertions.Expect(page.SearchDialog()).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.SearchDialog()).ToBeHiddenAsync();
        await Assertions.Expect(link).ToBeFocusedAsync();

        var button = page.Locator("button.search-open");
        Assert.Equal("dialog", await button.GetAttributeAsync("aria-haspopup"));
        await button.ClickAsync();
        await Assertions.Expect(page.Field()).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(button).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Enter_without_a_choice_leads_to_the_search_page()
    {
        await using var context = await browser.Open();
        var page = await context.NewPageAsync();
        await page.OpenDialog(browser.UnderPath.Address + SearchSteps.Article);
        await page.Keyboard.TypeAsync("giving feedback");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Results().First).ToBeVisibleAsync();
        Assert.Equal("/a/b/search/?q=giving+feedback", page.Place());
    }

    [Fact]
    public async Task Filters_leave_the_focus_alone_and_stay_with_the_question()
    {
        await using var context = await browser.Open();
        var page = await context.NewPageAsync();
        await page.OpenDialog(browser.AtRoot.Address + SearchSteps.Article);
        await page.Type("feedback");
        await page.SearchDialog().Locator("summary").First.ClickAsync();
        var people = page.Filter("pillar", "people");
        var count = await people.Locator("xpath=../span[@class='choice-count']").InnerTextAsync();
        await people.FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(page.Locator(".search-count")).ToHaveTextAsync(new Regex($"^{count} results? for"));
        await Assertions.Expect(people).ToBeFocusedAsync();
        await page.Locator(".search-all").ClickAsync();
        await Assertions.Expect(page.Filter("pillar", "people")).ToBeCheckedAsync();
        Assert.Equal("/search/?q=feedback&pillar=people", page.Place());
    }

    [Fact]
    public async Task The_keys_can_be_switched_off_and_the_slash_is_never_taken()
    {
        await using var context = await browser.Open();
        var page = await context.NewPageAsync();
        await page.OpenDialog(browser.AtRoot.Address + SearchSteps.Article);
        await Assertions.Expect(page.Locator("button.search-open")).ToHaveAttributeAsync("aria-keyshortcuts", "Control+K");
        await page.Locator("dialog [data-search-shortcut]").UncheckAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.SearchDialog()).ToBeHiddenAsync();

        await page.GotoAsync(browser.AtRoot.Address + "paths/");
        Assert.Null(await page.Locator("button.search-open").GetAttributeAsync("aria-keyshortcuts"));
        foreach (var key in new[] { "Control+k", "/", "s" })
            await page.Keyboard.PressAsync(key);
        await Assertions.Expect(page.SearchDialog()).ToHaveCountAsync(0);

        await page.Locator("button.search-open").ClickAsync();
        await Assertions.Expect(page.Locator("dialog [data-search-shortcut]")).Not.ToBeCheckedAsync();
        await page.Locator("dialog [data-search-shortcut]").CheckAsync();
        await page.ReloadAsync();
        await page.Keyboard.PressAsync("Control+k");
        await Assertions.Expect(page.SearchDialog()).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Only_the_newest_answer_is_shown()
    {
        await using var context = await browser.Open();
        var page = await context.NewPageAsync();
        await page.OpenDialog(browser.AtRoot.Address + SearchSteps.Article);
        // The first question is answered last.
        await page.EvaluateAsync(
            """
            () => {
              const search = window.playbookSearch.search;
              window.asked = [];
              window.playbookSearch.search = (text, options) => {
                window.asked.push(text);
                return search(text, options).then(answer => new Promise(resolve => setTimeout(resolve, text === 'feed' ? 600 : 50, answer)));
              };
            }
            """);
        await page.Keyboard.TypeAsync("feed");
        await page.WaitForFunctionAsync("() => window.asked.length === 1");
        await page.Keyboard.TypeAsync("back that");
        await page.WaitForFunctionAsync("() => window.asked.length > 1");
        var count = page.Locator(".search-count");
        await Assertions.Expect(count).ToContainTextAsync("“feedback that”");
        await page.WaitForTimeoutAsync(800);
        await Assertions.Expect(count).ToContainTextAsync("“feedback that”");
        // Nine letters are not nine questions.
        Assert.InRange((await page.EvaluateAsync<string[]>("() => window.asked")).Length, 2, 4);
    }

    [Fact]
    public async Task What_is_still_being_composed_is_not_searched()
    {
        await using var context = await browser.Open();
        var page = await context.NewPageAsync();
        await page.OpenDialog(browser.AtRoot.Address + SearchSteps.Article);
        await page.EvaluateAsync(
            """
            () => {
              const search = window.playbookSearch.search;
              window.asked = [];
              window.playbookSearch.search = (text, options) => { window.asked.push(text); return search(text, options); };
            }
            """);
        var session = await context.NewCDPSessionAsync(page);
        await session.SendAsync("Input.imeSetComposition", new() { ["text"] = "feed", ["selectionStart"] = 4, ["selectionEnd"] = 4 });
        await page.WaitForTimeoutAsync(300);
        Assert.Empty(await page.EvaluateAsync<string[]>("() => window.asked"));
        await session.SendAsync("Input.insertText", new() { ["text"] = "feedback" });
        await page.WaitForFunctionAsync("() => window.asked.includes('feedback')");
        await Assertions.Expect(page.Options().First).ToBeVisibleAsync();
    }

    [Theory]
    [MemberData(nameof(OddTexts))]
    public async Task Odd_typing_breaks_nothing(string text)
    {
        await using var context = await browser.Open();
        var page = await context.NewPageAsync();
        var watch = new PageWatch(page, browser.AtRoot.Address);
        await page.OpenDialog(browser.AtRoot.Address + SearchSteps.Article);
        await page.Field().FillAsync(text);
        await Assertions.Expect(page.Locator(".search-count")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".search-count")).Not.ToHaveTextAsync("Searching…");
        Assert.Equal(0, await page.Locator("dialog img, dialog script, dialog b").CountAsync());
        Assert.Equal(0, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        // And it is found again on the page for it.
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("form .search-field")).ToHaveValueAsync(text[..Math.Min(text.Length, 400)].Trim());
        Expect.Nothing(watch.Complaints);
    }

    /// <summary>Texts that nobody types, and somebody will.</summary>
    public static TheoryData<string> OddTexts => new(
        new string('x', 10_000),
        string.Concat(Enumerable.Repeat("word ", 2_000)),
        "😀👩‍👩‍👧",
        "שלום feedback עולם",
        "<img src=x onerror=alert(1)><b>",
        "\"never closed",
        "'\"\\ %00 #?&=+ &amp; ${} {{ x }}",
        "-feedback",
        "\u0000\u202e\ufeff x");

    [Fact]
    public async Task On_a_phone_the_dialog_is_the_page()
    {
        await using var context = await browser.Open(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = 360, Height = 740 },
            HasTouch = true,
            IsMobile = true,
        });
        var page = await context.NewPageAsync();
        await page.GotoAsync(browser.AtRoot.Address + SearchSteps.Article);
        await page.GetByRole(AriaRole.Button, new() { Name = "Search" }).TapAsync();
        var box = (await page.SearchDialog().BoundingBoxAsync())!;
        Assert.Equal((0, 0, 360, 740), (box.X, box.Y, box.Width, box.Height));
        await page.Field().FillAsync("feedback");
        await page.Options().First.TapAsync();
        await Assertions.Expect(page.Locator(".marks")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Clear" }).TapAsync();
        await Assertions.Expect(page.Locator("mark.found")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Nothing_of_the_dialog_is_loaded_before_it_is_opened()
    {
        await using var context = await browser.Open();
        var page = await context.NewPageAsync();
        var loaded = new List<string>();
        page.Request += (_, request) =>
        {
            lock (loaded)
                loaded.Add(request.Url);
        };
        await page.GotoAsync(browser.AtRoot.Address + SearchSteps.Article, new() { WaitUntil = WaitUntilState.NetworkIdle });
        Assert.Equal(["search", "search-open"], Scripts(loaded).Where(s => s.StartsWith("search", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        await page.Keyboard.PressAsync("Control+k");
        await Assertions.Expect(page.Field()).ToBeFocusedAsync();
        Assert.Contains("search-dialog", Scripts(loaded));
    }

    private static List<string> Scripts(List<string> urls)
    {
        lock (urls)
            return [.. urls.Where(u => u.Contains(".js", StringComparison.Ordinal)).Select(u => u[(u.LastIndexOf('/') + 1)..].Split('.')[0])];
    }

    [GeneratedRegex(".")]
    private static partial Regex SomeText();
}
