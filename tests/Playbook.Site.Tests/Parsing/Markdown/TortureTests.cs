using System.Text;
using System.Text.RegularExpressions;
using Playbook.Diagnostics;
using Playbook.Site.Parsing.Markdown;

namespace Playbook.Site.Tests.Parsing.Markdown;

public sealed partial class TortureTests
{
    private static readonly string[] Pieces =
    [
        "a", "word ", "\n", "\n\n", "- ", "  - ", "1. ", "> ", "# ", "## ", "*", "**", "_", "`", "``", "```\n", "~~", "[", "]", "](", "(", ")",
        "[a]: /u\n", "[a]", "![", "|", "|-|-|\n", "| a | b |\n", "+---+\n", "<", "<b>", "</b>", "<div>\n", "<!--", "-->", "[^1]", "[^1]: x\n", ": ",
        "    ", "\t", "\\", "&amp;", "&", "{", "{.x}", "{#i}", "{onclick=x}", "=", "---\n", "===\n", "- [ ] ", "\"", "'", "...", "<http://a>",
        "> [!NOTE]\n", "é\U0001F600", "\r\n", "\0", "<script>", "javascript:", "JAVASCRIPT&colon;", "data:text/html,", "onerror=alert(1)", " style=",
        "<img src=", "<a href=\"", ">", "<details>", "</details>\n", "<table><tr><td>", "\" onclick=\"x", "<svg/onload=x>", "&#x22;", "&lt;",
    ];

    /// <summary>A tag that the printer makes; in no other way may an angle bracket stand in the output.</summary>
    [GeneratedRegex("""
        </?(p|h[2-6]|a|em|strong|del|code|pre|ul|ol|li|label|input|blockquote|aside|hr|br|img|dl|dt|dd|sup|sub|section|div|table|caption|thead|tbody|tfoot|tr|th|td|kbd|abbr|mark|ins|small|details|summary)((?:[ ](?:class|id|role|aria-label|href|src|alt|title|type|disabled|checked|loading|decoding|tabindex|scope|colspan|rowspan|headers|start|open)(?:="[^"<>]*")?)*)>
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [Fact]
    public void Whatever_somebody_writes_prints_as_html_that_cannot_hurt_and_places_stay_in_the_file()
    {
        for (var seed = 0; seed < 6_000; seed++)
        {
            var text = Generate(new Random(seed));
            var body = BodyText.Parse(text, new BodyOptions { Html = seed % 2 == 0, SmartPunctuation = seed % 5 == 0, Title = "a word" });
            var html = Encoding.UTF8.GetString(body.Value.Html.Utf8.Span);
            Assert.True(Tag().Replace(html, "").AsSpan().IndexOfAny('<', '>') < 0, $"seed {seed}\n{text}\n{html}");
            Assert.True(body.Value.Links.All(l => LinkTarget.Refused(l.Target.Value) is null), $"seed {seed}\n{text}");
            foreach (var place in PlacesOf(body))
                Assert.True(place.Start >= 0 && place.Length >= 0 && place.End <= text.Length, $"seed {seed}: {place.Start}+{place.Length}\n{text}");
            var offsets = body.Value.Html.Holes.ToArray().Select(h => h.Offset).ToList();
            Assert.Equal(offsets.Order(), offsets);
        }
    }

    public static TheoryData<string> Shapes =>
    [
        "[", "[a](", "[a](()", "![", "*a _b", "**x [", "`a`{.", "{", "> ", "- ", "1. ", "- \n\n", "- \n", "- a\n\n\n\n", "|", "|a|b|\n",
        "[a]: /u\n", "[^1]: [^1]\n\n", "<a b=", "<!-- ", "<kbd>", "<div>\n", "## a\n", "a\n:   ", "> - ", "`a``b```", "\0", "&#",
        "+---+\n|a\n", "[[]()",
    ];

    [Theory]
    [MemberData(nameof(Shapes), DisableDiscoveryEnumeration = true)]
    public void A_text_of_one_shape_repeated_is_printed_or_refused(string shape)
    {
        var text = string.Concat(Enumerable.Repeat(shape, 150_000 / shape.Length));
        var body = BodyText.Parse(text, new BodyOptions { Html = true });
        Assert.True(body.Value.Html.Utf8.Length <= (20 * text.Length) + 200_000);
    }

    [Fact]
    public void Empty_points_and_empty_lines_take_no_time_to_speak_of()
    {
        var text = string.Concat(Enumerable.Repeat("- \n", 2_500)) + new string('\n', 2_500);
        Assert.NotEmpty(BodyText.Parse(text).Value.Html.Utf8.ToArray());
    }

    [Theory]
    [InlineData("[a]: /", "[a] ")]
    [InlineData("[a]: /u '", "[a] ")]
    public void A_definition_that_is_used_a_thousand_times_cannot_blow_a_text_up(string definition, string use)
    {
        var text = definition + new string('u', 30_000) + (definition.EndsWith('\'') ? "'" : "") + "\n\n" + string.Concat(Enumerable.Repeat(use, 7_500));
        var body = BodyText.Parse(text);
        Assert.Equal("PB1013", body.Diagnostics[^1].Code);
        Assert.Equal(0, body.Value.Html.Utf8.Length);
    }

    [Fact]
    public void Deep_nesting_is_refused_with_a_diagnostic()
    {
        var diagnostic = Assert.Single(BodyText.Parse(new string('>', 5_000) + " a").Diagnostics);
        Assert.Equal("PB1013", diagnostic.Code);
    }

    [Theory]
    [InlineData("  - ")]
    [InlineData("-   ")]
    [InlineData("1. ")]
    [InlineData("> - ")]
    public void A_line_of_marks_is_refused_before_it_is_parsed(string mark)
    {
        var diagnostic = Assert.Single(BodyText.Parse("a\n\n" + string.Concat(Enumerable.Repeat(mark, 50_000)) + "x").Diagnostics);
        Assert.Equal("PB1013", diagnostic.Code);
    }

    [Fact]
    public void A_long_line_between_two_parts_is_no_nesting() =>
        Assert.Equal("<p>a</p>\n<hr>", BodyText.Html("a\n\n" + string.Concat(Enumerable.Repeat("- ", 100))));

    [Fact]
    public void A_text_over_a_megabyte_is_refused()
    {
        var diagnostic = Assert.Single(BodyText.Parse(new string('a', 1_000_001)).Diagnostics);
        Assert.Equal("PB1011", diagnostic.Code);
    }

    [Fact]
    public void A_table_without_its_second_line_is_text_however_long_it_is()
    {
        var text = string.Concat(Enumerable.Repeat("| a | b | c |\n", 500));
        Assert.DoesNotContain(BodyText.Parse(text).Diagnostics, d => d.Severity == Severity.Error);
    }

    private static string Generate(Random random)
    {
        string[] few = [.. Pieces.OrderBy(_ => random.Next()).Take(random.Next(2, 14))];
        var text = new StringBuilder();
        for (var size = random.Next(20, 400); text.Length < size;)
        {
            var piece = few[random.Next(few.Length)];
            for (var n = random.Next(12) == 0 ? random.Next(30) : 1; n > 0; n--)
                text.Append(piece);
        }
        return text.ToString();
    }

    private static IEnumerable<SourceSpan> PlacesOf(Diagnosed<ParsedBody> body) =>
        body.Diagnostics.Select(d => d.Where)
            .Concat(body.Diagnostics.Where(d => d.Fix is not null).Select(d => d.Fix!.Where))
            .Concat(body.Value.Links.SelectMany(l => new[] { l.Where, l.Target.Where }))
            .Concat(body.Value.Sections.SelectMany(s => s.Items.Select(i => i.Where).Append(s.Where)));
}
