using System.Runtime.CompilerServices;
using System.Text;
using Playbook.Search.Tokenizing;

namespace Playbook.Search.Indexing;

/// <summary>Reads a range of documents into a <see cref="WordTable"/>; one for each thread.</summary>
internal sealed class DocumentReader
{
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _stopWords;
    private readonly char[] _word = new char[WordScanner.Room];
    private readonly char[] _joined = new char[WordScanner.Longest + 1];
    private char[] _text = new char[8192];
    private int[] _positions = new int[4096];
    private int[] _next = new int[4096];
    private int _count;
    private readonly List<int> _here = new(1024);

    /// <summary>A reader.</summary>
    /// <param name="stopWords">Words that are kept in titles only.</param>
    /// <param name="text">How many bytes of text there will be, more or less.</param>
    public DocumentReader(HashSet<string> stopWords, long text)
    {
        _stopWords = stopWords.GetAlternateLookup<ReadOnlySpan<char>>();
        Words = new WordTable(text);
    }

    /// <summary>The words.</summary>
    public WordTable Words { get; }

    /// <summary>Reads a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="number">Its number; larger than that of the one before.</param>
    /// <returns>How many words its title and its text have.</returns>
    public (int Title, int Body) Read(SearchDocument document, int number)
    {
        var titleEnd = Read(document.Title, Layout.Title, Layout.Description);
        Read(document.Description, Layout.Description, Layout.Keywords);
        Read(document.Keywords, Layout.Keywords, Layout.Taxonomy);
        Read(document.Taxonomy, Layout.Taxonomy, Layout.Headings);
        var heading = Layout.Headings;
        foreach (var section in document.Sections)
            heading = Read(section.Heading, heading, Layout.Body) + 1;
        var at = Layout.Body;
        var gaps = 0;
        foreach (var section in document.Sections)
        {
            at = Read(section.Heading, at, int.MaxValue) + 1;
            at = Read(Decoded(section.Utf8.Span), at, int.MaxValue) + Layout.SectionGap;
            gaps += Layout.SectionGap + 1;
        }
        Store(number);
        return (titleEnd - Layout.Title, Math.Max(0, at - Layout.Body - gaps));
    }

    private ReadOnlySpan<char> Decoded(ReadOnlySpan<byte> utf8)
    {
        if (_text.Length < utf8.Length)
            _text = new char[Math.Max(utf8.Length, _text.Length * 2)];
        return _text.AsSpan(0, Encoding.UTF8.GetChars(utf8, _text));
    }

    private void Read(IReadOnlyList<string> texts, int at, int end)
    {
        for (var i = 0; i < texts.Count; i++)
            at = Read(texts[i], at, end) + 1;
    }

    /// <summary>Reads a text whose words take the positions from one on; those that would reach an end are left out.</summary>
    /// <returns>The position after its last word.</returns>
    [SkipLocalsInit]
    private int Read(ReadOnlySpan<char> text, int at, int end)
    {
        var scanner = new WordScanner(text, _word);
        var joinedLength = 0;
        var parts = 0;
        var joinedAt = 0;
        while (at < end && scanner.Next())
        {
            if (scanner.FollowsBreak)
                at++;
            var id = Words.IdOf(scanner.Hash);
            if (id < 0)
                id = AddWord(scanner.Word, scanner.Hash);
            Add(id, at);

            // What a hyphen joins is found in one word too: "pre-commit" by "precommit".
            if (!scanner.FollowsHyphen)
            {
                AddJoined(joinedLength, parts, joinedAt);
                (joinedLength, parts, joinedAt) = (0, 0, at);
            }
            if (scanner.FollowsHyphen || scanner.IsBeforeHyphen)
            {
                var word = scanner.Word;
                parts++;
                if (joinedLength + word.Length > WordScanner.Longest)
                {
                    parts = int.MinValue;
                }
                else
                {
                    word.CopyTo(_joined.AsSpan(joinedLength));
                    joinedLength += word.Length;
                }
            }
            at++;
        }
        AddJoined(joinedLength, parts, joinedAt);
        return at;
    }

    private void AddJoined(int length, int parts, int at)
    {
        if (parts is not (2 or 3))
            return;
        var word = _joined.AsSpan(0, length);
        var hash = WordScanner.HashOf(word);
        var id = Words.IdOf(hash);
        Add(id < 0 ? AddWord(word, hash) : id, at);
    }

    private int AddWord(ReadOnlySpan<char> word, ulong hash) => Words.Add(word, hash, !_stopWords.Contains(word));

    private void Add(int id, int at)
    {
        ref var entry = ref Words[id];
        if (entry.Hits >= Layout.MostPositions || (entry.IsStopWord && at >= Layout.Description))
            return;
        if (_count == _positions.Length)
        {
            Array.Resize(ref _positions, _count * 2);
            Array.Resize(ref _next, _count * 2);
        }
        _positions[_count] = at;
        if (entry.Hits++ == 0)
        {
            entry.First = _count;
            _here.Add(id);
        }
        else
        {
            _next[entry.Last] = _count;
        }
        entry.Last = _count++;
    }

    [SkipLocalsInit]
    private void Store(int number)
    {
        Span<byte> posting = stackalloc byte[(Layout.MostPositions + 2) * Digits.Most];
        foreach (var id in _here)
        {
            ref var entry = ref Words[id];
            var length = Digits.Write(number - entry.LastDocument - 1, posting);
            length += Digits.Write(entry.Hits, posting[length..]);
            var before = 0;
            for (var (i, at) = (0, entry.First); i < entry.Hits; i++, at = _next[at])
            {
                length += Digits.Write(_positions[at] - before, posting[length..]);
                before = _positions[at];
            }
            Words.Append(ref entry, posting[..length]);
            entry.LastDocument = number;
            entry.Documents++;
            entry.Positions += entry.Hits;
            entry.Hits = 0;
        }
        _here.Clear();
        _count = 0;
    }
}
