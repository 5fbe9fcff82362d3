using System.IO.Compression;
using System.Text;

namespace Playbook.Search.Tests;

/// <summary>The files of an index. What they answer is tested in a browser (<c>tests/Playbook.Browser.Tests</c>).</summary>
public sealed class SearchIndexTests
{
    [Fact]
    public void A_small_index_is_one_file()
    {
        var files = SearchIndex.Build(Corpus(5));
        Assert.Equal([SearchIndex.Facade, SearchIndex.Entry], files.Select(f => f.Path));
    }

    [Fact]
    public void A_large_index_is_split()
    {
        var files = SearchIndex.Build(Corpus(300));
        Assert.Contains(files, f => f.Path.StartsWith("parts/w", StringComparison.Ordinal));
        Assert.Contains(files, f => f.Path.StartsWith("parts/s", StringComparison.Ordinal));
        Assert.Contains(files, f => f.Path.StartsWith("parts/t", StringComparison.Ordinal));
        Assert.All(files.Where(f => f.Path.StartsWith("parts/", StringComparison.Ordinal)), f => Assert.InRange(f.Content.Length, 50, 64 * 1024));
        Assert.Equal(files.Count, files.Select(f => f.Path).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void Nothing_can_be_indexed()
    {
        var files = SearchIndex.Build(Corpus(0));
        Assert.Equal(2, files.Count);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(300)]
    public void The_same_documents_give_the_same_bytes(int count)
    {
        var one = SearchIndex.Build(Corpus(count));
        for (var round = 0; round < 5; round++)
        {
            var other = SearchIndex.Build(Corpus(count));
            Assert.Equal(one.Select(f => f.Path), other.Select(f => f.Path));
            Assert.All(one.Zip(other), pair => Assert.True(pair.First.Content.Span.SequenceEqual(pair.Second.Content.Span), pair.First.Path));
        }
    }

    [Fact]
    public void Every_part_says_which_index_it_is_of()
    {
        var before = Versions(SearchIndex.Build(Corpus(300)));
        Assert.Single(before);
        var changed = Corpus(300);
        changed = changed with { Documents = [.. changed.Documents.Skip(1), changed.Documents[0]] };
        Assert.NotEqual(before, Versions(SearchIndex.Build(changed)));
    }

    [Fact]
    public void What_a_page_includes_is_small()
    {
        Assert.InRange(Compressed(BrowserScripts.FacadeScript), 100, 2 * 1024);
        Assert.InRange(Compressed(BrowserScripts.EngineScript), 1000, 10 * 1024);
    }

    [Fact]
    public void Scripts_are_classic_and_evaluate_nothing()
    {
        var scripts = Encoding.UTF8.GetString(BrowserScripts.FacadeScript.Span) + Encoding.UTF8.GetString(BrowserScripts.EngineScript.Span);
        Assert.DoesNotMatch(@"\b(eval|fetch|XMLHttpRequest|innerHTML|WebAssembly|import\(|export )", scripts);
    }

    private static IReadOnlyList<string> Versions(IReadOnlyList<SearchFile> files) =>
    [
        .. files.Where(f => f.Path != SearchIndex.Facade)
            .Select(f => Encoding.UTF8.GetString(f.Content.Span))
            .Select(text => text[(text.LastIndexOf("playbookSearchPart(\"", StringComparison.Ordinal) + 20)..][..8])
            .Distinct(),
    ];

    private static long Compressed(ReadOnlyMemory<byte> content)
    {
        using var buffer = new MemoryStream();
        using (var gzip = new GZipStream(buffer, CompressionLevel.SmallestSize, leaveOpen: true))
            gzip.Write(content.Span);
        return buffer.Length;
    }

    private static SearchCorpus Corpus(int count)
    {
        var random = new Random(7);
        string[] words = [.. Enumerable.Range(0, 3000).Select(_ => new string([.. Enumerable.Range(0, random.Next(2, 12)).Select(_ => (char)random.Next('a', 'z' + 1))]))];
        string Text(int length) => string.Join(' ', Enumerable.Range(0, length).Select(_ => words[random.Next(words.Length)]));
        return new SearchCorpus
        {
            Language = "en",
            Kinds = [new SearchKind("note", "notes/", "/", 1)],
            Facets = [new SearchFacet("colour", [new SearchFacetValue("red", "Red"), new SearchFacetValue("blue", "Blue")])],
            Documents =
            [
                .. Enumerable.Range(0, count).Select(i => new SearchDocument
                {
                    Kind = 0,
                    Id = $"note-{i}",
                    Title = Text(3),
                    Description = Text(8),
                    Facets = [[i % 2]],
                    Sections = [new SearchSection("", "", Text(20)), new SearchSection("one", "One \"quoted\" \\ heading", Text(60) + "\n" + Text(30))],
                }),
            ],
        };
    }
}
