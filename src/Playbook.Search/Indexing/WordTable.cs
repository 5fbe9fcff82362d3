using System.Numerics;
using System.Runtime.CompilerServices;

namespace Playbook.Search.Indexing;

/// <summary>
/// The words of a range of documents, and for each the documents and positions where it stands, written as they will be published
/// (<see cref="Digits"/>) into chained pieces of one growing array. No word becomes a string, no posting an object, and all that is known of a
/// word lies together (<see cref="WordEntry"/>): reading a text is fetching from memory mostly.
/// </summary>
internal sealed class WordTable
{
    private const int FirstPiece = 12;
    private const int LargestPiece = 1024;
    private const int Pointer = 4;

    // Two words with one hash of 64 bits are not expected in any text; if somebody made them up, they would be found together.
    /// <summary>For some hashes, one more than the id of the word that has it; 0 where there is none.</summary>
    private int[] _slots;
    private WordEntry[] _entries;
    private char[] _chars;
    private byte[] _pool;
    private int _charCount;
    private int _poolCount;

    /// <summary>A table.</summary>
    /// <param name="text">How many bytes of text will be read, more or less: room is made for what they usually have.</param>
    public WordTable(long text)
    {
        var words = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(text / 256, 1 << 9, 1 << 15));
        _slots = new int[words * 4];
        _entries = new WordEntry[words];
        _chars = new char[words * 8];
        _pool = new byte[Math.Max(words * FirstPiece, (int)Math.Min(text / 2, 1 << 28))];
    }

    /// <summary>How many words there are.</summary>
    public int Count { get; private set; }

    /// <summary>What is known of a word in all documents.</summary>
    public ref WordEntry this[int id] => ref _entries[id];

    /// <summary>A word.</summary>
    public ReadOnlySpan<char> WordOf(int id) => _chars.AsSpan(_entries[id].Start, _entries[id].Length);

    /// <summary>The id of a word; -1 of one that is new.</summary>
    /// <param name="hash">Its hash.</param>
    public int IdOf(ulong hash)
    {
        var slots = _slots;
        for (var slot = (int)(hash >> 40) & (slots.Length - 1); slots[slot] is > 0 and var there; slot = (slot + 1) & (slots.Length - 1))
        {
            if (_entries[there - 1].Hash == hash)
                return there - 1;
        }
        return -1;
    }

    /// <summary>Adds bytes to what is known of a word.</summary>
    public void Append(ref WordEntry entry, ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > entry.End - entry.At)
        {
            var room = entry.End - entry.At;
            bytes[..room].CopyTo(_pool.AsSpan(entry.At));
            bytes = bytes[room..];
            AddPiece(ref entry);
        }
        bytes.CopyTo(_pool.AsSpan(entry.At));
        entry.At += bytes.Length;
    }

    /// <summary>Copies what was appended to a word, its first number as from another document.</summary>
    /// <param name="to">Takes the copy.</param>
    /// <param name="id">The word.</param>
    /// <param name="before">The last document that was written; -1 where none was.</param>
    public void CopyTo(ByteBuffer to, int id, int before)
    {
        ref var entry = ref _entries[id];
        // The first piece has room for the first number.
        ReadOnlySpan<byte> first = _pool.AsSpan(entry.Head, FirstPiece - Pointer);
        to.AddNumber(Digits.Read(ref first) - before - 1);
        var at = entry.Head + FirstPiece - Pointer - first.Length;
        var end = entry.Head + FirstPiece - Pointer;
        for (var size = FirstPiece; ; size = NextSize(size), end = at + size - Pointer)
        {
            if (entry.At >= at && entry.At <= end)
            {
                to.Add(_pool.AsSpan(at, entry.At - at));
                return;
            }
            to.Add(_pool.AsSpan(at, end - at));
            at = BitConverter.ToInt32(_pool, end);
        }
    }

    /// <summary>Adds a new word.</summary>
    /// <param name="word">The word.</param>
    /// <param name="hash">Its hash.</param>
    /// <param name="isKept">Whether it says something outside titles, too.</param>
    /// <returns>Its id.</returns>
    public int Add(ReadOnlySpan<char> word, ulong hash, bool isKept)
    {
        if (Count == _entries.Length)
            Array.Resize(ref _entries, Count * 2);
        if (_chars.Length - _charCount < word.Length)
            Array.Resize(ref _chars, _chars.Length * 2);
        word.CopyTo(_chars.AsSpan(_charCount));
        _entries[Count] = new WordEntry { Hash = hash, Start = _charCount, Length = (byte)word.Length, IsStopWord = !isKept, LastDocument = -1 };
        _charCount += word.Length;
        if (++Count * 2 > _slots.Length)
        {
            _slots = new int[_slots.Length * 2];
            for (var id = 0; id < Count; id++)
                Place(id);
        }
        else
        {
            Place(Count - 1);
        }
        return Count - 1;
    }

    private void Place(int id)
    {
        var mask = _slots.Length - 1;
        var slot = (int)(_entries[id].Hash >> 40) & mask;
        while (_slots[slot] != 0)
            slot = (slot + 1) & mask;
        _slots[slot] = id + 1;
    }

    /// <summary>Begins another piece; the last four bytes of a piece say where the next begins, and each is twice as long as the one before.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddPiece(ref WordEntry entry)
    {
        var isFirst = entry.End == 0;
        var size = isFirst ? FirstPiece : NextSize(entry.Size);
        if (_pool.Length - _poolCount < size)
            Array.Resize(ref _pool, _pool.Length * 2);
        if (isFirst)
            entry.Head = _poolCount;
        else
            BitConverter.TryWriteBytes(_pool.AsSpan(entry.End, Pointer), _poolCount);
        entry.Size = size;
        entry.At = _poolCount;
        entry.End = _poolCount + size - Pointer;
        _poolCount += size;
    }

    private static int NextSize(int size) => Math.Min(size * 2, LargestPiece);
}

/// <summary>What is known of a word.</summary>
internal struct WordEntry
{
    /// <summary>Its hash.</summary>
    public ulong Hash;

    /// <summary>In the document that is being read: its first place in the list of positions, where <see cref="Hits"/> is not 0.</summary>
    public int First;

    /// <summary>In the document that is being read: its last place in the list of positions.</summary>
    public int Last;

    /// <summary>In the document that is being read: how many positions it has.</summary>
    public byte Hits;

    /// <summary>Whether it says nothing by itself, so that it is kept in titles only.</summary>
    public bool IsStopWord;

    /// <summary>How many characters it has.</summary>
    public byte Length;

    /// <summary>Where its characters begin.</summary>
    public int Start;

    /// <summary>The last document that has it; -1 before there is one.</summary>
    public int LastDocument;

    /// <summary>How many documents have it.</summary>
    public int Documents;

    /// <summary>How many positions are kept of it in all of them.</summary>
    public int Positions;

    /// <summary>Where its first piece begins.</summary>
    public int Head;

    /// <summary>Where the next byte goes.</summary>
    public int At;

    /// <summary>Where its last piece ends; 0 before there is one.</summary>
    public int End;

    /// <summary>The size of its last piece.</summary>
    public int Size;
}
