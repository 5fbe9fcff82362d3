using Playbook.Site.Parsing.Markdown;

namespace Playbook.Site.Tests.Parsing.Markdown;

public sealed class WordCountTests
{
    private const string Signs = "aZ09 \n\t-.…é’\u00a0\u2003漢\u0085—_";

    [Theory]
    [InlineData("", 0)]
    [InlineData(" \n ", 0)]
    [InlineData("one", 1)]
    [InlineData(" one, two - three ", 3)]
    [InlineData("— … !", 0)]
    [InlineData("(é)\u00a0漢字", 2)]
    public void What_has_a_letter_or_a_digit_counts(string text, int words) => Assert.Equal(words, WordCount.Of(text));

    [Fact]
    public void A_word_over_several_blocks_counts_once()
    {
        Assert.Equal(1, WordCount.Of(new string('x', 64)));
        Assert.Equal(1, WordCount.Of(new string('x', 200)));
        Assert.Equal(1, WordCount.Of(new string('-', 63) + "x" + new string('-', 150)));
        Assert.Equal(2, WordCount.Of(new string('x', 64) + " " + new string('x', 64)));
        Assert.Equal(0, WordCount.Of(new string('-', 300)));
    }

    [Fact]
    public void Any_text_counts_as_it_does_letter_by_letter()
    {
        var random = new Random(20261128);
        for (var round = 0; round < 20_000; round++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(200)).Select(_ => Signs[random.Next(round % 2 == 0 ? Signs.Length : 9)])]);
            var expected = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetterOrDigit));
            Assert.True(expected == WordCount.Of(text), $"`{text}`");
        }
    }
}
