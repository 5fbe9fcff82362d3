using Playbook.Site.Cataloguing;
using Playbook.Site.Parsing;
using Playbook.Site.Reading;

namespace Playbook.Site.Tests.EndToEnd;

/// <summary>The sample that the stages are warmed up with.</summary>
public sealed class WarmUpTests
{
    [Fact]
    public void The_sample_is_an_article_without_a_mistake()
    {
        var parsed = ContentParser.Parse(new SourceTree("", WarmUp.Texts, []));
        var catalogue = Cataloguer.Assemble(parsed.Value, new BuildOptions { Today = new DateOnly(2026, 5, 3) });
        Assert.Empty(parsed.Diagnostics);
        Assert.Empty(catalogue.Diagnostics);
        Assert.Single(catalogue.Value.Articles);
    }

    [Fact]
    public void It_runs_through() => WarmUp.TakeTurn();
}
