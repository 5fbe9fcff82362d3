using Playbook.Site.Reading;

namespace Playbook.Site.Tests.Documentation;

/// <summary>The real playbook keeps its own rules, strictly. The day is that of its last review: a date that passes is nobody's change.</summary>
public sealed class PlaybookContentTests
{
    [Fact]
    public void The_playbook_leaves_nothing_to_say()
    {
        var content = SourceReader.Read(Path.Combine(Repository.Root, "content"), "content", ReadKind.Content);
        var theme = SourceReader.Read(Path.Combine(Repository.Root, "themes", "default"), "themes/default", ReadKind.Theme);
        var first = SiteBuilder.Plan(content, theme, new BuildOptions { Today = DateOnly.MaxValue });
        var lastReview = first.Value.Catalogue.Articles.Max(a => a.Source.Matter.Reviewed?.Value ?? DateOnly.MinValue);

        var plan = SiteBuilder.Plan(content, theme, new BuildOptions { Today = lastReview });

        // That it has no address is the host's decision, and only a hint.
        Assert.Equal("", string.Join('\n', plan.Diagnostics.Where(d => d.Code != "PB9003").Select(d => $"{d.Code} {d.Where}: {d.Message}")));
    }
}
