using Microsoft.Playwright;

namespace Playbook.Browser.Tests;

/// <summary>The site without a mouse.</summary>
public sealed class KeyboardTests(BrowserFixture browser)
{
    private const string Article = "articles/feedback-that-lands/";

    [Fact]
    public async Task The_first_key_offers_to_skip_to_the_content()
    {
        await using var context = await browser.Open();
        var page = await context.NewPageAsync();
        await page.GotoAsync(browser.AtRoot.Address + Article);
        await page.Keyboard.PressAsync("Tab");
        var skip = page.Locator(":focus");
        Assert.Equal("#main", await skip.GetAttributeAsync("href"));
        await Assertions.Expect(skip).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("main", await page.EvaluateAsync<string>("() => document.activeElement.id"));
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task Whatever_has_the_focus_can_be_seen(int width)
    {
        await using var context = await browser.Open(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = 700 },
            ReducedMotion = ReducedMotion.Reduce,
        });
        var page = await context.NewPageAsync();
        await page.GotoAsync(browser.AtRoot.Address + Article);
        var stops = 0;
        for (; stops < 200; stops++)
        {
            await page.Keyboard.PressAsync("Tab");
            var hidden = await page.EvaluateAsync<string?>(
                """
                () => {
                  const e = document.activeElement;
                  if (!e || e === document.body) return 'end';
                  const r = e.getBoundingClientRect();
                  const inside = r.bottom > 0 && r.top < innerHeight && r.right > 0 && r.left < innerWidth;
                  const at = document.elementFromPoint(
                    Math.min(Math.max(r.left + r.width / 2, 1), innerWidth - 1),
                    Math.min(Math.max(r.top + Math.min(r.height, innerHeight) / 2, 1), innerHeight - 1));
                  const seen = at && (e.contains(at) || at.contains(e) || e.labels && [...e.labels].some(l => l.contains(at)));
                  return inside && seen ? null : e.outerHTML.slice(0, 120);
                }
                """);
            if (hidden == "end")
                break;
            Assert.Null(hidden);
        }
        Assert.InRange(stops, 15, 199);
    }

    [Fact]
    public async Task The_colour_scheme_can_be_chosen_and_stays()
    {
        await using var context = await browser.Open(new BrowserNewContextOptions { ColorScheme = ColorScheme.Light });
        var page = await context.NewPageAsync();
        await page.GotoAsync(browser.AtRoot.Address + Article);
        var light = await Background(page);
        var dark = page.GetByRole(AriaRole.Radio, new PageGetByRoleOptions { Name = "Dark" })
            .Or(page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Dark" })).First;
        await dark.FocusAsync();
        await page.Keyboard.PressAsync("Space");
        var chosen = await Background(page);
        Assert.NotEqual(light, chosen);

        // On the next page the choice holds before the first line is drawn: the script stands before the style sheet's first use.
        await page.GotoAsync(browser.AtRoot.Address + "paths/", new PageGotoOptions { WaitUntil = WaitUntilState.DOMContentLoaded });
        Assert.Equal(chosen, await Background(page));
        await page.ReloadAsync();
        Assert.Equal(chosen, await Background(page));
    }

    private static Task<string> Background(IPage page) =>
        page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor + getComputedStyle(document.documentElement).backgroundColor");
}
