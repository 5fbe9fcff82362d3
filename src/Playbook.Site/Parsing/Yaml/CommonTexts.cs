namespace Playbook.Site.Parsing.Yaml;

/// <summary>
/// One string for what many files say: names of keys, levels, topics, people. A thread remembers the last text of each kind it met, so
/// that it needs no more room however many files there are.
/// </summary>
internal static class CommonTexts
{
    /// <summary>Longer texts are titles and descriptions, of which each is its own.</summary>
    private const int Longest = 24;

    private const int Places = 512;

    [ThreadStatic]
    private static string[]? _known;

    /// <summary>The text as a string, which is the same object as before if it was met lately.</summary>
    public static string Get(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > Longest)
            return text.ToString();
        ref var known = ref (_known ??= new string[Places])[PlaceOf(text)];
        return known is not null && text.SequenceEqual(known) ? known : known = text.ToString();
    }

    private static int PlaceOf(ReadOnlySpan<char> text)
    {
        var hash = (uint)text.Length;
        foreach (var c in text)
            hash = (hash * 31) + c;
        return (int)((hash ^ (hash >> 9)) % Places);
    }
}
