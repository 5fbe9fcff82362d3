using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Playbook.Browser.Tests;

/// <summary>WCAG 2.2 AA and good practice in every state that the search can be in.</summary>
public sealed class SearchAccessibilityTests(BrowserFixture browser)
{
    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 1280)]
    [InlineData(ColorScheme.Light, 360)]
    [InlineData(ColorScheme.Dark, 360)]
    public async Task No_state_of_the_search_shuts_anybody_out(ColorScheme scheme, int width)
    {
        await using var context = await browser.Open(new BrowserNewContextOptions
        {
            ColorScheme = scheme,
            ViewportSize = new ViewportSize { Width = width, Height = 800 },
            BypassCSP = true,
        });
        var page = await context.NewPageAsync();
        var violations = new List<string>();
        async Task Check(string state)
        {
            var result = await page.RunAxe(AccessibilityTests.Rules);
            violations.AddRange(
                from violation in result.Violations
                from node in violation.Nodes
                select $"{state}: {violation.Id} at {node.Target} ({violation.Help})");
        }

        await page.GotoAsync(browser.AtRoot.Address + SearchSteps.Article);
        await Check("closed");
        await page.Locator("button.search-open").ClickAsync();
        await Assertions.Expect(page.Field()).ToBeFocusedAsync();
        await Check("dialog, nothing typed");
        await page.Type("feedback");
        await page.Keyboard.PressAsync("ArrowDown");
        await Check("dialog, results");
        await page.SearchDialog().Locator("summary").First.ClickAsync();
        await page.Filter("pillar", "people").CheckAsync();
        await Check("dialog, filters");
        await page.Field().FillAsync("feedbak");
        await Assertions.Expect(page.Locator(".search-notes")).ToContainTextAsync("feedbak");
        await Check("dialog, a repaired word");
        await page.Field().FillAsync("\"xylophonequartz\"");
        await Assertions.Expect(page.Locator(".search-count")).ToContainTextAsync("Nothing");
        await Check("dialog, no results");

        foreach (var query in new[] { "", "?q=feedbak&pillar=people", "?q=%22xylophonequartz%22&pillar=people", "?topic=feedback" })
        {
            await page.GotoAsync(browser.AtRoot.Address + "search/" + query);
            await Assertions.Expect(page.Locator("[data-facet='pillar'] .choice-count").First).Not.ToBeEmptyAsync();
            await page.Locator(".search-filters").EvaluateAsync("filters => { filters.open = true; }");
            await Check("page " + query);
        }
        await page.GotoAsync(browser.AtRoot.Address + SearchSteps.Article + "?h=feedback");
        await page.GetByRole(AriaRole.Button, new() { Name = "Next" }).ClickAsync();
        await Check("marks");
        Expect.Nothing(violations);
    }
}
