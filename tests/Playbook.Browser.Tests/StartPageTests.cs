using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Playbook.Browser.Tests;

/// <summary>"Where do I stand" and the planner, as people use them: with keys alone, on a phone, from disk, without storage, on paper.</summary>
public sealed class StartPageTests(BrowserFixture browser)
{
    private const string Plan = "#p=1&to=lead&at=technical-direction:senior,projects:senior,people:mid&w=26&m=120&day=2026-12-07&on=2&plan=1";

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task From_the_first_answer_to_the_calendar_by_keys_alone(int width)
    {
        await using var context = await browser.Open(Look(width));
        var page = await context.NewPageAsync();
        var watch = new PageWatch(page, browser.AtRoot.Address);
        await page.GotoAsync(browser.AtRoot.Address + "start/");

        // Open the mid level of people, and say "usually" to the first statement; arrows go through a group, Tab leaves it.
        await page.Locator("[data-pillar=people] [data-level=mid] summary").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        var groups = page.Locator("[data-pillar=people] [data-level=mid] fieldset");
        var count = await groups.CountAsync();
        Assert.True(count >= 5);
        for (var i = 0; i < count; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            await Assertions.Expect(groups.Nth(i).GetByRole(AriaRole.Radio).First).ToBeFocusedAsync();
            await page.Keyboard.PressAsync("Space");
            await page.Keyboard.PressAsync("ArrowDown");
            await page.Keyboard.PressAsync("ArrowDown");
            await Assertions.Expect(groups.Nth(i).GetByRole(AriaRole.Radio).Last).ToBeCheckedAsync();
        }
        await Assertions.Expect(page.Locator("[data-pillar=people] .verdict")).ToHaveTextAsync($"You stand at: Engineer. Engineer: usually {count} of {count}, {Math.Ceiling(count * 2 / 3.0)} are enough.");
        await Assertions.Expect(page.Locator("[data-from=people]")).ToHaveValueAsync("mid");

        // The form, sent with Enter; the focus goes to the plan.
        await page.Locator("[name=weeks]").FocusAsync();
        await page.Keyboard.PressAsync("ControlOrMeta+a");
        await page.Keyboard.TypeAsync("30");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#plan-title")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator("#plan-title")).ToBeInViewportAsync();
        Assert.Contains("w=30", page.Url, StringComparison.Ordinal);
        Assert.True(await page.Locator("#plan-stages > li").CountAsync() >= 4);

        // A button that shortens the plan keeps the focus, and takes back what it did.
        var before = await page.Locator("#plan-summary").InnerTextAsync();
        var mark = page.Locator(".plan-items > li:not(.is-known) .mark").First;
        await mark.FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(page.Locator(":focus")).ToHaveAttributeAsync("aria-pressed", "true");
        Assert.NotEqual(before, await page.Locator("#plan-summary").InnerTextAsync());
        await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(page.Locator(":focus")).ToHaveAttributeAsync("aria-pressed", "false");
        Assert.Equal(before, await page.Locator("#plan-summary").InnerTextAsync());

        await page.Locator("[name=time]").FillAsync("08:30");
        await page.Locator("#take [type=submit]").FocusAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.Keyboard.PressAsync("Enter"));
        Assert.Equal("plan.ics", download.SuggestedFilename);
        var text = await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        Assert.StartsWith("BEGIN:VCALENDAR\r\n", text, StringComparison.Ordinal);
        Assert.Contains("T083000\r\n", text, StringComparison.Ordinal);
        Expect.Nothing(watch.Complaints);
    }

    [Theory]
    [InlineData("server")]
    [InlineData("path")]
    [InlineData("disk")]
    public async Task A_plan_from_its_address_is_the_same_everywhere_and_after_reload(string where)
    {
        await using var context = await browser.Open();
        var page = await context.NewPageAsync();
        await page.GotoAsync(browser.AtRoot.Address + "start/" + Plan);
        var expected = await Shown(page);
        Assert.Contains("weeks", expected, StringComparison.Ordinal);

        var home = where switch { "server" => browser.AtRoot.Address, "path" => browser.UnderPath.Address, _ => browser.OnDisk };
        var other = await context.NewPageAsync();
        var watch = new PageWatch(other, home);
        await other.GotoAsync(home + "start/" + (where == "disk" ? "index.html" : "") + Plan);
        Assert.Equal(expected, await Shown(other));
        await other.Locator("[name=goal]").SelectOptionAsync("staff");
        var changed = await Shown(other);
        Assert.NotEqual(expected, changed);
        await other.ReloadAsync();
        Assert.Equal(changed, await Shown(other));
        Assert.Equal("staff", await other.Locator("[name=goal]").InputValueAsync());
        Assert.Equal("2", await other.Locator("[name=weekday]").InputValueAsync());

        // A step leads to its article, wherever the site is.
        await other.Locator("#plan .item-title").First.ClickAsync();
        await Assertions.Expect(other.Locator("main.page-article h1")).ToBeVisibleAsync();
        Expect.Nothing(watch.Complaints);
    }

    [Fact]
    public async Task A_jump_within_the_page_does_not_lose_the_plan()
    {
        await using var context = await browser.Open();
        var page = await context.NewPageAsync();
        await page.GotoAsync(browser.AtRoot.Address + "start/" + Plan);
        var shown = await Shown(page);
        await page.Locator(".steps-of-start a").First.ClickAsync();
        await page.WaitForURLAsync(address => address.Contains("#p=1", StringComparison.Ordinal));
        await page.ReloadAsync();
        Assert.Equal(shown, await Shown(page));
    }

    [Fact]
    public async Task Storage_is_not_needed_and_nothing_is_stored()
    {
        await using var context = await browser.Open();
        await context.AddInitScriptAsync(
            """
            for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
              Object.defineProperty(window, name, { get() { throw new DOMException('blocked', 'SecurityError'); } });
            """);
        var page = await context.NewPageAsync();
        var watch = new PageWatch(page, browser.AtRoot.Address);
        await page.GotoAsync(browser.AtRoot.Address + "start/");
        await page.Locator("#planner [type=submit]").ClickAsync();
        await Assertions.Expect(page.Locator("#plan")).ToBeVisibleAsync();
        Expect.Nothing(watch.Complaints);
    }

    [Fact]
    public async Task What_was_read_counts_as_known()
    {
        await using var context = await browser.Open();
        await context.AddInitScriptAsync("Object.defineProperty(window, 'playbookProgress', { value: { isRead: id => id === 'know-your-system' } });");
        var page = await context.NewPageAsync();
        await page.GotoAsync(browser.AtRoot.Address + "start/");
        await page.Locator("#planner [type=submit]").ClickAsync();
        await Assertions.Expect(page.Locator("[data-item=know-your-system]")).ToHaveClassAsync("is-known");
        await Assertions.Expect(page.Locator("[data-item=know-your-system] a")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_plan_can_be_copied_and_says_where_time_ends()
    {
        await using var context = await browser.Open();
        await context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        var page = await context.NewPageAsync();
        await page.GotoAsync(browser.AtRoot.Address + "start/" + Plan.Replace("w=26", "w=10", StringComparison.Ordinal));
        await Assertions.Expect(page.Locator("#plan-fit")).ToContainTextAsync("It does not fit into the 10 weeks you have.");
        await Assertions.Expect(page.Locator(".plan-end")).ToHaveCountAsync(1);
        await page.Locator("#plan-copy").ClickAsync();
        await Assertions.Expect(page.Locator("#plan-said")).ToHaveTextAsync("Copied");
        var text = await page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
        Assert.StartsWith("# Your plan\n", text, StringComparison.Ordinal);
        Assert.Contains($"]({browser.AtRoot.Address}articles/", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#p=9&to=lead", "later version")]
    [InlineData("#p=1&at=&to=lead&plan=1", "at least one pillar")]
    public async Task What_cannot_be_planned_is_told(string address, string told)
    {
        await using var context = await browser.Open();
        var page = await context.NewPageAsync();
        await page.GotoAsync(browser.AtRoot.Address + "start/" + address);
        await Assertions.Expect(page.Locator("#plan-trouble")).ToContainTextAsync(told);
        await Assertions.Expect(page.Locator("#plan")).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 1280)]
    [InlineData(ColorScheme.Light, 320)]
    [InlineData(ColorScheme.Dark, 320)]
    public async Task Every_state_is_open_to_everybody(ColorScheme scheme, int width)
    {
        var look = Look(width);
        look.ColorScheme = scheme;
        look.BypassCSP = true;
        await using var context = await browser.Open(look);
        var page = await context.NewPageAsync();
        await page.GotoAsync(browser.AtRoot.Address + "start/");
        await page.EvaluateAsync("() => document.querySelectorAll('details:not(.menu)').forEach(d => { d.open = true; })");
        await page.Locator("[data-competency] input").First.CheckAsync();
        var complaints = new List<string>();
        complaints.AddRange(await Violations(page, "answers"));
        await page.GotoAsync("about:blank");
        await page.GotoAsync(browser.AtRoot.Address + "start/" + Plan);
        await page.Locator(".mark").First.ClickAsync();
        complaints.AddRange(await Violations(page, "plan"));
        await page.GotoAsync("about:blank");
        await page.GotoAsync(browser.AtRoot.Address + "start/#p=9");
        complaints.AddRange(await Violations(page, "trouble"));
        await page.GotoAsync(browser.AtRoot.Address + "matrix/?topic=feedback");
        await page.EvaluateAsync("() => document.querySelectorAll('.cell details').forEach(d => { d.open = true; })");
        complaints.AddRange(await Violations(page, "matrix"));
        Expect.Nothing(complaints);
    }

    [Fact]
    public async Task Without_script_it_explains_levels_statements_and_paths()
    {
        await using var context = await browser.Open(new BrowserNewContextOptions { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync(browser.AtRoot.Address + "start/");
        foreach (var statement in browser.Site.Plan.Catalogue.Competencies)
            Assert.Equal(1, await page.Locator("main li").GetByText(statement.Statement, new LocatorGetByTextOptions { Exact = true }).CountAsync());
        await Assertions.Expect(page.Locator("#planner")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator(".without-script")).ToBeVisibleAsync();
        await page.Locator("[data-level=mid] summary").First.ClickAsync();
        await Assertions.Expect(page.Locator("[data-level=mid] li").First).ToBeVisibleAsync();
        foreach (var path in browser.Site.Plan.Catalogue.Paths)
            await Assertions.Expect(page.Locator("main").GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = path.Title, Exact = true })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task On_paper_there_is_the_plan_and_nothing_else()
    {
        await using var context = await browser.Open();
        var page = await context.NewPageAsync();
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await page.GotoAsync(browser.AtRoot.Address + "start/" + Plan);
        await Assertions.Expect(page.Locator("#plan-title")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#plan .item-title").Last).ToBeVisibleAsync();
        foreach (var other in new[] { "#assessment", "#planner", "#take", ".page-header", ".ladder", ".paths", ".mark" })
            await Assertions.Expect(page.Locator(other).First).ToBeHiddenAsync();
    }

    private static BrowserNewContextOptions Look(int width) => new() { ViewportSize = new ViewportSize { Width = width, Height = 740 } };

    private static Task<string> Shown(IPage page) =>
        page.EvaluateAsync<string>("() => ['plan-summary', 'plan-fit', 'plan-stages'].map(id => document.getElementById(id).innerText).join('\\n')");

    private static async Task<IEnumerable<string>> Violations(IPage page, string state)
    {
        var wide = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        var result = await page.RunAxe(new AxeRunOptions
        {
            RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        });
        return
        [
            .. wide > 0 ? [$"{state}: {wide} pixels too wide"] : Array.Empty<string>(),
            .. from violation in result.Violations from node in violation.Nodes select $"{state}: {violation.Id} at {node.Target} ({violation.Help})",
        ];
    }
}
