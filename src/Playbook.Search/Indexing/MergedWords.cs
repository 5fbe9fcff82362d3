namespace Playbook.Search.Indexing;

/// <summary>The words of several tables in ordinal order, each once.</summary>
internal sealed class MergedWords
{
    private readonly WordTable[] _tables;

    /// <summary>For each word, its id in each table; -1 where the table has not got it.</summary>
    private readonly int[] _ids;

    private readonly int _commonFrom;

    private MergedWords(WordTable[] tables, int[] ids, int commonFrom)
    {
        _tables = tables;
        _ids = ids;
        _commonFrom = commonFrom;
    }

    /// <summary>How many words there are.</summary>
    public int Count => _ids.Length / _tables.Length;

    /// <summary>Merges tables of consecutive ranges of documents.</summary>
    /// <param name="tables">The tables.</param>
    /// <param name="documents">How many documents there are in all.</param>
    public static MergedWords Of(WordTable[] tables, int documents)
    {
        var sorted = new SortedWord[tables.Length][];
        Parallel.For(0, tables.Length, t => sorted[t] = Sorted(tables[t]));
        var ids = new int[tables.Sum(t => t.Count) * tables.Length];
        var at = new int[tables.Length];
        var count = 0;
        while (true)
        {
            var least = -1;
            for (var t = 0; t < tables.Length; t++)
            {
                if (at[t] < sorted[t].Length && (least < 0 || Compare(tables[t], sorted[t][at[t]], tables[least], sorted[least][at[least]]) < 0))
                    least = t;
            }
            if (least < 0)
                break;
            var word = sorted[least][at[least]];
            for (var t = 0; t < tables.Length; t++)
            {
                var has = t == least || (at[t] < sorted[t].Length && Compare(tables[t], sorted[t][at[t]], tables[least], word) == 0);
                ids[(count * tables.Length) + t] = has ? sorted[t][at[t]++].Id : -1;
            }
            count++;
        }
        return new MergedWords(tables, ids[..(count * tables.Length)], Math.Max(50, documents / Layout.CommonEvery));
    }

    /// <summary>A word.</summary>
    public ReadOnlySpan<char> WordOf(int word)
    {
        for (var t = 0; ; t++)
        {
            if (_ids[(word * _tables.Length) + t] is >= 0 and var id)
                return _tables[t].WordOf(id);
        }
    }

    /// <summary>How many documents have a word, and how many positions are kept of it, or, where it is common, at most so many in texts.</summary>
    public (int Documents, int Positions) CountOf(int word)
    {
        var (documents, positions) = (0, 0);
        for (var t = 0; t < _tables.Length; t++)
        {
            if (_ids[(word * _tables.Length) + t] is >= 0 and var id)
            {
                documents += _tables[t][id].Documents;
                positions += _tables[t][id].Positions;
            }
        }
        return (documents, documents < _commonFrom ? positions : Math.Min(positions, MostInText(documents) * documents));
    }

    /// <summary>
    /// Writes where a word stands: for each document the distance from the one before, how many positions follow and how many more there
    /// are, and the positions as distances.
    /// </summary>
    public void Write(int word, ByteBuffer to)
    {
        var start = to.Length;
        var before = -1;
        for (var t = 0; t < _tables.Length; t++)
        {
            var id = _ids[(word * _tables.Length) + t];
            if (id < 0)
                continue;
            var begin = _tables[t].CopyTo(to, id);
            if (before >= 0)
                CountFrom(before, begin, to);
            before = _tables[t][id].LastDocument;
        }
        var documents = CountOf(word).Documents;
        if (documents >= _commonFrom)
            Thin(start, MostInText(documents), to);
    }

    /// <summary>How many positions in the text of a document are kept of a word that is common.</summary>
    private static int MostInText(int documents) => Math.Min(Layout.MostPositionsWhenCommon, Layout.MostPositionsInTexts / documents);

    /// <summary>A table counts its first document from the beginning; after another table it counts from that one's last.</summary>
    private static void CountFrom(int before, int begin, ByteBuffer to)
    {
        var copy = to.Written[begin..];
        var document = Digits.Read(ref copy);
        var rest = copy.ToArray();
        to.CutTo(begin);
        to.AddNumber(document - before - 1);
        to.Add(rest);
    }

    /// <summary>Leaves only the first few positions of each document, and says how many more there are.</summary>
    private static void Thin(int start, int mostInText, ByteBuffer to)
    {
        ReadOnlySpan<byte> all = to.Written[start..].ToArray();
        to.CutTo(start);
        Span<int> kept = stackalloc int[Layout.MostPositions];
        while (all.Length > 0)
        {
            to.AddNumber(Digits.Read(ref all));
            var count = Digits.Read(ref all);
            var keep = 0;
            for (var (i, position) = (0, 0); i < count; i++)
            {
                kept[i] = Digits.Read(ref all);
                position += kept[i];
                if (i < (position < Layout.Body ? Layout.MostPositionsWhenCommon : mostInText))
                    keep = i + 1;
            }
            to.AddNumber(keep + (Math.Min(count - keep, Layout.MostMore) * (Layout.MostPositions + 1)));
            foreach (var position in kept[..keep])
                to.AddNumber(position);
        }
    }

    private static SortedWord[] Sorted(WordTable table)
    {
        var words = new SortedWord[table.Count];
        var count = 0;
        for (var id = 0; id < table.Count; id++)
        {
            // a stop word outside titles was met and not kept
            if (table[id].Documents > 0)
                words[count++] = new SortedWord(Beginning(table.WordOf(id)), id);
        }
        Array.Resize(ref words, count);
        words.AsSpan().Sort((a, b) => Compare(table, a, table, b));
        return words;
    }

    private static int Compare(WordTable one, SortedWord a, WordTable other, SortedWord b) =>
        a.Beginning != b.Beginning
            ? a.Beginning.CompareTo(b.Beginning)
            : one.WordOf(a.Id).SequenceCompareTo(other.WordOf(b.Id));

    /// <summary>The first eight characters as a number in their order; what is beyond Latin counts alike and is told apart by the word itself.</summary>
    private static ulong Beginning(ReadOnlySpan<char> word)
    {
        var beginning = 0ul;
        for (var i = 0; i < 8; i++)
            beginning = (beginning << 8) | (i < word.Length ? Math.Min(word[i], 255u) : 0);
        return beginning;
    }

    private readonly record struct SortedWord(ulong Beginning, int Id);
}
