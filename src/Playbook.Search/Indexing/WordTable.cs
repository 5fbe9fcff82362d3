using System.Runtime.CompilerServices;

namespace Playbook.Search.Indexing;

/// <summary>
/// The words of a range of documents, and for each the documents and positions where it stands, as numbers of seven bits a byte in chained
/// pieces of one growing array. No word becomes a string, no posting an object.
/// </summary>
internal sealed class WordTable
{
    private const int FirstPiece = 12;
    private const int LargestPiece = 1024;
    private const int Pointer = 4;

    private int[] _slots = new int[1 << 13];
    private WordEntry[] _entries = new WordEntry[1 << 12];
    private char[] _chars = new char[1 << 15];
    private byte[] _pool = new byte[1 << 17];
    private int _charCount;
    private int _poolCount;

    /// <summary>How many words there are.</summary>
    public int Count { get; private set; }

    /// <summary>A word's entry.</summary>
    public ref WordEntry this[int id] => ref _entries[id];

    /// <summary>A word.</summary>
    public ReadOnlySpan<char> WordOf(int id) => _chars.AsSpan(_entries[id].Start, _entries[id].Length);

    /// <summary>The id of a word, new or known.</summary>
    /// <param name="word">The word.</param>
    public int IdOf(ReadOnlySpan<char> word)
    {
        var hash = Hash(word);
        var mask = _slots.Length - 1;
        for (var slot = hash & mask; ; slot = (slot + 1) & mask)
        {
            var id = _slots[slot] - 1;
            if (id < 0)
                return Add(word, hash, slot);
            ref var entry = ref _entries[id];
            if (entry.Hash == hash && entry.Length == word.Length && word.SequenceEqual(_chars.AsSpan(entry.Start, entry.Length)))
                return id;
        }
    }

    /// <summary>Adds a number to what is known of a word.</summary>
    public void Append(ref WordEntry entry, int number)
    {
        while (number >= 0x80)
        {
            AppendByte(ref entry, (byte)(number | 0x80));
            number >>= 7;
        }
        AppendByte(ref entry, (byte)number);
    }

    /// <summary>Reads what was appended to a word.</summary>
    public PostingReader Read(int id) => new(_pool, _entries[id].Head, _entries[id].At);

    private int Add(ReadOnlySpan<char> word, int hash, int slot)
    {
        if (Count == _entries.Length)
            Array.Resize(ref _entries, Count * 2);
        if (_chars.Length - _charCount < word.Length)
            Array.Resize(ref _chars, _chars.Length * 2);
        word.CopyTo(_chars.AsSpan(_charCount));
        _entries[Count] = new WordEntry { Hash = hash, Start = _charCount, Length = word.Length, LastDocument = -1, First = -1 };
        _charCount += word.Length;
        _slots[slot] = ++Count;
        if (Count * 2 > _slots.Length)
            Rehash();
        return Count - 1;
    }

    private void Rehash()
    {
        _slots = new int[_slots.Length * 2];
        var mask = _slots.Length - 1;
        for (var id = 0; id < Count; id++)
        {
            var slot = _entries[id].Hash & mask;
            while (_slots[slot] != 0)
                slot = (slot + 1) & mask;
            _slots[slot] = id + 1;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AppendByte(ref WordEntry entry, byte value)
    {
        if (entry.At == entry.End)
            AddPiece(ref entry);
        _pool[entry.At++] = value;
    }

    /// <summary>Begins another piece; the last four bytes of a piece say where the next begins, and each is twice as long as the one before.</summary>
    private void AddPiece(ref WordEntry entry)
    {
        var isFirst = entry.End == 0;
        var size = isFirst ? FirstPiece : PostingReader.NextSize(entry.Size);
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

    private static int Hash(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var c in word)
            hash = (hash ^ c) * 16777619u;
        return (int)((hash ^ (hash >> 15)) & int.MaxValue);
    }

    /// <summary>Reads the chained pieces of a word.</summary>
    internal ref struct PostingReader(byte[] pool, int head, int end)
    {
        private int _at = head;
        private int _size = FirstPiece;
        private int _pieceEnd = head + FirstPiece - Pointer;

        /// <summary>The size of the piece after one of a size.</summary>
        public static int NextSize(int size) => Math.Min(size * 2, LargestPiece);

        /// <summary>Reads a number; false at the end.</summary>
        public bool TryRead(out int number)
        {
            number = 0;
            if (_at == end)
                return false;
            for (var shift = 0; ; shift += 7)
            {
                if (_at == _pieceEnd)
                {
                    _at = BitConverter.ToInt32(pool, _pieceEnd);
                    _size = NextSize(_size);
                    _pieceEnd = _at + _size - Pointer;
                }
                var value = pool[_at++];
                number |= (value & 0x7F) << shift;
                if (value < 0x80)
                    return true;
            }
        }
    }
}

/// <summary>What is known of a word while documents are read.</summary>
internal struct WordEntry
{
    /// <summary>Its hash.</summary>
    public int Hash;

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

    /// <summary>In the document being read: its first place in the list of positions; -1 where it does not stand there.</summary>
    public int First;

    /// <summary>In the document being read: its last place in the list of positions.</summary>
    public int Last;

    /// <summary>In the document being read: how many positions it has.</summary>
    public int Here;

    /// <summary>Whether it says something by itself: 0 not known yet, 1 yes, 2 no.</summary>
    public byte Meaning;

    /// <summary>Where its first piece begins.</summary>
    public int Head;

    /// <summary>Where the next byte goes.</summary>
    public int At;

    /// <summary>Where its last piece ends; 0 before there is one.</summary>
    public int End;

    /// <summary>The size of its last piece.</summary>
    public int Size;
}
