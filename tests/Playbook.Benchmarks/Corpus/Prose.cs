using System.Text;

namespace Playbook.Benchmarks.Corpus;

/// <summary>
/// Sentences and paragraphs about some topics, such that the program finds nothing to criticize: no word stands twice running, no
/// sentence is endless. Counts the words that it gave.
/// </summary>
internal sealed class Prose(SeededRandom random, IReadOnlyList<int> topics)
{
    private const int LongestSentence = 40;

    private string _last = "";

    /// <summary>How many words there have been so far.</summary>
    public int Words { get; private set; }

    public string Word()
    {
        Words++;
        var word = _last;
        while (word == _last)
        {
            word = random.Next() switch
            {
                < 0.035 => Vocabulary.Shared.TopicWord(random, random.Pick(topics)),
                < 0.06 => Vocabulary.Shared.RareWord(random),
                _ => Vocabulary.Shared.CommonWord(random),
            };
        }
        return _last = word;
    }

    public string[] Run(int count) => [.. Enumerable.Range(0, count).Select(_ => Word())];

    public string Phrase(int least, int most) => string.Join(' ', Run(random.Between(least, most)));

    public string Heading() => Capital(Phrase(2, 6));

    public string Sentence(int mean = 16)
    {
        var words = Run(Math.Clamp((int)random.Normal(mean, mean / 3.0), 4, LongestSentence));
        if (words.Length > 9 && random.Chance(0.5))
            words[random.Between(3, words.Length - 4)] += ",";
        words[0] = Capital(words[0]);
        var at = random.Between(1, words.Length - 2);
        var mark = random.Next() switch { < 0.06 => "**", < 0.12 => "*", < 0.16 => "`", _ => "" };
        // Not around a comma: "**word,**" is a matter of taste that no author has.
        if (!words[at].EndsWith(','))
            words[at] = mark + words[at] + mark;
        return string.Join(' ', words) + (random.Chance(0.95) ? "." : "?");
    }

    /// <summary>Whole sentences until there are so many words.</summary>
    public string Paragraph(int words)
    {
        var end = Words + words;
        var text = new StringBuilder(Sentence());
        while (Words < end)
            text.Append(' ').Append(Sentence());
        return text.ToString();
    }

    /// <summary>What a reader will be able to do: a verb and words without marks, of at least and at most so many characters.</summary>
    public string Promise(int least, int most)
    {
        var text = new StringBuilder(random.Pick(Subjects.Abilities));
        while (text.Length < least)
            text.Append(' ').Append(Word());
        return text.Length <= most ? text.ToString() : text.ToString(0, most).TrimEnd();
    }

    public static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
