using System.Globalization;

namespace Playbook.Templating.Tests.Hosting;

/// <summary>The table for plain texts says the same as the language data of the machine.</summary>
public sealed class WordOrderTests
{
    [Fact]
    public void Plain_texts_are_ordered_as_by_language_data()
    {
        var language = CultureInfo.InvariantCulture.CompareInfo;
        Assert.SkipWhen(language.Compare("a", "B") > 0, "This machine has no language data.");
        var random = new Random(7);
        const string Letters = "aAbBzZ019 -_.,;:!?'\"()[]{}@*/\\&#%`^+<=>|~$é\u0301ß";
        for (var i = 0; i < 50_000; i++)
        {
            var (a, b) = (Word(), Word());
            Assert.True(Math.Sign(WordOrder.Compare(a, b)) == Math.Sign(language.Compare(a, b)), $"«{a}» «{b}»");
        }

        string Word() => new([.. Enumerable.Range(0, random.Next(6)).Select(_ => Letters[random.Next(Letters.Length)])]);
    }
}
