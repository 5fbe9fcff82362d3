namespace Playbook.Search.Indexing;

/// <summary>The words of a table in ordinal order.</summary>
internal readonly struct SortedWords
{
    private const int Letters = 8;

    private readonly WordTable _table;
    private readonly Word[] _words;

    private SortedWords(WordTable table, Word[] words)
    {
        _table = table;
        _words = words;
    }

    /// <summary>How many there are.</summary>
    public int Count => _words.Length;

    /// <summary>Sorts a table.</summary>
    /// <param name="table">The table.</param>
    public static SortedWords Of(WordTable table)
    {
        var words = new Word[table.Count];
        var count = 0;
        for (var id = 0; id < table.Count; id++)
        {
            // a stop word outside titles was met and not kept
            if (table[id].Documents > 0)
                words[count++] = new Word(Beginning(table.WordOf(id)), id);
        }
        Array.Resize(ref words, count);
        Sort(words, (a, b) => table.WordOf(a.Id).SequenceCompareTo(table.WordOf(b.Id)));
        return new SortedWords(table, words);
    }

    /// <summary>
    /// Sorts words by merging. The library's way of sorting would have to be compiled for these words while the program runs, which takes
    /// longer than the sorting.
    /// </summary>
    /// <param name="words">The words.</param>
    /// <param name="compare">Compares two that begin alike.</param>
    public static void Sort(Word[] words, Comparison<Word> compare) => Sort(words, 0, words.Length, new Word[words.Length], compare);

    private static void Sort(Word[] words, int start, int end, Word[] room, Comparison<Word> compare)
    {
        if (end - start < 2)
            return;
        var middle = (start + end) / 2;
        Sort(words, start, middle, room, compare);
        Sort(words, middle, end, room, compare);
        Array.Copy(words, start, room, start, middle - start);
        for (var (to, one, two) = (start, start, middle); one < middle; to++)
            words[to] = two == end || !IsBefore(words[two], room[one], compare) ? room[one++] : words[two++];
    }

    private static bool IsBefore(Word one, Word other, Comparison<Word> compare) =>
        one.Beginning != other.Beginning ? one.Beginning < other.Beginning : compare(one, other) < 0;

    /// <summary>The first eight characters as a number in their order; what is beyond Latin counts alike and is told apart by the word itself.</summary>
    /// <param name="word">The word.</param>
    public static ulong Beginning(ReadOnlySpan<char> word)
    {
        var beginning = 0ul;
        var length = Math.Min(word.Length, Letters);
        for (var i = 0; i < length; i++)
            beginning = (beginning << 8) | Math.Min(word[i], 255u);
        return length == 0 ? 0 : beginning << (8 * (Letters - length));
    }

    /// <summary>The id of a word.</summary>
    /// <param name="at">Where it stands.</param>
    public int IdAt(int at) => _words[at].Id;

    /// <summary>Compares a word with one of another table.</summary>
    /// <param name="at">Where it stands.</param>
    /// <param name="other">The other table.</param>
    /// <param name="otherAt">Where the word of the other table stands.</param>
    public int Compare(int at, SortedWords other, int otherAt)
    {
        var (one, two) = (_words[at], other._words[otherAt]);
        return one.Beginning != two.Beginning
            ? one.Beginning.CompareTo(two.Beginning)
            : _table.WordOf(one.Id).SequenceCompareTo(other._table.WordOf(two.Id));
    }

    /// <summary>A word to sort.</summary>
    /// <param name="Beginning">How it begins.</param>
    /// <param name="Id">Its number.</param>
    public readonly record struct Word(ulong Beginning, int Id);
}
