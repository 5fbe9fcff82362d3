using System.Numerics;
using System.Runtime.CompilerServices;

namespace Playbook.Search.Indexing;

/// <summary>
/// The words of a range of documents, and for each the documents and positions where it stands, written as they will be published
/// (<see cref="Digits"/>) into chained pieces of one growing array. No word becomes a string, no posting an object. What is touched for every
/// word of a text (<see cref="Hits"/>) lies apart from what is touched once a document, so that it stays near the processor.
/// </summary>
internal sealed class WordTable
{
    private const int FirstPiece = 12;
    private const int LargestPiece = 1024;
    private const int Pointer = 4;

    // Two words with one hash of 64 bits are not expected in any text; if somebody made them up, they would be found together.
    private WordSlot[] _slots;
    private WordHits[] _hits;
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
        _slots = new WordSlot[words * 2];
        _hits = new WordHits[words];
        _entries = new WordEntry[words];
        _chars = new char[words * 8];
        _pool = new byte[Math.Max(words * FirstPiece, (int)Math.Min(text / 2, 1 << 28))];
    }

    /// <summary>How many words there are.</summary>
    public int Count { get; private set; }

    /// <summary>What is known of a word in all documents.</summary>
    public ref WordEntry this[int id] => ref _entries[id];

    /// <summary>Where a word stands in the document that is being read.</summary>
    public ref WordHits Hits(int id) => ref _hits[id];

    /// <summary>A word.</summary>
    public ReadOnlySpan<char> WordOf(int id) => _chars.AsSpan(_entries[id].Start, _entries[id].Length);

    /// <summary>The id of a word, new or known.</summary>
    /// <param name="word">The word.</param>
    /// <param name="hash">Its hash.</param>
    public int IdOf(ReadOnlySpan<char> word, ulong hash)
    {
        hash |= 1; // 0 is an empty slot
        var slots = _slots;
        var slot = (int)(hash >> 40) & (slots.Length - 1);
        while (true)
        {
            ref var there = ref slots[slot];
            if (there.Hash == hash)
                return there.Id;
            if (there.Hash == 0)
                return Add(word, hash, slot);
            slot = (slot + 1) & (slots.Length - 1);
        }
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

    private int Add(ReadOnlySpan<char> word, ulong hash, int slot)
    {
        if (Count == _entries.Length)
        {
            Array.Resize(ref _entries, Count * 2);
            Array.Resize(ref _hits, Count * 2);
        }
        if (_chars.Length - _charCount < word.Length)
            Array.Resize(ref _chars, _chars.Length * 2);
        word.CopyTo(_chars.AsSpan(_charCount));
        _entries[Count] = new WordEntry { Start = _charCount, Length = word.Length, LastDocument = -1 };
        _charCount += word.Length;
        _slots[slot] = new WordSlot { Hash = hash, Id = Count++ };
        if (Count * 2 > _slots.Length)
            Rehash();
        return Count - 1;
    }

    private void Rehash()
    {
        var slots = _slots;
        _slots = new WordSlot[slots.Length * 2];
        var mask = _slots.Length - 1;
        foreach (var full in slots)
        {
            if (full.Hash == 0)
                continue;
            var slot = (int)(full.Hash >> 40) & mask;
            while (_slots[slot].Hash != 0)
                slot = (slot + 1) & mask;
            _slots[slot] = full;
        }
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

/// <summary>A place of the table that finds words by their hashes.</summary>
internal struct WordSlot
{
    /// <summary>The hash of the word; 0 where the slot is empty.</summary>
    public ulong Hash;

    /// <summary>The id of the word.</summary>
    public int Id;
}

/// <summary>Where a word stands in the document that is being read.</summary>
internal struct WordHits
{
    /// <summary>Its first place in the list of positions, where <see cref="Count"/> is not 0.</summary>
    public int First;

    /// <summary>Its last place in the list of positions.</summary>
    public int Last;

    /// <summary>How many positions it has.</summary>
    public short Count;

    /// <summary>Whether it says something by itself: 0 not known yet, 1 yes, 2 no.</summary>
    public byte Meaning;
}

/// <summary>What is known of a word.</summary>
internal struct WordEntry
{
    /// <summary>Where its characters begin.</summary>
    public int Start;

    /// <summary>How many characters it has.</summary>
    public int Length;

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
