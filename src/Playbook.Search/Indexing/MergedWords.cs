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
        var sorted = new SortedWords[tables.Length];
        Parallel.For(0, tables.Length, t => sorted[t] = SortedWords.Of(tables[t]));
        var ids = new int[tables.Sum(t => t.Count) * tables.Length];
        var at = new int[tables.Length];
        var order = new int[tables.Length];
        var count = 0;
        while (true)
        {
            var least = -1;
            for (var t = 0; t < tables.Length; t++)
            {
                if (at[t] == sorted[t].Count)
                {
                    order[t] = 1;
                    continue;
                }
                order[t] = least < 0 ? -1 : sorted[t].Compare(at[t], sorted[least], at[least]);
                if (order[t] < 0)
                    least = t;
            }
            if (least < 0)
                break;
            // Tables before the least have later words; after it, those that compared equal have the same.
            for (var t = 0; t < tables.Length; t++)
                ids[(count * tables.Length) + t] = t == least || (t > least && order[t] == 0) ? sorted[t].IdAt(at[t]++) : -1;
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
            _tables[t].CopyTo(to, id, before);
            before = _tables[t][id].LastDocument;
        }
        var documents = CountOf(word).Documents;
        if (documents >= _commonFrom)
            Thin(start, MostInText(documents), to);
    }

    /// <summary>How many positions in the text of a document are kept of a word that is common.</summary>
    private static int MostInText(int documents) => Math.Min(Layout.MostPositionsWhenCommon, Layout.MostPositionsInTexts / documents);

    /// <summary>Leaves only the first few positions of each document, and says how many more there are.</summary>
    private static void Thin(int start, int mostInText, ByteBuffer to)
    {
        // In place: what is written is never longer than what was read.
        var all = to.Written[start..];
        to.CutTo(start);
        while (all.Length > 0)
        {
            to.AddNumber(Digits.Read(ref all));
            var count = Digits.Read(ref all);
            var positions = all;
            var (keep, length) = (0, 0);
            for (var (i, position) = (0, 0); i < count; i++)
            {
                position += Digits.Read(ref all);
                if (i < (position < Layout.Body ? Layout.MostPositionsWhenCommon : mostInText))
                    (keep, length) = (i + 1, positions.Length - all.Length);
            }
            to.AddNumber(keep + (Math.Min(count - keep, Layout.MostMore) * (Layout.MostPositions + 1)));
            to.Add(positions[..length]);
        }
    }
}
