using Microsoft.Playwright;
using Playbook.Search.Tokenizing;

namespace Playbook.Browser.Tests;

/// <summary>The index and the engine cut texts into the same words, or a word would be in the index and never be found.</summary>
public sealed class SearchWordsTests(BrowserFixture browser)
{
    [Fact]
    public async Task The_script_cuts_texts_as_the_index_does()
    {
        var root = RealSite.RepositoryRoot();
        await using var context = await browser.Open();
        var page = await context.NewPageAsync();
        await page.AddScriptTagAsync(new PageAddScriptTagOptions
        {
            Content = await File.ReadAllTextAsync(Path.Combine(root, "src", "Playbook.Search", "Browser", "words.js"), TestContext.Current.CancellationToken),
        });
        List<string> texts =
        [
            .. File.ReadLines(Path.Combine(root, "tests", "search", "words.txt")),
            .. browser.Site.Plan.Catalogue.Articles.SelectMany(a => a.Source.Body.Sections).Select(s => s.Text),
            .. AnyTexts(2000),
        ];
        var words = await page.EvaluateAsync<string[]>("texts => texts.map(text => wordsOf(text).map(w => w.word + (w.hyphen ? '-' : '') + (w.line ? '/' : '')).join(' '))", texts);
        Expect.Nothing(texts.Zip(words).Where(t => Words(t.First) != t.Second).Select(t => $"{t.First}\n  index  {Words(t.First)}\n  script {t.Second}"));
    }

    /// <summary>Texts of letters and signs from many scripts; a browser may know newer letters than .NET, so not of all characters there are.</summary>
    private static IEnumerable<string> AnyTexts(int count)
    {
        const string Alphabet = "abz ABZ 019 -\n'’.,+#_éÉßøŁþİıñçàÀ̈́ςΣжЖאب日かガ한ﬁ½²\u2011👍𝒳";
        var random = new Random(5);
        var letters = Alphabet.EnumerateRunes().ToArray();
        for (var i = 0; i < count; i++)
            yield return string.Concat(Enumerable.Range(0, random.Next(1, 30)).Select(_ => letters[random.Next(letters.Length)].ToString()));
    }

    private static string Words(string text)
    {
        var words = new List<string>();
        var scanner = new WordScanner(text, new char[WordScanner.Room]);
        while (scanner.Next())
            words.Add(scanner.Word.ToString() + (scanner.FollowsHyphen ? "-" : "") + (scanner.FollowsBreak ? "/" : ""));
        return string.Join(' ', words);
    }
}
