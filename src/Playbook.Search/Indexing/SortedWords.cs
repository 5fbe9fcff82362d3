namespace Playbook.Search.Indexing;

/// <summary>The words of a table in ordinal order.</summary>
/// <param name="table">The table.</param>
/// <param name="ids">Their ids.</param>
/// <param name="beginnings">How each begins.</param>
internal readonly struct SortedWords(WordTable table, int[] ids, ulong[] beginnings)
{
    private readonly WordTable _table = table;
    private readonly ulong[] _beginnings = beginnings;

    /// <summary>The ids of the words.</summary>
    public int[] Ids { get; } = ids;

    /// <summary>Sorts a table.</summary>
    /// <param name="table">The table.</param>
    public static SortedWords Of(WordTable table)
    {
        var ids = new int[table.Count];
        var beginnings = new ulong[table.Count];
        var count = 0;
        for (var id = 0; id < table.Count; id++)
        {
            // a stop word outside titles was met and not kept
            if (table[id].Documents == 0)
                continue;
            beginnings[count] = Beginning(table.WordOf(id));
            ids[count++] = id;
        }
        Array.Resize(ref ids, count);
        Sort(beginnings.AsSpan(0, count), ids, (a, b) => table.WordOf(a).SequenceCompareTo(table.WordOf(b)));
        return new SortedWords(table, ids, beginnings);
    }

    /// <summary>Sorts words: as numbers, which is fast, and the few that begin as others do by themselves.</summary>
    /// <param name="beginnings">How they begin.</param>
    /// <param name="words">The words.</param>
    /// <param name="compare">Compares two of them.</param>
    public static void Sort(Span<ulong> beginnings, Span<int> words, Comparison<int> compare)
    {
        beginnings.Sort(words);
        for (var start = 0; start < words.Length;)
        {
            var end = start + 1;
            while (end < words.Length && beginnings[end] == beginnings[start])
                end++;
            if (end > start + 1)
                words[start..end].Sort(compare);
            start = end;
        }
    }

    /// <summary>The first eight characters as a number in their order; what is beyond Latin counts alike and is told apart by the word itself.</summary>
    /// <param name="word">The word.</param>
    public static ulong Beginning(ReadOnlySpan<char> word)
    {
        var beginning = 0ul;
        var length = Math.Min(word.Length, 8);
        for (var i = 0; i < length; i++)
            beginning = (beginning << 8) | Math.Min(word[i], 255u);
        return beginning << (8 * (8 - length));
    }

    /// <summary>Compares a word with one of another table.</summary>
    /// <param name="at">Where it stands.</param>
    /// <param name="other">The other table.</param>
    /// <param name="otherAt">Where the word of the other table stands.</param>
    public int Compare(int at, SortedWords other, int otherAt) =>
        _beginnings[at] != other._beginnings[otherAt]
            ? _beginnings[at].CompareTo(other._beginnings[otherAt])
            : _table.WordOf(Ids[at]).SequenceCompareTo(other._table.WordOf(other.Ids[otherAt]));
}
