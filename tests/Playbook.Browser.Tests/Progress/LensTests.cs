using Microsoft.Playwright;

namespace Playbook.Browser.Tests.Progress;

/// <summary>The reader's level comes first, and nothing is added, taken away or hidden by it.</summary>
public sealed class LensTests(BrowserFixture browser)
{
    /// <summary>The texts of the page, each as often as it is there, in the order of the alphabet; and those that can be seen.</summary>
    private const string Texts =
        """
        () => {
          const all = [], walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const text = walker.currentNode.textContent.trim();
            if (text) all.push(text + (walker.currentNode.parentElement.checkVisibility() ? ' (seen)' : ''));
          }
          return all.sort();
        }
        """;

    [Theory]
    [InlineData("articles/feedback-that-lands/", "dl dt", "staff", "Staff engineer", "root")]
    [InlineData("articles/feedback-that-lands/", "dl dt", "staff", "Staff engineer", "disk")]
    [InlineData("pillars/people/", ".group > h2", "staff", "Staff engineer", "root")]
    [InlineData("topics/communication/", ".group > h2", "senior", "Senior engineer", "root")]
    [InlineData("paths/", ".item-title", "senior", "A new lead's first ninety days", "root")]
    public async Task What_is_for_it_stands_first_and_the_text_is_the_same(string folder, string first, string level, string expected, string place)
    {
        await using var reader = await Reader.Open(browser, place, 360);
        await reader.GoTo(folder);
        var off = await reader.Page.EvaluateAsync<string[]>(Texts);
        var before = await reader.Find(first).First.TextContentAsync();
        Assert.NotEqual(expected, before);

        await reader.Find(".lens select").SelectOptionAsync(level);
        await Assertions.Expect(reader.Find(first).First).ToHaveTextAsync(expected);
        Assert.Equal(off, await reader.Page.EvaluateAsync<string[]>(Texts));
        await reader.Page.ReloadAsync();
        await Assertions.Expect(reader.Find(".lens select")).ToHaveValueAsync(level);
        await Assertions.Expect(reader.Find(first).First).ToHaveTextAsync(expected);
        Assert.Equal(off, await reader.Page.EvaluateAsync<string[]>(Texts));

        // Off again, everything stands where it was.
        await reader.Find(".lens select").SelectOptionAsync("");
        await Assertions.Expect(reader.Find(first).First).ToHaveTextAsync(before!);
        await Assertions.Expect(reader.Find(".my-level")).ToHaveCountAsync(0);
        reader.NoticedNothing();
    }

    [Fact]
    public async Task On_paper_there_is_all_of_it()
    {
        await using var reader = await Reader.Open(browser);
        await reader.GoTo("articles/feedback-that-lands/");
        await reader.Find(".lens select").SelectOptionAsync("staff");
        await reader.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        foreach (var term in await reader.Find("dl dt, dl dd").AllAsync())
            await Assertions.Expect(term).ToBeVisibleAsync();
        await Assertions.Expect(reader.Find(".lens")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task It_is_chosen_with_the_keyboard_and_holds_on_every_page_and_in_every_tab()
    {
        await using var reader = await Reader.Open(browser);
        await reader.GoTo("articles/feedback-that-lands/");
        var other = await reader.OpenTab();
        await other.GoTo("pillars/people/");
        await reader.TabTo(".lens select");
        await reader.Page.Keyboard.TypeAsync("Sen");
        await Assertions.Expect(reader.Find("dt.my-level")).ToHaveTextAsync("Senior engineer");
        await Assertions.Expect(other.Find(".group > h2").First).ToHaveTextAsync("Senior engineer");
        await reader.GoTo("articles/managing-up/");
        await Assertions.Expect(reader.Find(".lens select")).ToHaveValueAsync("senior");
        reader.NoticedNothing();
        other.NoticedNothing();
    }
}
