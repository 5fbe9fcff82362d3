namespace Playbook.Search.Indexing;

/// <summary>
/// Cuts the words with their postings into parts of which a query needs one or a few: ranges of the alphabet, cut where the first three
/// letters change, so that the forms of a word and what begins like an unfinished one stay together.
/// </summary>
internal static class WordParts
{
    private const int Smallest = 6 * 1024;
    private const int Largest = 16 * 1024;
    private const int UsualParts = 250;

    /// <summary>The first words of the parts: from which to which.</summary>
    public static IReadOnlyList<Stretch> Cut(MergedWords words)
    {
        var sizes = new int[words.Count];
        var all = 0L;
        for (var w = 0; w < words.Count; w++)
        {
            var (documents, positions) = words.CountOf(w);
            sizes[w] = words.WordOf(w).Length + (2 * documents) + (positions * 3 / 2);
            all += sizes[w];
        }
        var target = (int)Math.Clamp(all / UsualParts, Smallest, Largest);
        var parts = new List<Stretch>();
        var start = 0;
        var size = 0;
        for (var w = 0; w < words.Count; w++)
        {
            if (size > 0 && size + (sizes[w] / 2) >= target && words.WordOf(w - 1).CommonPrefixLength(words.WordOf(w)) < SharedLetters(size / target))
            {
                parts.Add(new Stretch(start, w));
                (start, size) = (w, 0);
            }
            size += sizes[w];
        }
        if (words.Count > start)
            parts.Add(new Stretch(start, words.Count));
        return parts;
    }

    /// <summary>Writes a part: its words, each as the letters it shares with the one before (a capital letter) and the rest, and their postings.</summary>
    public static void Write(MergedWords words, Stretch range, string name, ByteBuffer part)
    {
        PartText.Begin(part, name);
        part.Add("\""u8);
        ReadOnlySpan<char> before = default;
        for (var w = range.Start; w < range.End; w++)
        {
            var word = words.WordOf(w);
            WriteWord(before, word, part);
            before = word;
        }
        part.Add("\",\""u8);
        for (var w = range.Start; w < range.End; w++)
        {
            if (w > range.Start)
                part.Add((byte)' ');
            words.Write(w, part);
        }
        part.Add("\""u8);
        PartText.End(part);
    }

    /// <summary>Writes a word after another.</summary>
    public static void WriteWord(ReadOnlySpan<char> before, ReadOnlySpan<char> word, ByteBuffer to)
    {
        var shared = Math.Min(before.CommonPrefixLength(word), 25);
        to.Add((byte)('A' + shared));
        to.Add(word[shared..]);
    }

    /// <summary>So many letters two neighbours must not share for a cut between them: the longer a part has become, the more may be cut.</summary>
    private static int SharedLetters(int times) => times switch
    {
        < 2 => 3,
        2 => 4,
        _ => int.MaxValue,
    };
}
