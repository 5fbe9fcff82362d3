using Microsoft.Playwright;
using Playbook.Site.Planning;

namespace Playbook.Browser.Tests.Progress;

/// <summary>An article on the path by which its reader came.</summary>
public sealed class PlaceTests(BrowserFixture browser)
{
    private const string Article = "articles/feedback-that-lands/";

    [Theory]
    [InlineData("root", 1280)]
    [InlineData("path", 320)]
    [InlineData("disk", 360)]
    public async Task Its_place_there_stands_first_and_the_others_are_folded(string place, int width)
    {
        await using var reader = await Reader.Open(browser, place, width);
        await reader.GoTo(Article, "?path=people-track");
        await Assertions.Expect(reader.Find(".places > .place")).ToHaveCountAsync(1);
        await Assertions.Expect(reader.Find(".places > .place > p a").First).ToHaveTextAsync("People, level by level");
        await Assertions.Expect(reader.Find(".breadcrumbs li")).ToHaveTextAsync(["People, level by level", "Help others learn", "Feedback that lands"]);
        await Assertions.Expect(reader.Find(".rail-paths li").First).ToContainTextAsync("People, level by level");
        await Assertions.Expect(reader.Find(".other-places summary")).ToHaveTextAsync("Other paths (4)");
        await Assertions.Expect(reader.Find(".other-places .place").First).ToBeHiddenAsync();
        await reader.Press(".other-places summary", "Enter");
        await Assertions.Expect(reader.Find(".other-places .place").First).ToBeVisibleAsync();
        // To the left and to the right on this path, with the path; on the others without.
        Assert.All(await Links(".places > .place .pager a[rel]"), link => Assert.EndsWith("?path=people-track", link, StringComparison.Ordinal));
        Assert.All(await Links(".other-places .pager a[rel]"), link => Assert.DoesNotContain('?', link));
        await reader.Follow(".places > .place .next");
        await Assertions.Expect(reader.Find(".breadcrumbs a").First).ToHaveTextAsync("People, level by level");
        reader.NoticedNothing();

        Task<string[]> Links(string selector) => reader.Page.EvaluateAsync<string[]>("s => [...document.querySelectorAll(s)].map(a => a.href)", selector);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?path=")]
    [InlineData("?path=no-such-path")]
    [InlineData("?path=\"]<script>")]
    public async Task Without_a_path_all_places_are_listed_as_they_were_served(string query)
    {
        await using var reader = await Reader.Open(browser);
        await reader.GoTo(Article, query);
        Assert.Equal(5, await reader.Find(".places > .place").CountAsync());
        await Assertions.Expect(reader.Find(".breadcrumbs a")).ToHaveTextAsync(["Home", "People"]);
        reader.NoticedNothing();
    }

    [Fact]
    public void No_page_is_served_with_the_parameter()
    {
        foreach (var page in browser.Site.Plan.Files.OfType<PlannedPage>())
            Assert.DoesNotContain("?path=", File.ReadAllText(Path.Combine(browser.Site.Folder, page.OutputPath)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_drawing_is_left_out_of_what_is_read_aloud_and_is_on_paper()
    {
        await using var reader = await Reader.Open(browser);
        await reader.GoTo("paths/ic-to-lead/");
        Assert.Equal("true", await reader.Find(".path-drawing").GetAttributeAsync("aria-hidden"));
        await Assertions.Expect(reader.Find(".path-drawing .stop")).ToHaveCountAsync(39);
        await reader.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await Assertions.Expect(reader.Find(".path-drawing")).ToBeVisibleAsync();
        await Assertions.Expect(reader.Find(".go")).ToBeHiddenAsync();
        await Assertions.Expect(reader.Find(".step input").First).ToBeVisibleAsync();
    }
}
