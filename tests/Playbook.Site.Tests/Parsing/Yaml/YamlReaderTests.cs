using Playbook.Site.Parsing.Yaml;

namespace Playbook.Site.Tests.Parsing.Yaml;

public sealed class YamlReaderTests
{
    [Theory]
    [InlineData("a: b c  \r\nd: [x, \"y z\" , 'q']\r\n", "{'a'@0+1='b c'@3+3 'd'@10+1=['x'@14+1 !'y z'@17+5 !'q'@25+3 ]@13+16 }@0+29")]
    [InlineData("a: >-\n  one\n  two\n\nb: x\n", "{'a'@0+1=!'one two'@3+14 'b'@19+1='x'@22+1 }@0+23")]
    [InlineData("- {id: a, next: []}\n- b\n", "[{'id'@3+2='a'@7+1 'next'@10+4=[]@16+2 }@2+17 'b'@22+1 ]@0+23")]
    [InlineData("a:\n  - x\nb:\n", "{'a'@0+1=['x'@7+1 ]@5+3 'b'@9+1=''@11+0 }@0+11")]
    [InlineData("a: \U0001F600 x # c\nb: é\n", "{'a'@0+1='\U0001F600 x'@3+4 'b'@12+1='é'@15+1 }@0+16")]
    [InlineData("", "nothing")]
    [InlineData("# only a comment\n", "nothing")]
    public void Values_come_with_their_places(string text, string expected)
    {
        var yaml = YamlText.Read(text);
        Assert.Empty(yaml.Diagnostics);
        Assert.Equal(expected, YamlText.Of(yaml.Value));
    }

    [Theory]
    [InlineData("a: Say what you saw▸:◂ the effect\n", "PB1002", "a second `: ` starts a new mapping here")]
    [InlineData("a: b\nc: ▸@◂x\n", "PB1002", "a value cannot begin with `@`")]
    [InlineData("a: ▸`◂x`\n", "PB1002", "a value cannot begin with ```")]
    [InlineData("a: ▸%◂x\n", "PB1002", "a value cannot begin with `%`")]
    [InlineData("a:\n▸\t◂- b\n", "PB1002", "a tab")]
    [InlineData("a: ▸\"◂x\nb: c\n", "PB1002", "this quote is never closed")]
    [InlineData("a: ▸[◂x, y\nb: c\n", "PB1002", "this bracket is never closed")]
    [InlineData("a: 'x'▸ y◂\n", "PB1002", "text follows the closing quote")]
    [InlineData("a: \"x ▸\\q◂\"\n", "PB1002", "not an escape that YAML knows")]
    [InlineData("a: b\nc▸:◂d\ne: f\n", "PB1002", "no space follows the colon")]
    [InlineData("a: b\n▸a◂: c\n", "PB1003", "here again")]
    [InlineData("a: ▸*b◂\n", "PB1012", "in YAML `*` refers to an anchor")]
    [InlineData("a: ▸&b◂ c\n", "PB1012", "in YAML `&` names a value")]
    [InlineData("a: ▸!!str◂ c\n", "PB1012", "in YAML `!` gives a type")]
    [InlineData("a: b\n▸---◂\nc: d\n", "PB1002", "one file holds one document")]
    public void A_mistake_is_named_at_its_place(string marked, string code, string label)
    {
        var start = marked.IndexOf('▸', StringComparison.Ordinal);
        var length = marked.IndexOf('◂', StringComparison.Ordinal) - start - 1;
        var text = marked.Replace("▸", "", StringComparison.Ordinal).Replace("◂", "", StringComparison.Ordinal);
        var diagnostic = Assert.Single(YamlText.Read(text).Diagnostics);
        Assert.Equal((code, label), (diagnostic.Code, diagnostic.Label));
        Assert.Equal((start, length), (diagnostic.Where.Start, diagnostic.Where.Length));
        Assert.NotEmpty(diagnostic.Help);
    }

    [Fact]
    public void A_key_that_stands_twice_keeps_its_first_value_and_names_both_places()
    {
        var yaml = YamlText.Read("a: 1\nb: 2\na: 3\n");
        Assert.Equal("1", ((YamlScalar)((YamlMapping)yaml.Value!).Entries[0].Value).Value);
        Assert.Equal(0, Assert.Single(Assert.Single(yaml.Diagnostics).Related).Where.Start);
    }

    public static TheoryData<string> Bombs =>
    [
        new string('[', 100_000),
        new string('{', 100_000),
        string.Concat(Enumerable.Repeat("- ", 50_000)),
        string.Concat(Enumerable.Repeat("? ", 50_000)),
        string.Concat(Enumerable.Repeat("[a: ", 30_000)),
        string.Concat(Enumerable.Range(0, 5_000).Select(i => new string(' ', i % 900) + "a:\n")),
        "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n",
        "a: " + new string('x', 3_000_000),
        "a: \"" + string.Concat(Enumerable.Repeat("\\", 100_000)),
    ];

    [Theory]
    [MemberData(nameof(Bombs), DisableDiscoveryEnumeration = true)]
    public void A_bomb_is_refused(string text) => Assert.NotEmpty(YamlText.Read(text).Diagnostics);

    [Fact]
    public void Whatever_somebody_writes_gives_a_value_or_a_diagnostic_with_a_place_in_the_file()
    {
        const string Signs = "ab :-[]{}'\"#>|\n\t,&*!@`%~?\\0.\r\u0085\u2028é\U0001F600\0\ufeff";
        var random = new Random(7);
        for (var round = 0; round < 20_000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 60)).Select(_ => Signs[random.Next(Signs.Length)]));
            var yaml = YamlText.Read(text);
            foreach (var diagnostic in yaml.Diagnostics)
                Assert.InRange(diagnostic.Where.End, diagnostic.Where.Start, diagnostic.Where.File.Text.Length);
        }
    }
}
