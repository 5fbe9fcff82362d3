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

    /// <summary>Writes the parts, for words of each length.</summary>
    public static IReadOnlyList<(string Name, byte[] Content)> Write(MergedWords words)
    {
        var parts = new ByteBuffer[Longest - Shortest + 1];
        var before = new int[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            before[i] = -1;
            parts[i] = new ByteBuffer(16 * 1024);
            PartText.Begin(parts[i], NameOf(i));
            parts[i].Add("\""u8);
        }
        for (var w = 0; w < words.Count; w++)
        {
            var word = words.WordOf(w);
            if (word.Length < Shortest - 1 || word.ContainsAnyInRange('0', '9') || (words.Count > ManyWords && words.CountOf(w).Documents == 1))
                continue;
            // longer ones all count as one letter more than the longest
            var length = Math.Min(word.Length, Longest + 1);
            for (var i = Math.Max(0, length - 1 - Shortest); i <= Math.Min(parts.Length - 1, length + 1 - Shortest); i++)
            {
                WordParts.WriteWord(before[i] < 0 ? default : words.WordOf(before[i]), word, parts[i]);
                before[i] = w;
            }
        }
        return
        [
            .. parts.Select((part, i) =>
            {
                part.Add("\""u8);
                PartText.End(part);
                return (NameOf(i), part.ToArray());
            }),
        ];
    }

    private static string NameOf(int index) => $"s{index + Shortest}";
}
