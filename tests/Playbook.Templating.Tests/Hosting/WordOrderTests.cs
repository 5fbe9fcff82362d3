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

    [Fact]
    public void Without_language_data_accents_stand_beside_their_letters()
    {
        string[] expected = ["angel", "Ärger", "Ecole", "école", "École", "ecoles", "naïve", "øre", "straße", "zoo", "игра", "日本"];
        Assert.Equal(expected, expected.OrderDescending(StringComparer.Ordinal).Order(Comparer<string>.Create(LatinOrder.Compare)));
        Assert.True(LatinOrder.Compare("Łódź", "Lodz") > 0 && LatinOrder.Compare("Łódź", "Loe") < 0);
    }

    [Fact]
    public void Without_language_data_words_of_letters_are_ordered_as_with_them()
    {
        var language = CultureInfo.InvariantCulture.CompareInfo;
        Assert.SkipWhen(language.Compare("a", "B") > 0, "This machine has no language data.");
        string[] words = ["Ärger", "arm", "étude", "Etui", "zebra", "Zürich", "cote", "coté", "façade", "Fabel", "Ñandú", "nano", "olé", "Öl", "Šaty", "saat"];
        foreach (var a in words)
        {
            foreach (var b in words)
                Assert.True(Math.Sign(LatinOrder.Compare(a, b)) == Math.Sign(language.Compare(a, b)), $"«{a}» «{b}»");
        }
    }
}
