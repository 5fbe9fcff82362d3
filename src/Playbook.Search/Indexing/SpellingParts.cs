namespace Playbook.Search.Indexing;

/// <summary>
/// All words by their endings: what a mistyped word may have meant when no word near to it begins like it. A mistake in the first letters
/// leaves the last ones right, so the words are sorted and cut as <see cref="WordParts"/> are, but read backwards, and one part is enough.
/// </summary>
internal static class SpellingParts
{
    private const int Size = 8 * 1024;
    private const int Shortest = 3;
    private const int SharedLetters = 2;

    /// <summary>Makes the parts.</summary>
    /// <param name="words">The words.</param>
    /// <param name="firsts">How the first word of each part ends, read backwards; as many letters as tell it from the part before.</param>
    public static IReadOnlyList<(string Name, byte[] Content)> Write(MergedWords words, out IReadOnlyList<string> firsts)
    {
        var backwards = Backwards(words);
        List<string> beginnings = [""];
        var parts = new List<(string, byte[])>();
        var part = new ByteBuffer(Size * 2);
        Begin(part, 0);
        for (var i = 0; i < backwards.Length; i++)
        {
            var before = i == 0 ? default : backwards[i - 1].AsSpan();
            var shared = before.CommonPrefixLength(backwards[i]);
            if (part.Length >= Size && shared < SharedLetters)
            {
                End();
                beginnings.Add(backwards[i][..(shared + 1)]);
                Begin(part, parts.Count);
                before = default;
            }
            WordParts.WriteWord(before, backwards[i], part);
        }
        End();
        firsts = beginnings;
        return parts;

        void End()
        {
            part.Add("\""u8);
            PartText.End(part);
            parts.Add(($"s{parts.Count}", part.ToArray()));
            part.CutTo(0);
        }
    }

    private static void Begin(ByteBuffer part, int number)
    {
        PartText.Begin(part, $"s{number}");
        part.Add("\""u8);
    }

    private static string[] Backwards(MergedWords words)
    {
        var backwards = new List<string>(words.Count);
        Span<char> letters = stackalloc char[Tokenizing.WordScanner.Longest];
        for (var w = 0; w < words.Count; w++)
        {
            var word = words.WordOf(w);
            if (word.Length < Shortest || word.ContainsAnyInRange('0', '9'))
                continue;
            word.CopyTo(letters);
            letters[..word.Length].Reverse();
            backwards.Add(new string(letters[..word.Length]));
        }
        backwards.Sort(StringComparer.Ordinal);
        return [.. backwards];
    }
}
