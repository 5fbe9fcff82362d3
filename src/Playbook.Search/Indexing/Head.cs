using System.Buffers;
using System.Numerics;
using System.Text.Encodings.Web;
using System.Text.Json;
using Playbook.Search.Tokenizing;

namespace Playbook.Search.Indexing;

/// <summary>
/// What every search needs: the facets, a few numbers for each document, which part has which words, and in a small corpus what the
/// documents are called.
/// </summary>
internal static class Head
{
    /// <summary>Up to so many characters, names of all documents are part of the head; beyond, they lie with the texts.</summary>
    private const int MostNames = 72 * 1024;

    /// <summary>Letters of other scripts stay as they are.</summary>
    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Whether the head names the documents.</summary>
    public static bool HasNames(SearchCorpus corpus) =>
        corpus.Documents.Sum(d => (long)d.Id.Length + d.Title.Length + d.Description.Length) <= MostNames;

    /// <summary>Writes the head.</summary>
    public static void Write(
        SearchCorpus corpus,
        (int Title, int Body)[] lengths,
        MergedWords words,
        IReadOnlyList<Range> wordParts,
        IReadOnlyList<string> endings,
        IReadOnlyList<Range> textParts,
        ByteBuffer part)
    {
        var buffer = new ArrayBufferWriter<byte>(32 * 1024);
        using var json = new Utf8JsonWriter(buffer, Json);
        json.WriteStartObject();
        json.WriteString("language", corpus.Language);
        json.WriteBoolean("portable", corpus.NamesIndexFile);
        json.WriteNumber("count", corpus.Documents.Count);
        WriteKinds(json, corpus);
        WriteFacets(json, corpus);
        WriteDocuments(json, corpus.Documents, lengths);
        WriteLists(json, corpus);
        json.WriteString("words", string.Join(' ', wordParts.Select(r => FirstLetters(words, r.Start.Value))));
        json.WriteString("endings", string.Join(' ', endings));
        json.WritePropertyName("texts");
        WriteNumbers(json, textParts.Select(r => r.End.Value - r.Start.Value));
        json.WriteString("stop", string.Join(' ', IsEnglish(corpus) ? StopWords.English : []));
        WriteSynonyms(json, corpus);
        if (HasNames(corpus))
        {
            json.WriteStartArray("names");
            foreach (var document in corpus.Documents)
            {
                json.WriteStringValue(document.Id);
                json.WriteStringValue(document.Title);
                json.WriteStringValue(document.Description);
            }
            json.WriteEndArray();
        }
        json.WriteEndObject();
        json.Flush();
        PartText.Begin(part, "head");
        part.Add(buffer.WrittenSpan);
        PartText.End(part);
    }

    /// <summary>Whether stems and stop words are those of English.</summary>
    public static bool IsEnglish(SearchCorpus corpus) =>
        corpus.Language == "en" || corpus.Language.StartsWith("en-", StringComparison.OrdinalIgnoreCase);

    /// <summary>As many letters of a part's first word as tell it from the last word of the part before.</summary>
    private static string FirstLetters(MergedWords words, int first)
    {
        var word = words.WordOf(first);
        return first == 0 ? "" : word[..Math.Min(word.Length, words.WordOf(first - 1).CommonPrefixLength(word) + 1)].ToString();
    }

    private static void WriteKinds(Utf8JsonWriter json, SearchCorpus corpus)
    {
        json.WriteStartArray("kinds");
        foreach (var kind in corpus.Kinds)
        {
            json.WriteStartArray();
            json.WriteStringValue(kind.Name);
            json.WriteStringValue(kind.Before);
            json.WriteStringValue(kind.After);
            json.WriteNumberValue(kind.Weight);
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }

    private static void WriteFacets(Utf8JsonWriter json, SearchCorpus corpus)
    {
        json.WriteStartArray("facets");
        foreach (var facet in corpus.Facets)
        {
            json.WriteStartArray();
            json.WriteStringValue(facet.Name);
            foreach (var value in facet.Values)
            {
                json.WriteStringValue(value.Id);
                json.WriteStringValue(value.Title);
            }
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }

    /// <summary>A column for each number that a document has: alike numbers side by side compress to half.</summary>
    private static void WriteDocuments(Utf8JsonWriter json, IReadOnlyList<SearchDocument> documents, (int Title, int Body)[] lengths)
    {
        json.WriteStartArray("documents");
        WriteNumbers(json, documents.Select(d => d.Kind));
        WriteNumbers(json, lengths.Select(l => l.Title));
        WriteNumbers(json, lengths.Select(l => Roughly(l.Body)));
        WriteNumbers(json, documents.Select(d => (int)Math.Round(d.Boost * 10)));
        WriteNumbers(json, documents.Select(d => d.Minutes));
        json.WriteEndArray();
    }

    /// <summary>
    /// For each facet: how many values each document has, then the first of each as the distance from the document before (neighbours are
    /// alike), then all others.
    /// </summary>
    private static void WriteLists(Utf8JsonWriter json, SearchCorpus corpus)
    {
        json.WriteStartArray("lists");
        for (var f = 0; f < corpus.Facets.Count; f++)
        {
            var all = corpus.Facets[f].Values.Count;
            var lists = corpus.Documents.Select(d => d.Facets[f]).ToArray();
            var firsts = new List<int>(lists.Length);
            var before = 0;
            foreach (var list in lists.Where(l => l.Count > 0))
            {
                firsts.Add((list[0] - before + all) % all);
                before = list[0];
            }
            WriteNumbers(json, lists.Select(l => l.Count));
            WriteNumbers(json, firsts);
            WriteNumbers(json, lists.SelectMany(l => l.Skip(1)));
        }
        json.WriteEndArray();
    }

    /// <summary>A number of words to a sixteenth, as a small number: three bits of it, and how far they are shifted.</summary>
    private static int Roughly(int words)
    {
        var shift = BitOperations.Log2((uint)words + 8) - 3;
        return (shift * 8) + (((words + 8) >> shift) & 7);
    }

    private static void WriteNumbers(Utf8JsonWriter json, IEnumerable<int> numbers)
    {
        var digits = new ByteBuffer();
        foreach (var number in numbers)
            digits.AddNumber(number);
        json.WriteStringValue(digits.Written);
    }

    private static void WriteSynonyms(Utf8JsonWriter json, SearchCorpus corpus)
    {
        json.WriteStartArray("synonyms");
        foreach (var group in corpus.Synonyms)
        {
            json.WriteStartArray();
            json.WriteNumberValue(group.BothWays ? 1 : 0);
            json.WriteStringValue(group.Name);
            foreach (var word in group.Others)
                json.WriteStringValue(word);
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }
}
