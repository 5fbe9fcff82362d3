using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Playbook.Site.Planning;
using Playbook.Site.Reading;
using Playbook.Site.Rendering;

namespace Playbook.Site.Tests.Matrix;

/// <summary>
/// The matrix of the real playbook against a count that knows nothing of the program: front matter, block and data file are read here
/// with plain patterns.
/// </summary>
public sealed partial class MatrixRecountTests
{
    private static readonly Lazy<JsonElement> Matrix = new(() =>
    {
        var content = SourceReader.Read(Path.Combine(Repository.Root, "content"), "content", ReadKind.Content);
        var theme = SourceReader.Read(Path.Combine(Repository.Root, "themes", "default"), "theme", ReadKind.Theme);
        var plan = SiteBuilder.Plan(content, theme, new BuildOptions { Today = new DateOnly(2026, 11, 21) }).Value;
        var file = plan.Files.Single(f => f.Address == Urls.MatrixData);
        return JsonDocument.Parse(SiteRenderer.Render(plan, file)).RootElement;
    });

    private static readonly Dictionary<string, string> Titles = Read("data/seniority.yml")
        .Split("- id: ", StringSplitOptions.RemoveEmptyEntries)
        .ToDictionary(e => Line(e, "title").Trim('"'), e => e[..e.IndexOf('\n', StringComparison.Ordinal)].Trim(), StringComparer.Ordinal);

    [Fact]
    public void Each_cell_has_the_articles_that_name_it()
    {
        var counted = Sources().SelectMany(a => from p in a.Pillars from l in a.Levels select $"{p} {l} {a.Id}");
        var shown = Matrix.Value.GetProperty("cells").EnumerateArray().SelectMany(c =>
            Texts(c.GetProperty("articles")).Select(id => $"{c.GetProperty("pillar")} {c.GetProperty("level")} {id}"));
        Assert.Equal(counted.Order(StringComparer.Ordinal), shown.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Each_article_says_to_each_level_what_its_block_says()
    {
        var shown = Matrix.Value.GetProperty("articles").EnumerateArray().ToDictionary(a => a.GetProperty("id").GetString()!, StringComparer.Ordinal);
        Assert.Equal(Sources().Select(s => s.Id).Order(StringComparer.Ordinal), shown.Keys.Order(StringComparer.Ordinal));
        foreach (var source in Sources())
        {
            var said = shown[source.Id].GetProperty("atEachLevel").EnumerateObject().Select(p => $"{p.Name}: {p.Value}");
            Assert.Equal(source.Says.Order(StringComparer.Ordinal), said.Order(StringComparer.Ordinal));
            Assert.Equal(source.Checklist, Texts(shown[source.Id].GetProperty("checklist")));
        }
        // The count itself must not be the count of nothing.
        Assert.True(Sources().Sum(s => s.Says.Count) > 100);
        Assert.True(Sources().Sum(s => s.Checklist.Count) > 300);
    }

    [Fact]
    public void Each_statement_is_one_of_the_data_file_and_has_an_article()
    {
        var counted = Read("data/competencies.yml").Split("- id: ", StringSplitOptions.RemoveEmptyEntries)
            .Select(e => $"{Line(e, "pillar")} {Line(e, "level")} {e[..e.IndexOf('\n', StringComparison.Ordinal)].Trim()}: {Line(e, "statement").Trim('"')}");
        var cells = Matrix.Value.GetProperty("cells").EnumerateArray().ToList();
        var shown = cells.SelectMany(c => c.GetProperty("statements").EnumerateArray().Select(s =>
            $"{c.GetProperty("pillar")} {c.GetProperty("level")} {s.GetProperty("id")}: {s.GetProperty("statement")}"));
        Assert.Equal(counted.Order(StringComparer.Ordinal), shown.Order(StringComparer.Ordinal));
        Assert.All(cells.SelectMany(c => c.GetProperty("statements").EnumerateArray()), s => Assert.NotEmpty(Texts(s.GetProperty("articles"))));
    }

    private static IEnumerable<Counted> Sources() =>
        from file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "content", "articles"), "*.md", SearchOption.AllDirectories)
        let text = File.ReadAllText(file)
        let pillars = Matter(text, "pillar")
        let levels = Matter(text, "seniority")
        select new Counted(
            Path.GetFileNameWithoutExtension(file),
            pillars,
            levels,
            [
                .. Definition().Matches(Block(text, "At each level"))
                    .Select(m => $"{Titles[m.Groups["term"].Value]}: {Plain(m.Groups["text"].Value)}"),
            ],
            [.. Task().Matches(Block(text, "Checklist")).Select(m => Plain(m.Groups["text"].Value))]);

    private static string Block(string text, string heading)
    {
        var start = text.IndexOf($"\n## {heading}\n", StringComparison.Ordinal);
        if (start < 0)
            return "";
        var end = text.IndexOf("\n## ", start + 5, StringComparison.Ordinal);
        return text[start..(end < 0 ? text.Length : end)] + "\n";
    }

    private static string[] Matter(string text, string key) =>
        Line(text, key).Trim('[', ']').Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string Line(string text, string key) =>
        Regex.Match(text, $@"^\s*{key}: (.*)$", RegexOptions.Multiline | RegexOptions.CultureInvariant).Groups[1].Value.Trim();

    private static string Plain(string markdown) =>
        Regex.Replace(Mark().Replace(Link().Replace(markdown, "$1"), ""), @"\s+", " ", RegexOptions.CultureInvariant).Trim();

    private static string Read(string path) => File.ReadAllText(Path.Combine(Repository.Root, "content", path), Encoding.UTF8);

    private static List<string> Texts(JsonElement list) => [.. list.EnumerateArray().Select(e => e.GetString()!)];

    [GeneratedRegex(@"^(?<term>\S.*)\n:   (?<text>(.+\n)(?:\s*\n?    .+\n)*)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Definition();

    [GeneratedRegex(@"^- \[ \] (?<text>.+\n(?:  .+\n)*)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Task();

    [GeneratedRegex(@"\[([^\]]*)\]\([^)]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex(@"[*`_]", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    private sealed record Counted(string Id, string[] Pillars, string[] Levels, List<string> Says, List<string> Checklist);
}
