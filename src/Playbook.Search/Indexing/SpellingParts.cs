namespace Playbook.Search.Indexing;

/// <summary>
/// All words by their endings: what a mistyped word may have meant when no word near to it begins like it. A mistake in the first letters
/// leaves the last ones right, so the words are sorted and cut as <see cref="WordParts"/> are, but read backwards, and one part is enough.
/// </summary>
/// <param name="Contents">The parts.</param>
/// <param name="Endings">How the first word of each part ends, read backwards; as many letters as tell it from the part before.</param>
internal sealed record SpellingParts(IReadOnlyList<byte[]> Contents, IReadOnlyList<string> Endings)
{
    private const int Size = 8 * 1024;
    private const int Shortest = 3;
    private const int SharedLetters = 2;

    /// <summary>Makes the parts.</summary>
    /// <param name="words">The words.</param>
    public static SpellingParts Write(MergedWords words)
    {
        var backwards = Backwards(words);
        List<string> beginnings = [""];
        var parts = new List<byte[]>();
        var part = new ByteBuffer(Size * 2);
        Begin(part, 0);
        var (letters, other) = (new char[Tokenizing.WordScanner.Longest], new char[Tokenizing.WordScanner.Longest]);
        ReadOnlySpan<char> before = default;
        foreach (var word in backwards)
        {
            var now = Reversed(words.WordOf(word.Id), letters);
            var shared = before.CommonPrefixLength(now);
            if (part.Length >= Size && shared < SharedLetters)
            {
                End();
                beginnings.Add(now[..(shared + 1)].ToString());
                Begin(part, parts.Count);
                before = default;
            }
            WordParts.WriteWord(before, now, part);
            before = now;
            (letters, other) = (other, letters);
        }
        End();
        return new SpellingParts(parts, beginnings);

        void End()
        {
            part.Add("\""u8);
            PartText.End(part);
            parts.Add(part.ToArray());
            part.CutTo(0);
        }
    }

    private static void Begin(ByteBuffer part, int number)
    {
        PartText.Begin(part, $"s{number}");
        part.Add("\""u8);
    }

    /// <summary>The words in the order that they have when they are read backwards.</summary>
    private static SortedWords.Word[] Backwards(MergedWords words)
    {
        var backwards = new SortedWords.Word[words.Count];
        Span<char> letters = stackalloc char[Tokenizing.WordScanner.Longest];
        var count = 0;
        for (var w = 0; w < words.Count; w++)
        {
            var word = words.WordOf(w);
            if (word.Length >= Shortest && !HasDigit(word))
                backwards[count++] = new SortedWords.Word(SortedWords.Beginning(Reversed(word, letters)), w);
        }
        Array.Resize(ref backwards, count);
        SortedWords.Sort(backwards, (a, b) => Compare(words.WordOf(a.Id), words.WordOf(b.Id)));
        return backwards;
    }

    private static bool HasDigit(ReadOnlySpan<char> word)
    {
        foreach (var letter in word)
        {
            if (char.IsAsciiDigit(letter))
                return true;
        }
        return false;
    }

    private static int Compare(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        for (var i = 1; i <= Math.Min(one.Length, other.Length); i++)
        {
            if (one[^i] != other[^i])
                return one[^i].CompareTo(other[^i]);
        }
        return one.Length.CompareTo(other.Length);
    }

    private static ReadOnlySpan<char> Reversed(ReadOnlySpan<char> word, Span<char> letters)
    {
        word.CopyTo(letters);
        letters[..word.Length].Reverse();
        return letters[..word.Length];
    }
}
