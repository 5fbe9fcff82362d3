using System.Text.Json;
using Playbook.Diagnostics;
using Playbook.Site.Reading;
using Playbook.Site.Tests.EndToEnd;

namespace Playbook.Site.Tests.Rendering;

/// <summary>Which edits of a text are a change to somebody who read it; the texts are those of the golden site <c>progress</c>.</summary>
public sealed class SectionHashesTests
{
    [Fact]
    public void Spaces_marks_and_targets_of_links_do_not_count()
    {
        var hashes = Hashes();
        Assert.Equal(hashes["written"], hashes["spaced"]);
    }

    [Fact]
    public void A_section_that_says_something_else_is_the_only_one_that_differs()
    {
        var hashes = Hashes();
        var differ = hashes["written"].Zip(hashes["edited"], (a, b) => a != b).ToArray();
        Assert.Equal([false, true, false], differ);
    }

    [Fact]
    public void In_the_real_playbook_no_two_sections_of_an_article_share_a_hash()
    {
        var built = BuiltSite.Of(Read("content"), Read("themes/default", ReadKind.Theme), new BuildOptions { Today = SiteText.Today });
        Assert.All(Hashes(built.Text("progress/articles.js")), article =>
        {
            Assert.NotEmpty(article.Value);
            Assert.Equal(article.Value.Length, article.Value.Distinct().Count());
        });
    }

    private static Dictionary<string, string[]> Hashes() => Hashes(GoldenSite.Site("progress").Build().Text("progress/articles.js"));

    /// <summary>The hashes of each article's sections.</summary>
    private static Dictionary<string, string[]> Hashes(string script)
    {
        var json = script["playbookArticles=".Length..].TrimEnd('\n', ';');
        return JsonSerializer.Deserialize<Dictionary<string, string[]>>(json)!
            .ToDictionary(a => a.Key, a => a.Value[1].Chunk(4).Select(c => new string(c)).ToArray(), StringComparer.Ordinal);
    }

    private static Diagnosed<SourceTree> Read(string folder, ReadKind kind = ReadKind.Content) =>
        SourceReader.Read(Path.Combine(Repository.Root, folder), folder, kind);
}
