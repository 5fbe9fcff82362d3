namespace Playbook.Benchmarks.Corpus;

/// <summary>
/// The n-th article of a corpus. It depends on its number, the seed and how many articles there are to link to; not on the others, nor on
/// the layout for which it is written.
/// </summary>
/// <param name="Name">The name of its file, without the ending; the last part of its address.</param>
/// <param name="Text">Front matter and body.</param>
internal sealed record GeneratedArticle(string Name, string Text)
{
    private const double MedianWords = 650;

    public static GeneratedArticle Make(int seed, int number, int count)
    {
        var random = SeededRandom.For(seed, number);
        var (name, title) = HeadOf(number);
        var topics = new List<int>();
        for (var i = random.Between(1, 4); i > 0; i--)
        {
            // Skewed: the most common topic has about a tenth of the articles.
            var topic = (int)(Subjects.Topics.Count * Math.Pow(random.Next(), 1.6));
            if (!topics.Contains(topic))
                topics.Add(topic);
        }
        var prose = new Prose(random, topics);
        var matter = GeneratedMatter.Make(random, prose, title, topics);
        var words = Math.Clamp((int)(MedianWords * Math.Exp(random.Normal(0, 0.45))), 150, 4000);
        var others = Math.Min(random.Between(3, 6), count - 1);
        var links = new List<string>();
        while (links.Count < others)
        {
            var other = random.Below(count);
            var link = $"[{HeadOf(other).Title.ToLowerInvariant()}]({HeadOf(other).Name}.md)";
            if (other != number && !links.Contains(link))
                links.Add(link);
        }
        return new GeneratedArticle(name, matter + "\n" + GeneratedBody.Make(random, prose, words, links));
    }

    /// <summary>What whoever links to an article has to know.</summary>
    private static (string Name, string Title) HeadOf(int number)
    {
        var (first, second) = Vocabulary.Shared.PairOf(number);
        var title = (number % 4) switch
        {
            0 => $"How to {first} a {second}",
            1 => $"When {first} becomes {second} work",
            2 => $"{Prose.Capital(first)} and {second}",
            _ => $"The {first} of a good {second}",
        };
        return (title.ToLowerInvariant().Replace(' ', '-'), title);
    }
}
