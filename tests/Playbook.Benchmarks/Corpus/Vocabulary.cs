namespace Playbook.Benchmarks.Corpus;

/// <summary>
/// A vocabulary without a word list: some common English words, and a long tail of made-up ones built from syllables. As in a real text,
/// a word's frequency falls with its rank, each topic has words of its own, and most words are rare.
/// </summary>
internal sealed class Vocabulary
{
    private const int TailSize = 24_000;
    private const int WordsPerTopic = 150;

    private static readonly string[] Common =
    [
        .. """
        the to a of and in is that it you for on with be are as not or this when what they who can one have by if at from we your will
        team work do all an people more time how which about so their than there before after each other has out was make but no up need
        some any most them does should week change first same where two day know why where next new only because into good ask plan own
        part question without while between over every project system code decision meeting say write read show keep help find give take
        start end line early late often once still again both few many much long short small large clear hard easy real right wrong
        problem reason answer example result goal step risk cost value list note page name number place point side way thing kind
        person group manager engineer colleague owner customer user reviewer stakeholder expert newcomer lead service release test tool
        design review report feedback trust support practice habit skill level role task ticket change request incident failure
        learn grow agree choose decide build ship fix measure explain listen describe compare estimate prepare present propose
        """.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries),
    ];

    private static readonly string[] Onsets =
        ["b", "br", "c", "cl", "d", "dr", "f", "fl", "g", "gr", "h", "j", "l", "m", "n", "p", "pl", "pr", "r", "s", "sk", "st", "t", "tr", "v", "w"];

    private static readonly string[] Nuclei = ["a", "e", "i", "o", "u", "ai", "ea", "io", "ou"];

    private static readonly string[] Codas = ["", "", "", "", "l", "m", "n", "nd", "nt", "r", "rn", "s", "st", "x"];

    private readonly double[] _cumulative = new double[Common.Length];
    private readonly string[] _tail = MakeTail();

    private Vocabulary()
    {
        var sum = 0.0;
        for (var rank = 0; rank < Common.Length; rank++)
            _cumulative[rank] = sum += 1.0 / (rank + 3);
    }

    /// <summary>The same for every article.</summary>
    public static Vocabulary Shared { get; } = new();

    /// <summary>A word of everyday text: the first of the list most often (Zipf's law).</summary>
    public string CommonWord(SeededRandom random)
    {
        var at = Array.BinarySearch(_cumulative, random.Next() * _cumulative[^1]);
        return Common[Math.Min(at < 0 ? ~at : at, Common.Length - 1)];
    }

    /// <summary>A word of a topic, the first ones more often.</summary>
    public string TopicWord(SeededRandom random, int topic)
    {
        var rank = random.Next();
        return _tail[(topic * WordsPerTopic) + (int)(WordsPerTopic * rank * rank)];
    }

    /// <summary>A rare word: the tenth part of the tail gives about a third of them.</summary>
    public string RareWord(SeededRandom random)
    {
        var rank = random.Next();
        return _tail[(int)(TailSize * rank * rank)];
    }

    /// <summary>Two words that no other number has together.</summary>
    public (string First, string Second) PairOf(int number) =>
        (_tail[number % TailSize], _tail[(number + 1 + (number / TailSize)) % TailSize]);

    private static string[] MakeTail()
    {
        var random = new SeededRandom(1);
        var words = new HashSet<string>(Common, StringComparer.Ordinal);
        var tail = new List<string>(TailSize);
        while (tail.Count < TailSize)
        {
            var word = string.Concat(Enumerable.Range(0, random.Between(2, 4)).Select(_ =>
                random.Pick(Onsets) + random.Pick(Nuclei) + random.Pick(Codas)));
            if (words.Add(word))
                tail.Add(word);
        }
        return [.. tail];
    }
}
