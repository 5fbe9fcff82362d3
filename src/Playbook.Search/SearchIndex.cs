using Playbook.Search.Indexing;
using Playbook.Search.Tokenizing;

namespace Playbook.Search;

/// <summary>Makes the files of the search: what a page includes, the engine with the head of the index, and parts that are loaded when needed.</summary>
public static class SearchIndex
{
    /// <summary>The script that pages include.</summary>
    public const string Facade = "search.js";

    /// <summary>The engine and the head of the index. Its name stays when its content changes, so it must be asked for again each time.</summary>
    public const string Entry = "index.js";

    /// <summary>Parts up to so many bytes together travel with the head.</summary>
    private const int MostInline = 40 * 1024;

    /// <summary>Ranges of documents are read side by side: at most so many, and of so many documents, since each has most words once more.</summary>
    private const int MostRanges = 4;

    private const int DocumentsOfRange = 400;

    /// <summary>Builds the index.</summary>
    /// <param name="corpus">What can be found.</param>
    public static IReadOnlyList<SearchFile> Build(SearchCorpus corpus)
    {
        var documents = corpus.Documents;
        var lengths = new (int Title, int Body)[documents.Count];
        var textRanges = TextParts.Cut(documents);
        var withNames = !Head.HasNames(corpus);
        var tables = Read(corpus, lengths);

        // What one thread does by itself is done while others make parts.
        var texts = Task.Run(() => Make(
            textRanges.Count, i => $"t{i}", (i, name, part) => TextParts.Write(documents, textRanges[i], name, withNames, part)));
        var words = MergedWords.Of(tables, documents.Count);
        var spelling = Task.Run(() => SpellingParts.Write(words));
        var wordRanges = WordParts.Cut(words);
        var wordParts = Make(wordRanges.Count, i => $"w{i}", (i, name, part) => WordParts.Write(words, wordRanges[i], name, part));
        var isSmall = wordParts.Sum(p => p.Content.Length) <= MostInline;
        var spellingParts = isSmall ? new SpellingParts([], []) : spelling.Result;
        var head = new ByteBuffer(64 * 1024);
        Head.Write(corpus, lengths, words, wordRanges, spellingParts.Endings, textRanges, head);
        var textParts = texts.Result;

        List<Part> inline = [new Part("head", head.ToArray())];
        if (isSmall)
            inline.AddRange(wordParts);
        if (isSmall && inline.Sum(p => p.Content.Length) + textParts.Sum(p => p.Content.Length) <= MostInline)
            inline.AddRange(textParts);
        List<Part> apart = [.. wordParts, .. textParts, .. spellingParts.Contents.Select((content, i) => new Part($"s{i}", content))];
        apart.RemoveAll(inline.Contains);

        Part[] all = [.. inline, .. apart];
        var contents = new ReadOnlyMemory<byte>[all.Length + 1];
        contents[0] = BrowserScripts.EngineScript;
        for (var i = 0; i < all.Length; i++)
            contents[i + 1] = all[i].Content;
        var version = PartText.Version(contents);
        foreach (var part in all)
            PartText.Fill(part.Content.Span, version);
        return
        [
            new SearchFile(Facade, BrowserScripts.FacadeScript),
            new SearchFile(Entry, Together(inline)),
            .. apart.Select(p => new SearchFile($"parts/{p.Name}.js", p.Content)),
        ];
    }

    /// <summary>A name for the content of <see cref="Facade"/>, for addresses that can be kept for ever.</summary>
    public static string FacadeVersion { get; } = PartText.Version([BrowserScripts.FacadeScript]);

    /// <summary>Reads the documents, a range of them on each processor.</summary>
    private static WordTable[] Read(SearchCorpus corpus, (int Title, int Body)[] lengths)
    {
        HashSet<string> stopWords = new(Head.IsEnglish(corpus) ? StopWords.English : [], StringComparer.Ordinal);
        var count = corpus.Documents.Count;
        var ranges = Math.Clamp(count / DocumentsOfRange, count < 16 ? 1 : 2, MostRanges);
        var tables = new WordTable[ranges];
        Parallel.For(0, ranges, range =>
        {
            var (start, end) = ((int)((long)count * range / ranges), (int)((long)count * (range + 1) / ranges));
            var text = 0L;
            for (var d = start; d < end; d++)
            {
                foreach (var section in corpus.Documents[d].Sections)
                    text += section.Utf8.Length;
            }
            var reader = new DocumentReader(stopWords, text);
            for (var d = start; d < end; d++)
                lengths[d] = reader.Read(corpus.Documents[d], d);
            tables[range] = reader.Words;
        });
        return tables;
    }

    private static Part[] Make(int count, Func<int, string> name, Action<int, string, ByteBuffer> write)
    {
        var parts = new Part[count];
        Parallel.For(0, count, () => new PartDesk(), (i, _, desk) =>
        {
            write(i, name(i), desk.Part);
            parts[i] = new Part(name(i), desk.Keep());
            return desk;
        }, _ => { });
        return parts;
    }

    private static byte[] Together(IReadOnlyList<Part> parts)
    {
        var file = new ByteBuffer(128 * 1024);
        file.Add(BrowserScripts.EngineScript.Span);
        foreach (var part in parts)
            file.Add(part.Content.Span);
        return file.ToArray();
    }

    private sealed record Part(string Name, Memory<byte> Content);
}
