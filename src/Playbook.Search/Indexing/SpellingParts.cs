namespace Playbook.Search.Indexing;

/// <summary>
/// All words by length: what a mistyped word may have meant when no word near to it begins like it. A part holds every word that is at most
/// one letter shorter or longer than what was typed, so that one request is enough.
/// </summary>
internal static class SpellingParts
{
    /// <summary>The shortest word that is repaired.</summary>
    public const int Shortest = 4;

    /// <summary>Longer words share the last part.</summary>
    public const int Longest = 14;

    /// <summary>From so many words on, those of a single document are left out: they are more often mistakes than what was meant.</summary>
    private const int ManyWords = 60_000;

    /// <summary>Writes the part for words of a length.</summary>
    public static void Write(MergedWords words, int length, ByteBuffer part)
    {
        PartText.Begin(part, $"s{length}");
        part.Add("\""u8);
        ReadOnlySpan<char> before = default;
        for (var w = 0; w < words.Count; w++)
        {
            var word = words.WordOf(w);
            var isNear = length == Longest ? word.Length >= length - 1 : Math.Abs(word.Length - length) <= 1;
            if (!isNear || word.ContainsAnyInRange('0', '9') || (words.Count > ManyWords && words.CountOf(w).Documents == 1))
                continue;
            WordParts.WriteWord(before, word, part);
            before = word;
        }
        part.Add("\""u8);
        PartText.End(part);
    }
}
