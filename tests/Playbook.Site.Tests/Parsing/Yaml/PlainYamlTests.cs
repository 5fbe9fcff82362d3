using System.Text;
using Playbook.Diagnostics;
using Playbook.Site.Parsing.Yaml;

namespace Playbook.Site.Tests.Parsing.Yaml;

public sealed class PlainYamlTests
{
    private static readonly string[] Values =
    [
        "plain text", "two  spaces", "2026-11-21", "30 min", "it's", "a, b", "don't (really) do + that", "x#y", "-", "- a", "'quoted'", "\"double\"",
        "'it''s'", "\"a \\\" b\"", "[a, b]", "[ a , \"b c\", 'd' ]", "[]", "[a,]", "[a, [b]]", "[a b, c-d]", "{a: b}", ">-\n  one\n  two",
        ">-\n  one\n\n  two", ">-\n    one\n   two", ">\n  one", "|\n  one", "\n  - a\n  - b c", "\n- a\n- 'b'", "\n  - a: b", "\n  a: b", "", "~", "null",
        "a: b", "a:", "a #b", "a#b", "@x", "`x`", "%x", "&a b", "*a", "!t x", "? x", "é ü", "😀 x", "“q”", "a\u00a0b", "a\u2028b", "a\tb", "\ta", "x ",
        "http://example.org/a:b", "12:30", "=", "<<", "a\\b", "a {b} [c] \"d\" | e", "a:b: c", "a:b :", "https://example.org/#x", "a,{b", "a\n\nk: b", "a\n\n  b", "a\n# c", "a\n  # c", "a\n\n- b", "true", "\"a\nb\"", "a\n  b", "\n  a.js: [b, c]\n  # d\n\n  e: f", "\n  a: [b]\n   c: d", "\n  # x\n  a: \"b\"\n# y\n  c: d", "\n  a:\n    b: c", "\n  a: >-\n    b", "\n  a: b\n  a: c", "\n\n  a: b\n   # c", "\n  a:\n  - b", "\n  a:\n    - b\n  c: d", "\n  a: b\n  ", "\n  a: b # c", "a\n b: c", "# only", "a]b", "}", "]", "[", "\"", "'",
    ];

    [Fact]
    public void The_fast_reader_gives_the_same_nodes_as_the_whole_one_or_steps_aside()
    {
        var random = new Random(20261121);
        var understood = 0;
        for (var round = 0; round < 20_000; round++)
        {
            var text = round % 2 == 0 ? Generate(random) : Mutate(Generate(random), random);
            var file = new SourceFile("x.md", text);
            var plain = PlainYaml.Read(file, text, 0, text.Length);
            if (plain is null)
                continue;
            understood++;
            var whole = YamlEvents.Read(file, text, 0, text.Length);
            Assert.True(whole.Diagnostics.Count == 0 && YamlText.Of(whole.Value) == YamlText.Of(plain), $"{text}\n{YamlText.Of(plain)}\n{YamlText.Of(whole.Value)}");
        }
        Assert.True(understood > 1_000, $"only {understood} texts were understood");
    }

    [Fact]
    public void Usual_front_matter_takes_the_fast_way()
    {
        const string Text = """
            title: Writing a design document
            description: >-
              Write a page that lets people decide,
              and that still explains the decision in a year.
            pillar: technical-direction
            seniority: [mid, senior, staff]
            topics:
              - writing
              - "architecture"
            date: 2026-11-21
            practice: 45 min

            """;
        Assert.NotNull(PlainYaml.Read(new SourceFile("x.md", Text), Text, 0, Text.Length));
    }

    [Fact]
    public void Short_settings_and_the_words_of_the_default_theme_take_the_fast_way()
    {
        const string Settings = "# A site\n\ntitle: Playbook\nurl: https://example.org/playbook/\n\n# what else\nvocabulary: open\n";
        Assert.NotNull(PlainYaml.Read(new SourceFile("playbook.yml", Settings), Settings, 0, Settings.Length));
        var words = File.ReadAllText(Path.Combine(Repository.Root, "themes", "default", "text", "en.yml"));
        Assert.NotNull(PlainYaml.Read(new SourceFile("en.yml", words), words, 0, words.Length));
        var theme = File.ReadAllText(Path.Combine(Repository.Root, "themes", "default", "theme.yml"));
        Assert.NotNull(PlainYaml.Read(new SourceFile("theme.yml", theme), theme, 0, theme.Length));
    }

    private static string Generate(Random random)
    {
        string[] keys = ["title", "description", "topics", "review-every", "id", "a", "Key", "k_e", "1", "\"q\"", "sources", "a.b"];
        var text = new StringBuilder();
        var count = random.Next(1, 6);
        for (var i = 0; i < count; i++)
        {
            var key = random.Next(4) == 0 ? keys[random.Next(keys.Length)] : keys[random.Next(6)] + new string((char)('a' + i), 1);
            var value = random.Next(2) == 0 ? Values[random.Next(6)] : Values[random.Next(Values.Length)];
            text.Append(key).Append(random.Next(30) == 0 ? ":" : value.StartsWith('\n') ? ":" : ": ").Append(value).Append(random.Next(40) == 0 ? "\r\n" : "\n");
            if (random.Next(20) == 0)
                text.Append(random.Next(2) == 0 ? "\n" : "# comment\n");
        }
        return text.ToString(0, random.Next(10) == 0 ? text.Length - 1 : text.Length);
    }

    private static string Mutate(string text, Random random)
    {
        const string Signs = " :-[]{}'\"#>|\n\t,&*!@`%~?\\ab0.";
        var chars = new StringBuilder(text);
        for (var n = random.Next(1, 4); n > 0 && chars.Length > 0; n--)
        {
            var at = random.Next(chars.Length);
            switch (random.Next(3))
            {
                case 0:
                    chars.Remove(at, 1);
                    break;
                case 1:
                    chars.Insert(at, Signs[random.Next(Signs.Length)]);
                    break;
                default:
                    chars[at] = Signs[random.Next(Signs.Length)];
                    break;
            }
        }
        return chars.ToString();
    }
}
