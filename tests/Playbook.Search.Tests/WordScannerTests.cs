using Playbook.Search.Tokenizing;

namespace Playbook.Search.Tests;

/// <summary>What a text is cut into; the script in the browser is held to the same cases.</summary>
public sealed class WordScannerTests
{
    public static TheoryData<string, string> Cases =>
        new(File.ReadLines(Path.Combine(AppContext.BaseDirectory, "words.txt"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(" => "))
            .Select(parts => (parts[0], parts[1])));

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_text_is_cut_into_words(string text, string expected) => Assert.Equal(expected, string.Join(' ', Words(text)));

    [Fact]
    public void Anything_can_be_cut()
    {
        var random = new Random(1);
        for (var round = 0; round < 2000; round++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(60)).Select(_ => (char)(random.Next(3) == 0 ? random.Next(0x10000) : random.Next(32, 127)))]);
            Assert.All(Words(text), word => Assert.InRange(word.Length, 1, WordScanner.Longest));
        }
    }

    [Fact]
    public void A_word_has_one_hash_however_it_is_read()
    {
        Span<char> buffer = stackalloc char[WordScanner.Room];
        foreach (var text in new[] { "team", "TEAM", "team's", "téam" })
        {
            var scanner = new WordScanner(text, buffer);
            Assert.True(scanner.Next());
            Assert.Equal(WordScanner.HashOf("team"), scanner.Hash);
        }
    }

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var scanner = new WordScanner(text, new char[WordScanner.Room]);
        while (scanner.Next())
            words.Add(scanner.Word.ToString());
        return words;
    }
}
