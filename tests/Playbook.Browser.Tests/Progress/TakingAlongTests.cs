using Microsoft.Playwright;

namespace Playbook.Browser.Tests.Progress;

/// <summary>Progress from one browser to another, as a file and as a link; and erasing it.</summary>
public sealed class TakingAlongTests(BrowserFixture browser)
{
    [Theory]
    [InlineData("root", 1280)]
    [InlineData("disk", 360)]
    public async Task As_a_file_it_comes_to_another_browser_and_adds_to_what_is_there(string place, int width)
    {
        await using var from = await Reader.Open(browser, place, width);
        await from.GoTo("progress/");
        await from.Mark("managing-up", "from-me-to-us");
        var file = await from.Page.RunAndWaitForDownloadAsync(() => from.Press("[data-do=file]", "Enter"));
        Assert.Equal("playbook-progress.json", file.SuggestedFilename);
        await Assertions.Expect(from.Find(".marks-note")).ToContainTextAsync("downloads");

        await using var to = await Reader.Open(browser, place, width);
        await to.GoTo("progress/");
        await to.Mark("know-your-system");
        await to.Find("[type=file]").SetInputFilesAsync(await file.PathAsync());
        await Assertions.Expect(to.Find("[data-kind=read] li")).ToHaveCountAsync(3);
        await Assertions.Expect(to.Find(".marks-note")).ToContainTextAsync("2 marks are new here");
        await to.Press("[data-do=undo]", "Enter");
        await Assertions.Expect(to.Find("[data-kind=read] input:checked")).ToHaveCountAsync(1);

        // The same file twice, or one that is none, harms nothing.
        await to.Find("[type=file]").SetInputFilesAsync(new FilePayload { Name = "x.json", MimeType = "application/json", Buffer = "no"u8.ToArray() });
        await Assertions.Expect(to.Find(".marks-note")).ToContainTextAsync("no progress");
        from.NoticedNothing();
        to.NoticedNothing();
    }

    [Theory]
    [InlineData("root")]
    [InlineData("disk")]
    public async Task As_a_link_it_asks_before_it_is_added_and_leaves_the_address(string place)
    {
        await using var from = await Reader.Open(browser, place, 360);
        await from.GoTo("paths/ic-to-lead/");
        await from.Find("[data-id=know-your-system] [data-mark=read]").CheckAsync();
        await from.Find(".checkpoint input").First.CheckAsync();
        await from.GoTo("progress/");
        await from.Press("[data-do=link]", "Enter");
        await Assertions.Expect(from.Find("#progress-link")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("#progress=2"));
        var link = await from.Find("#progress-link").InputValueAsync();

        await using var to = await Reader.Open(browser, place, 360);
        await to.Page.GotoAsync(link);
        await Assertions.Expect(to.Find(".progress-offer")).ToContainTextAsync("2 marks");
        await Assertions.Expect(to.Find("[data-kind=read] li")).ToHaveCountAsync(0);
        await to.Press("[data-do=take]", "Enter");
        await Assertions.Expect(to.Find("[data-kind=read] a")).ToHaveTextAsync("Know your system");
        await Assertions.Expect(to.Find("[data-kind=stage] a")).ToHaveTextAsync("From IC to lead: Lead from where you are");
        Assert.DoesNotContain('#', to.Page.Url);
        // The sections that were read came along: none of them has changed.
        await to.GoTo("articles/know-your-system/");
        await Assertions.Expect(to.Find(".marks [data-mark=read]")).ToBeCheckedAsync();
        await Assertions.Expect(to.Find("details.changed")).ToBeHiddenAsync();

        // Pasted on the page itself, and cut by a program on the way.
        await to.GoTo("progress/");
        await to.Find("#progress-link").FillAsync(link);
        await to.Press("[data-do=paste]", "Enter");
        await Assertions.Expect(to.Find(".marks-note")).ToContainTextAsync("0 marks are new");
        await to.Find("#progress-link").FillAsync(link[..^3]);
        await to.Press("[data-do=paste]", "Enter");
        await Assertions.Expect(to.Find(".marks-note")).ToContainTextAsync("no progress");
        from.NoticedNothing();
        to.NoticedNothing();
    }

    [Fact]
    public async Task Erasing_asks_first_and_can_be_undone()
    {
        await using var reader = await Reader.Open(browser, "root", 360);
        await reader.GoTo("progress/");
        await Assertions.Expect(reader.Find(".progress-none")).ToBeVisibleAsync();
        await reader.Mark("managing-up");
        await reader.Press("[data-do=ask]", "Enter");
        await Assertions.Expect(reader.Find("dialog")).ToBeVisibleAsync();
        await reader.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(reader.Find("[data-do=ask]")).ToBeFocusedAsync();
        await Assertions.Expect(reader.Find("[data-kind=read] li")).ToHaveCountAsync(1);

        await reader.Page.Keyboard.PressAsync("Enter");
        await reader.Press("dialog [data-do=erase]", "Enter");
        await Assertions.Expect(reader.Find(".progress-none")).ToBeVisibleAsync();
        await Assertions.Expect(reader.Find(".marks-note")).ToContainTextAsync("erased");
        Assert.Equal(0, await reader.Page.EvaluateAsync<int>("() => localStorage.length"));
        await reader.Press("[data-do=undo]", "Enter");
        await Assertions.Expect(reader.Find("[data-kind=read] a")).ToHaveTextAsync("Managing up");
        await reader.Page.ReloadAsync();
        await Assertions.Expect(reader.Find("[data-kind=read] a")).ToHaveTextAsync("Managing up");
        reader.NoticedNothing();
    }

    [Fact]
    public async Task Without_script_the_page_says_what_it_needs()
    {
        await using var context = await browser.Open(new BrowserNewContextOptions { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync(browser.AtRoot.Address + "progress/");
        await Assertions.Expect(page.Locator(".needs-script")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#where")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
        Assert.Equal("noindex", await page.Locator("meta[name=robots]").GetAttributeAsync("content"));
    }
}
