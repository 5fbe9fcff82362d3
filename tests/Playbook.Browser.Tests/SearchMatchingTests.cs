using Microsoft.Playwright;

namespace Playbook.Browser.Tests;

/// <summary>The engine's <c>matching.js</c> by itself: which documents have a word.</summary>
public sealed class SearchMatchingTests(BrowserFixture browser)
{
    /// <summary>A word that nearly every document has says next to nothing, and must not be taken for one that is missing.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(39)]
    [InlineData(40)]
    public async Task A_word_is_found_wherever_it_stands_however_common_it_is(int documents)
    {
        await using var context = await browser.Open();
        var page = await context.NewPageAsync();
        foreach (var script in new[] { "ranking.js", "matching.js" })
            await page.AddScriptTagAsync(new PageAddScriptTagOptions { Path = Path.Combine(RealSite.RepositoryRoot(), "src", "Playbook.Search", "Browser", script) });
        // Each document has the word once in its text, the first half of them in another form, too.
        var found = await page.EvaluateAsync<int>(
            """
            async having => {
              self.pause = async () => {};
              self.head = { documents: Array(40).fill({ title: 3, body: 500 }), usualBody: 500 };
              const posting = count => Int32Array.from(Array(count).fill([0, 1, 450]).flat());
              const group = { variants: [
                { numbers: posting(having), factor: 1, kind: 'typed', very: 1 },
                { numbers: posting(having >> 1), factor: 0.6, kind: 'form' }
              ] };
              await weigh(group);
              return group.weights.filter(weight => weight > 0).length;
            }
            """,
            documents);
        Assert.Equal(documents, found);
    }
}
