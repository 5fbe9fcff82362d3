using System.Text;

namespace Playbook.Benchmarks.Corpus;

/// <summary>For which program a corpus is laid out. The articles are the same to the byte.</summary>
internal enum CorpusLayout
{
    /// <summary>A content root: <c>playbook.yml</c> and <c>articles/</c>.</summary>
    Playbook,

    /// <summary>What belongs into a Hugo site: <c>content/articles/</c>.</summary>
    Hugo,
}

/// <summary>Writes a corpus to disk.</summary>
internal static class CorpusWriter
{
    /// <summary>Settings for a tree whose vocabulary is not declared; the address gives it a feed and a sitemap, as Hugo writes them.</summary>
    public const string Settings = "title: Leadership playbook\nurl: https://playbook.example/\nvocabulary: open\n";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes a corpus.</summary>
    /// <param name="folder">Into which folder.</param>
    /// <param name="articles">How many articles.</param>
    /// <param name="seed">What they depend on besides.</param>
    /// <param name="layout">For which program.</param>
    /// <param name="withSearch">Whether the site is to have a search.</param>
    public static void Write(string folder, int articles, int seed, CorpusLayout layout, bool withSearch = true)
    {
        var into = Path.Combine(folder, layout == CorpusLayout.Hugo ? "content/articles" : "articles");
        Directory.CreateDirectory(into);
        if (layout == CorpusLayout.Playbook)
            WriteSettings(folder, withSearch);
        Parallel.For(0, articles, number =>
        {
            var article = GeneratedArticle.Make(seed, number, articles);
            File.WriteAllText(Path.Combine(into, article.Name + ".md"), article.Text, Utf8);
        });
    }

    /// <summary>Makes a folder of articles a content root.</summary>
    public static void WriteSettings(string folder, bool withSearch) =>
        File.WriteAllText(Path.Combine(folder, "playbook.yml"), withSearch ? Settings : Settings + "search: false\n", Utf8);
}
