using Playbook.Diagnostics;
using Playbook.Site.Reading;

namespace Playbook.Site.Tests.EndToEnd;

/// <summary>A tree of Markdown that was written for something else, where the machine has one beside the project.</summary>
public sealed class ForeignTreeTests(ITestOutputHelper output)
{
    [Fact]
    public void It_builds_and_what_is_broken_in_it_is_listed_with_places()
    {
        var corpus = Path.Combine(Repository.Root, "..", "shared", "search", "corpus");
        Assert.SkipUnless(Directory.Exists(corpus), $"there is no {Path.GetFullPath(corpus)}");
        var content = SourceReader.Read(corpus, "corpus", ReadKind.Content);
        var theme = SourceReader.Read(Path.Combine(Repository.Root, "themes", "default"), "theme", ReadKind.Theme);
        var built = BuiltSite.Of(content, theme, new BuildOptions { Today = SiteText.Today });
        foreach (var group in built.Diagnostics.CountBy(d => $"{d.Severity} {d.Code}").OrderBy(g => g.Key, StringComparer.Ordinal))
            output.WriteLine($"{group.Value} × {group.Key}");
        Assert.False(built.HasErrors, built.Report);
        Assert.All(built.Diagnostics.Where(d => d.Severity == Severity.Warning), d => Assert.True(d.Where.StartPosition.Line > 0));
        Assert.Equal(content.Value.Texts.Count(t => t.Path.EndsWith(".md", StringComparison.Ordinal)), built.Plan.Catalogue.Articles.Count);
    }
}
