using Microsoft.Playwright;

namespace Playbook.Browser.Tests.Progress;

/// <summary>What changed since a reader read it.</summary>
public sealed class ChangedTests(BrowserFixture browser)
{
    private const string Article = "know-your-system";

    /// <summary>Reads the article as it was when its sections of these numbers said something else.</summary>
    private static async Task ReadLongAgo(Reader reader, params int[] sections) => await reader.Page.EvaluateAsync(
        """
        ([id, ...changed]) => {
          const parts = document.querySelector(`[data-id="${id}"]`).dataset.sections.match(/.{4}/g);
          for (const i of changed) parts[i] = '....';
          playbookProgress.mark(true, parts.join(''), 'read', id);
        }
        """,
        (object[])[Article, .. sections.Cast<object>()]);

    [Theory]
    [InlineData("root", 1280)]
    [InlineData("disk", 360)]
    public async Task The_article_says_which_sections_and_leads_to_them(string place, int width)
    {
        await using var reader = await Reader.Open(browser, place, width);
        await reader.GoTo($"articles/{Article}/");
        await ReadLongAgo(reader, 0, 2);
        await reader.Page.ReloadAsync();
        var summary = reader.Find("details.changed summary");
        await Assertions.Expect(summary).ToHaveTextAsync("2 sections changed since you read it");
        await reader.Press("details.changed summary", "Enter");
        await Assertions.Expect(reader.Find("details.changed a")).ToHaveTextAsync(["Know your system", "Look for the reason before you judge"]);
        await reader.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(reader.Find("details.changed div")).ToBeHiddenAsync();
        await Assertions.Expect(summary).ToBeFocusedAsync();
        await reader.Page.Keyboard.PressAsync("Enter");
        await reader.Press("details.changed li:last-child a", "Enter");
        Assert.EndsWith("#look-for-the-reason-before-you-judge", reader.Page.Url, StringComparison.Ordinal);
        await Assertions.Expect(reader.Find(".section-changed")).ToHaveCountAsync(2);
        await reader.Find("details.changed button").FocusAsync();
        await reader.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(reader.Find("details.changed")).ToBeHiddenAsync();
        await Assertions.Expect(reader.Find(".marks [data-mark=read]")).ToBeFocusedAsync();
        await reader.Page.ReloadAsync();
        await Assertions.Expect(reader.Find("details.changed")).ToBeHiddenAsync();
        reader.NoticedNothing();
    }

    [Fact]
    public async Task Lists_say_it_too()
    {
        await using var reader = await Reader.Open(browser);
        await reader.GoTo("paths/ic-to-lead/");
        await ReadLongAgo(reader, 3);
        var note = reader.Find($"[data-id={Article}] .changed");
        await Assertions.Expect(note).ToHaveTextAsync("1 section changed since you read it");
        await Assertions.Expect(reader.Find(".step .changed:visible")).ToHaveCountAsync(1);
        await reader.GoTo("progress/");
        await Assertions.Expect(reader.Find("[data-kind=read] .meta")).ToContainTextAsync("1 section changed since you read it");
        reader.NoticedNothing();
    }
}
