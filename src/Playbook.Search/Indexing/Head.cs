using System.Globalization;
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

    /// <summary>Whether the head names the documents.</summary>
    public static bool HasNames(SearchCorpus corpus) =>
        corpus.Documents.Sum(d => (long)d.Id.Length + d.Title.Length + d.Description.Length) <= MostNames;

    /// <summary>Writes the head.</summary>
    public static void Write(
        SearchCorpus corpus,
        (int Title, int Body)[] lengths,
        MergedWords words,
        IReadOnlyList<Stretch> wordParts,
        IReadOnlyList<string> endings,
        IReadOnlyList<Stretch> textParts,
        ByteBuffer part)
    {
        var documents = corpus.Documents;
        PartText.Begin(part, "head");
        part.Add("{\"language\":"u8);
        part.AddLiteral(corpus.Language);
        part.Add(corpus.NamesIndexFile ? ",\"portable\":true,\"count\":"u8 : ",\"portable\":false,\"count\":"u8);
        part.Add(documents.Count.ToString(CultureInfo.InvariantCulture));
        Begin(part, "kinds");
        foreach (var kind in corpus.Kinds)
        {
            AddList(part, [kind.Name, kind.Before, kind.After]);
            part.CutTo(part.Length - 2);
            part.Add((byte)',');
            part.Add(kind.Weight.ToString(CultureInfo.InvariantCulture));
            part.Add("],"u8);
        }
        End(part);
        Begin(part, "facets");
        foreach (var facet in corpus.Facets)
            AddList(part, [facet.Name, .. facet.Values.SelectMany(v => new[] { v.Id, v.Title })]);
        End(part);

        // A column for each number that a document has: alike numbers side by side compress to half.
        Begin(part, "documents");
        AddColumn(part, documents.Count, d => documents[d].Kind);
        AddColumn(part, documents.Count, d => lengths[d].Title);
        AddColumn(part, documents.Count, d => Roughly(lengths[d].Body));
        AddColumn(part, documents.Count, d => (int)Math.Round(documents[d].Boost * 10));
        AddColumn(part, documents.Count, d => documents[d].Minutes);
        End(part);
        Begin(part, "lists");
        for (var f = 0; f < corpus.Facets.Count; f++)
            AddLists(part, documents, f, corpus.Facets[f].Values.Count);
        End(part);
        Begin(part, "texts");
        part.CutTo(part.Length - 1);
        AddColumn(part, textParts.Count, i => textParts[i].Count);
        part.CutTo(part.Length - 1);

        AddText(part, "words", FirstLetters(words, wordParts));
        AddText(part, "endings", endings);
        AddText(part, "stop", IsEnglish(corpus) ? StopWords.English : []);
        Begin(part, "synonyms");
        foreach (var group in corpus.Synonyms)
            AddList(part, [group.BothWays ? "1" : "", group.Name, .. group.Others]);
        End(part);
        if (HasNames(corpus))
        {
            Begin(part, "names");
            foreach (var document in documents)
            {
                TextParts.WriteNames(part, document);
                part.Add((byte)',');
            }
            End(part);
        }
        part.Add((byte)'}');
        PartText.End(part);
    }

    /// <summary>Whether stems and stop words are those of English.</summary>
    public static bool IsEnglish(SearchCorpus corpus) =>
        corpus.Language == "en" || corpus.Language.StartsWith("en-", StringComparison.OrdinalIgnoreCase);

    /// <summary>As many letters of each part's first word as tell it from the last word of the part before.</summary>
    private static string[] FirstLetters(MergedWords words, IReadOnlyList<Stretch> parts)
    {
        var letters = new string[parts.Count];
        for (var i = 0; i < letters.Length; i++)
        {
            var word = words.WordOf(parts[i].Start);
            var shared = i == 0 ? -1 : words.WordOf(parts[i].Start - 1).CommonPrefixLength(word);
            letters[i] = word[..Math.Min(word.Length, shared + 1)].ToString();
        }
        return letters;
    }

    /// <summary>
    /// A facet: how many values each document has, then the first of each as the distance from the document before (neighbours are alike),
    /// then all others.
    /// </summary>
    private static void AddLists(ByteBuffer part, IReadOnlyList<SearchDocument> documents, int facet, int all)
    {
        AddColumn(part, documents.Count, d => documents[d].Facets[facet].Count);
        part.Add((byte)'"');
        var before = 0;
        foreach (var document in documents)
        {
            if (document.Facets[facet] is not [var first, ..])
                continue;
            part.AddNumber((first - before + all) % all);
            before = first;
        }
        part.Add("\",\""u8);
        foreach (var document in documents)
        {
            for (var i = 1; i < document.Facets[facet].Count; i++)
                part.AddNumber(document.Facets[facet][i]);
        }
        part.Add("\","u8);
    }

    /// <summary>A number of words to a sixteenth, as a small number: three bits of it, and how far they are shifted.</summary>
    private static int Roughly(int words)
    {
        var shift = 0;
        while ((words + 8) >> shift > 15)
            shift++;
        return (shift * 8) + (((words + 8) >> shift) & 7);
    }

    private static void AddColumn(ByteBuffer part, int count, Func<int, int> number)
    {
        part.Add((byte)'"');
        for (var i = 0; i < count; i++)
            part.AddNumber(number(i));
        part.Add("\","u8);
    }

    private static void AddText(ByteBuffer part, string name, IReadOnlyList<string> words)
    {
        Begin(part, name);
        part.CutTo(part.Length - 1);
        part.AddLiteral(string.Join(' ', words));
    }

    private static void AddList(ByteBuffer part, IReadOnlyList<string> texts)
    {
        part.Add((byte)'[');
        foreach (var text in texts)
        {
            part.AddLiteral(text);
            part.Add((byte)',');
        }
        part.CutTo(part.Length - 1);
        part.Add("],"u8);
    }

    private static void Begin(ByteBuffer part, string name)
    {
        part.Add(",\""u8);
        part.Add(name);
        part.Add("\":["u8);
    }

    /// <summary>Ends a list; a comma stands after each of its members.</summary>
    private static void End(ByteBuffer part)
    {
        if (part.Written[^1] == ',')
            part.CutTo(part.Length - 1);
        part.Add((byte)']');
    }
}
