using Microsoft.Playwright;

namespace Playbook.Browser.Tests;

/// <summary>The engine's <c>stems.js</c> by itself: forms of one word meet.</summary>
public sealed class SearchStemsTests(BrowserFixture browser)
{
    [Fact]
    public async Task Forms_of_one_word_have_one_stem()
    {
        await using var context = await browser.Open();
        var page = await context.NewPageAsync();
        await page.AddScriptTagAsync(new PageAddScriptTagOptions { Path = Path.Combine(RealSite.RepositoryRoot(), "src", "Playbook.Search", "Browser", "stems.js") });
        string[] families =
        [
            "give gives giving gave given", "move moves moved moving", "live living lived", "save saving saved", "make making made", "plan planning planned",
            "decide deciding decided", "review reviews reviewing reviewed reviewer", "improve improving improvement", "write writing written", "leave leaving left",
        ];
        var stems = await page.EvaluateAsync<string[]>("families => families.map(family => [...new Set(family.split(' ').map(stemOf))].join(' '))", families);
        Expect.Nothing(families.Zip(stems).Where(pair => pair.Second.Contains(' ')).Select(pair => $"{pair.First}: {pair.Second}"));
    }
}
