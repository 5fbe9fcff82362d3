using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Playbook.Browser.Tests;

/// <summary>WCAG 2.2 AA and good practice, on one page of each kind, in both schemes and on a phone.</summary>
public sealed class AccessibilityTests(BrowserFixture browser)
{
    /// <summary>What is asked of every page.</summary>
    internal static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions
        {
            Type = "tag",
            Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        },
    };

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 1280)]
    [InlineData(ColorScheme.Light, 360)]
    [InlineData(ColorScheme.Dark, 360)]
    public async Task No_page_shuts_anybody_out(ColorScheme scheme, int width)
    {
        // The tool brings its own script into the page, which the site's policy rightly forbids.
        await using var context = await browser.Open(new BrowserNewContextOptions
        {
            ColorScheme = scheme,
            ViewportSize = new ViewportSize { Width = width, Height = 800 },
            BypassCSP = true,
        });
        var page = await context.NewPageAsync();
        var violations = new List<string>();
        foreach (var address in browser.Site.OneOfEachKind())
        {
            await page.GotoAsync(browser.AtRoot.Address + address[1..]);
            var result = await page.RunAxe(Rules);
            violations.AddRange(
                from violation in result.Violations
                from node in violation.Nodes
                select $"{address}: {violation.Id} at {node.Target} ({violation.Help})");
        }
        Expect.Nothing(violations);
    }

    [Fact]
    public async Task Every_page_has_its_landmarks_and_one_title()
    {
        await using var context = await browser.Open();
        var page = await context.NewPageAsync();
        foreach (var address in browser.Site.OneOfEachKind().Where(a => a != "/404.html"))
        {
            await page.GotoAsync(browser.AtRoot.Address + address[1..]);
            Assert.Equal(1, await page.Locator("h1").CountAsync());
            Assert.Equal(1, await page.GetByRole(AriaRole.Main).CountAsync());
            Assert.Equal(1, await page.GetByRole(AriaRole.Banner).CountAsync());
            Assert.Equal(1, await page.GetByRole(AriaRole.Contentinfo).CountAsync());
            Assert.NotEqual("", await page.TitleAsync());
            Assert.Equal("en", await page.Locator("html").GetAttributeAsync("lang"));
        }
    }
}
