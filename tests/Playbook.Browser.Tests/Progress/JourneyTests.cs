using Microsoft.Playwright;

namespace Playbook.Browser.Tests.Progress;

/// <summary>Readers on their way: with the keyboard alone, on a phone, from disk, over reloads and between tabs.</summary>
public sealed class JourneyTests(BrowserFixture browser)
{
    private const string Path = "paths/ic-to-lead/";
    private const string First = "know-your-system";
    private const string ReadBox = ".marks [data-mark=read]";

    [Theory]
    [InlineData("root", 1280)]
    [InlineData("root", 360)]
    [InlineData("path", 360)]
    [InlineData("disk", 1280)]
    [InlineData("disk", 360)]
    public async Task A_path_is_walked_with_the_keyboard_and_gone_on_with_later(string place, int width)
    {
        await using var reader = await Reader.Open(browser, place, width);
        await reader.GoTo(Path);
        await Assertions.Expect(reader.Find(".path-count")).ToHaveTextAsync("0 of 33 read, 0 of 5 checkpoints");
        await reader.Follow(".go");
        Assert.EndsWith("?path=ic-to-lead", reader.Page.Url, StringComparison.Ordinal);

        // Read at the top, or at the end: one mark.
        await reader.Press(ReadBox, "Space");
        await Assertions.Expect(reader.Find(ReadBox)).ToBeCheckedAsync();
        await Assertions.Expect(reader.Find(".finish input")).ToBeCheckedAsync();
        await reader.Press(".task input", "Space");
        await reader.Follow(".place:first-of-type .next");
        Assert.Contains("understanding-your-organization", reader.Page.Url, StringComparison.Ordinal);
        await reader.Press(".finish input", "Space");
        await Assertions.Expect(reader.Find(ReadBox)).ToBeCheckedAsync();

        // Home knows where to go on, and so does the path; both after everything was loaded anew.
        await reader.GoTo("");
        await Assertions.Expect(reader.Find(".begin")).ToContainTextAsync("Go on with From IC to lead (2 of 33)");
        await Assertions.Expect(reader.Find(".begin")).ToContainTextAsync("Ownership without blame");
        await reader.Follow(".begin a");
        Assert.Matches("ownership-without-blame/(index.html)?[?]path=ic-to-lead$", reader.Page.Url);
        await reader.GoTo(Path);
        await Assertions.Expect(reader.Find(".path-count")).ToHaveTextAsync("2 of 33 read, 0 of 5 checkpoints");
        await Assertions.Expect(reader.Find(".go")).ToContainTextAsync("Ownership without blame");
        await reader.Press(".checkpoint input", "Space");
        await Assertions.Expect(reader.Find(".path-count")).ToHaveTextAsync("2 of 33 read, 1 of 5 checkpoints");
        await Assertions.Expect(reader.Find(".stop.done")).ToHaveCountAsync(3);

        // The tick of the checklist is remembered; what is taken back is.
        await reader.GoTo($"articles/{First}/");
        await Assertions.Expect(reader.Find(".task input").First).ToBeCheckedAsync();
        await reader.Press(ReadBox, "Space");
        await reader.Page.ReloadAsync();
        await Assertions.Expect(reader.Find(ReadBox)).Not.ToBeCheckedAsync();
        reader.NoticedNothing();
    }

    [Fact]
    public async Task Two_tabs_show_the_same_and_lose_nothing()
    {
        await using var one = await Reader.Open(browser);
        var two = await one.OpenTab();
        await one.GoTo($"articles/{First}/");
        await two.GoTo(Path);
        var box = two.Find($".step[data-id={First}] [data-mark=read]");
        await one.Find(ReadBox).CheckAsync();
        await Assertions.Expect(box).ToBeCheckedAsync();
        await Assertions.Expect(two.Find(".path-count")).ToContainTextAsync("1 of 33");
        await two.Find(".step[data-id=from-me-to-us] [data-mark=read]").CheckAsync();
        await box.UncheckAsync();
        await Assertions.Expect(one.Find(ReadBox)).Not.ToBeCheckedAsync();
        await one.Find(".marks [data-mark=saved]").CheckAsync();
        Assert.Equal("false,true,true", await two.Page.EvaluateAsync<string>(
            $"() => [playbookProgress.isRead('{First}'), playbookProgress.isRead('from-me-to-us'), playbookProgress.is('saved', '{First}')].join()"));

        // A tab that missed the news, because it slept, still writes over nothing.
        await one.Page.EvaluateAsync("() => addEventListener('storage', event => event.stopImmediatePropagation(), true)");
        await one.Page.EvaluateAsync(
            """
            () => {
              const key = Object.keys(localStorage).find(key => key.startsWith('playbook-progress:')), stored = JSON.parse(localStorage.getItem(key));
              stored.entries['read/managing-up'] = [stored.entries['read/from-me-to-us'][0], 1];
              localStorage.setItem(key, JSON.stringify(stored));
              playbookProgress.mark(true, '', 'saved', 'coaching-one-on-ones');
            }
            """);
        Assert.True(await one.Page.EvaluateAsync<bool>("() => playbookProgress.isRead('managing-up') && playbookProgress.isRead('from-me-to-us')"));
        one.NoticedNothing();
        two.NoticedNothing();
    }

    [Theory]
    [InlineData("SecurityError", "keeps nothing")]
    [InlineData("QuotaExceededError", "no room left")]
    public async Task Without_storage_everything_works_as_long_as_the_page_and_says_so(string error, string said)
    {
        var prepare = error == "SecurityError"
            ? "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });"
            : "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };";
        await using var reader = await Reader.Open(browser, "root", 360, prepare);
        await reader.GoTo($"articles/{First}/", "?path=ic-to-lead");
        await Assertions.Expect(reader.Find(".marks-note")).ToHaveTextAsync("");
        await reader.Press(ReadBox, "Space");
        await Assertions.Expect(reader.Find(".finish input")).ToBeCheckedAsync();
        await Assertions.Expect(reader.Find(".marks-note")).ToContainTextAsync("keeps no marks");
        await reader.Find(".task input").First.CheckAsync();
        await reader.Find(".lens select").SelectOptionAsync("mid");
        await reader.GoTo(Path);
        await reader.Find(".checkpoint input").First.CheckAsync();
        await Assertions.Expect(reader.Find(".path-count")).ToHaveTextAsync("0 of 33 read, 1 of 5 checkpoints");
        await Assertions.Expect(reader.Find(".marks-note")).ToContainTextAsync("keeps no marks");
        await reader.GoTo("progress/");
        await reader.Mark("managing-up");
        await Assertions.Expect(reader.Find("[data-kind=read] a")).ToHaveTextAsync("Managing up");
        await Assertions.Expect(reader.Find(".marks-note")).ToContainTextAsync(said);
        await reader.GoTo("");
        reader.NoticedNothing();
    }

    [Fact]
    public async Task What_a_later_version_wrote_is_left_alone()
    {
        const string Later = """{"version":99,"entries":{"read/a":{"anything":true}}}""";
        await using var reader = await Reader.Open(browser);
        await reader.GoTo($"articles/{First}/");
        await reader.Page.EvaluateAsync("text => localStorage.setItem('playbook-progress:' + document.querySelector('.brand').textContent.trim(), text)", Later);
        await reader.Page.ReloadAsync();
        await reader.Find(ReadBox).CheckAsync();
        await Assertions.Expect(reader.Find(".marks-note")).ToContainTextAsync("keeps no marks");
        Assert.Equal(Later, await reader.Page.EvaluateAsync<string>("() => Object.entries(localStorage).find(([key]) => key.startsWith('playbook-progress:'))[1]"));
        reader.NoticedNothing();
    }

    [Fact]
    public async Task An_old_name_of_an_article_counts_on_every_page()
    {
        await using var reader = await Reader.Open(browser);
        await reader.GoTo("progress/");
        await reader.Mark("once-called-this");
        await Assertions.Expect(reader.Find("[data-kind=read] a")).ToHaveTextAsync("once-called-this");
        await reader.Page.EvaluateAsync("() => playbookProgress.know({ 'once-called-this': 'managing-up' }, {})");
        await Assertions.Expect(reader.Find("[data-kind=read] a")).ToHaveTextAsync("Managing up");
        Assert.True(await reader.Page.EvaluateAsync<bool>("() => playbookProgress.isRead('managing-up')"));
        // Unmarked under its new name, it stays unmarked under the old one.
        await reader.Find("[data-kind=read] input").UncheckAsync();
        await reader.Page.ReloadAsync();
        await reader.Page.EvaluateAsync("() => playbookProgress.know({ 'once-called-this': 'managing-up' }, {})");
        Assert.False(await reader.Page.EvaluateAsync<bool>("() => playbookProgress.isRead('managing-up')"));
    }
}
