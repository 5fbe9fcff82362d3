using System.Text;
using Playbook.Diagnostics;
using Playbook.Site.Planning;
using Playbook.Site.Reading;
using Playbook.Site.Rendering;
using Playbook.Site.Tests.EndToEnd;

namespace Playbook.Site.Tests.Matrix;

/// <summary>The matrix as CSV, read by the rules of RFC 4180; and what a gap offers to write.</summary>
public sealed class MatrixFileTests
{
    [Theory]
    [InlineData("matrix")]
    [InlineData("level-graph")]
    [InlineData("hostile")]
    public void The_table_keeps_to_the_rules(string site)
    {
        var built = GoldenSite.Site(site).Build();
        var bytes = built.Files["matrix/matrix.csv"];
        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        var rows = Parse(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes.AsSpan(3)));
        Assert.Equal(["pillar", "level", "kind", "statement", "articles", "topics"], rows[0]);
        Assert.True(rows.Count > 1);
        Assert.All(rows, row => Assert.Equal(6, row.Count));
        Assert.All(rows.SelectMany(r => r), field => Assert.False(field.Length > 0 && "=+-@\t\r".Contains(field[0], StringComparison.Ordinal), field));
        var statements = rows.Where(r => r[2] == "competency").Select(r => r[3].TrimStart('\''));
        Assert.Equal(
            built.Plan.Matrix!.Cells.SelectMany(c => c.Statements).Select(s => s.Competency.Statement).Order(StringComparer.Ordinal),
            statements.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("https://github.com/a/b", "https://github.com/a/b/new/main/content/articles/projects?filename=", "&value=")]
    [InlineData("https://gitlab.example.org/a/b/", "https://gitlab.example.org/a/b/-/new/main/content/articles/projects?file_name=", "&content=")]
    [InlineData("https://codeberg.org/a/b", "https://codeberg.org/a/b/_new/main/content/articles/projects?filename=", "&value=")]
    [InlineData("https://bitbucket.org/a/b", null, null)]
    [InlineData("https://dev.azure.com/a/_git/b", null, null)]
    public void A_gap_can_be_written_at_the_host(string repository, string? start, string? value)
    {
        var site = GoldenSite.Site("matrix");
        var text = site.Files.Single(f => f.Path == "playbook.yml");
        var there = SiteText.Parse("-- playbook.yml --\n" + Encoding.UTF8.GetString(text.Content).Replace("https://github.com/example/playbook", repository, StringComparison.Ordinal));
        var plan = there.Over(site).Build().Plan;
        var cell = new MatrixModels(new SiteModels(plan)).Rows()[0].Cells[1];
        Assert.Equal("content/articles/projects/new-projects-junior.md", cell.NewFile);
        if (start is null)
        {
            Assert.Null(cell.NewUrl);
            return;
        }
        Assert.StartsWith(start + "new-projects-junior.md" + value, cell.NewUrl, StringComparison.Ordinal);
        Assert.True(cell.NewUrl!.Length < 4000, "hosts refuse long addresses");
    }

    [Fact]
    public void What_a_gap_offers_passes_the_rules_of_this_playbook_apart_from_its_prose()
    {
        using var folder = new TemporaryFolder();
        var root = Path.Combine(folder.Path, "content");
        CopyTo(Path.Combine(Repository.Root, "content"), root);
        var theme = SourceReader.Read(Path.Combine(Repository.Root, "themes", "default"), "theme", ReadKind.Theme);
        var options = new BuildOptions { Today = new DateOnly(2026, 11, 21), Drafts = true };
        var before = Plan();
        Assert.DoesNotContain(before.Diagnostics, d => d.Code != "PB9003");

        // No cell of the real playbook is a gap; each of them is taken for one.
        foreach (var cell in before.Value.Matrix!.Cells)
        {
            var file = Path.Combine(folder.Path, ArticleSkeleton.Folder(before.Value.Catalogue, cell), ArticleSkeleton.FileName(cell));
            File.WriteAllText(file, ArticleSkeleton.Text(before.Value.Catalogue, cell));
            var after = Plan();
            File.Delete(file);
            // Its length, its links, its place on a path and its title are for its author.
            Assert.Equal("", string.Join('\n', after.Diagnostics.Where(d => d.Code is not ("PB9003" or "PB6005" or "PB5005")).Select(d => $"{d.Code} {d.Where}: {d.Message}")));
            Assert.Contains(after.Diagnostics, d => d.Code == "PB6005");
        }

        Diagnosed<SitePlan> Plan() =>
            SiteBuilder.Plan(SourceReader.Read(root, "content", ReadKind.Content), theme, options);
    }

    [Theory]
    [InlineData("foreign-tree")]
    [InlineData("open-vocabulary")]
    [InlineData("smallest")]
    public void A_site_without_competencies_has_neither_page(string site) => Assert.DoesNotContain(
        GoldenSite.Site(site).Build().Files.Keys,
        path => path.StartsWith("matrix/", StringComparison.Ordinal) || path.StartsWith("start/", StringComparison.Ordinal) || path.Contains("planner-data", StringComparison.Ordinal));

    private static void CopyTo(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    /// <summary>Records end with CRLF; a field in quotes may hold anything, its quotes doubled; nothing may follow a closing quote.</summary>
    private static List<List<string>> Parse(string text)
    {
        var rows = new List<List<string>> { new() };
        for (var at = 0; at < text.Length;)
        {
            var field = new StringBuilder();
            if (text[at] == '"')
            {
                for (at++; text[at] != '"' || (at + 1 < text.Length && text[at + 1] == '"'); at++)
                {
                    if (text[at] == '"')
                        at++;
                    field.Append(text[at]);
                }
                at++;
            }
            else
            {
                for (; text[at] is not (',' or '\r' or '\n'); at++)
                {
                    Assert.NotEqual('"', text[at]);
                    field.Append(text[at]);
                }
            }
            rows[^1].Add(field.ToString());
            if (text[at] == ',')
            {
                at++;
                continue;
            }
            Assert.Equal("\r\n", text.Substring(at, 2));
            at += 2;
            rows.Add([]);
        }
        Assert.Empty(rows[^1]);
        rows.RemoveAt(rows.Count - 1);
        return rows;
    }
}
