namespace Playbook.Search.Indexing;

/// <summary>The words of several tables in ordinal order, each once.</summary>
internal sealed class MergedWords
{
    private readonly WordTable[] _tables;

    /// <summary>For each word, its id in each table; -1 where the table has not got it.</summary>
    private readonly int[] _ids;

    private MergedWords(WordTable[] tables, int[] ids)
    {
        _tables = tables;
        _ids = ids;
    }

    /// <summary>How many words there are.</summary>
    public int Count => _ids.Length / _tables.Length;

    /// <summary>Merges tables of consecutive ranges of documents.</summary>
    public static MergedWords Of(WordTable[] tables)
    {
        var sorted = new int[tables.Length][];
        Parallel.For(0, tables.Length, t => sorted[t] = Sorted(tables[t]));
        var ids = new int[tables.Sum(t => t.Count) * tables.Length];
        var at = new int[tables.Length];
        var count = 0;
        while (true)
        {
            var least = -1;
            for (var t = 0; t < tables.Length; t++)
            {
                if (at[t] < sorted[t].Length
                    && (least < 0 || tables[t].WordOf(sorted[t][at[t]]).SequenceCompareTo(tables[least].WordOf(sorted[least][at[least]])) < 0))
                {
                    least = t;
                }
            }
            if (least < 0)
                break;
            var word = tables[least].WordOf(sorted[least][at[least]]);
            for (var t = tables.Length - 1; t >= 0; t--)
            {
                var has = at[t] < sorted[t].Length && tables[t].WordOf(sorted[t][at[t]]).SequenceEqual(word);
                ids[(count * tables.Length) + t] = has ? sorted[t][at[t]++] : -1;
            }
            count++;
        }
        return new MergedWords(tables, ids[..(count * tables.Length)]);
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

    /// <summary>How many documents have a word, and how many positions are kept of it.</summary>
    public (int Documents, int Positions) CountOf(int word)
    {
        var (documents, positions) = (0, 0);
        for (var t = 0; t < _tables.Length; t++)
        {
            var id = _ids[(word * _tables.Length) + t];
            if (id < 0)
                continue;
            documents += _tables[t][id].Documents;
            positions += _tables[t][id].Positions;
        }
        return (documents, positions);
    }

    /// <summary>
    /// Writes where a word stands: for each document the distance from the one before, how many positions follow besides the first, and
    /// the positions as distances.
    /// </summary>
    public void Write(int word, ByteBuffer to)
    {
        var most = CountOf(word).Documents >= Layout.CommonFrom ? Layout.MostPositionsWhenCommon : Layout.MostPositions;
        var before = -1;
        for (var t = 0; t < _tables.Length; t++)
        {
            var id = _ids[(word * _tables.Length) + t];
            if (id < 0)
                continue;
            var postings = _tables[t].Read(id);
            var document = -1;
            while (postings.TryRead(out var distance))
            {
                document += distance + 1;
                postings.TryRead(out var more);
                to.AddNumber(document - before - 1);
                to.AddNumber(Math.Min(more, most - 1));
                for (var i = 0; i <= more; i++)
                {
                    postings.TryRead(out var position);
                    if (i < most)
                        to.AddNumber(position);
                }
                before = document;
            }
        }
    }

    private static int[] Sorted(WordTable table)
    {
        var ids = new List<int>(table.Count);
        for (var id = 0; id < table.Count; id++)
        {
            // a stop word outside titles was met and not kept
            if (table[id].Documents > 0)
                ids.Add(id);
        }
        ids.Sort((a, b) => table.WordOf(a).SequenceCompareTo(table.WordOf(b)));
        return [.. ids];
    }
}
