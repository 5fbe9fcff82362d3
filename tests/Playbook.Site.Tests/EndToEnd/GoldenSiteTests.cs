using System.Text;

namespace Playbook.Site.Tests.EndToEnd;

/// <summary>Small sites and everything that comes of them. Accept changes with <c>PLAYBOOK_ACCEPT=1</c>, then read the diff.</summary>
public sealed class GoldenSiteTests
{
    public static TheoryData<string> Names => [.. GoldenSite.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_site_is_what_is_expected(string name)
    {
        var site = GoldenSite.Site(name);
        var shown = GoldenSite.Show(site.Build(), site.Show);
        var file = GoldenSite.ExpectedFile(name);
        if (Repository.Accepts && (!File.Exists(file) || File.ReadAllText(file) != shown))
            File.WriteAllText(file, shown);
        else
            Assert.Equal(File.ReadAllText(file), shown);
    }

    [Theory]
    [InlineData("drafts-left-out")]
    [InlineData("audience-public")]
    public void What_is_left_out_leaves_no_trace(string name)
    {
        var built = GoldenSite.Site(name).Build();
        Assert.False(built.HasErrors);
        Assert.All(built.Files, file => Assert.DoesNotContain("CANARY", Encoding.UTF8.GetString(file.Value), StringComparison.Ordinal));
        Assert.All(built.Files.Keys, path => Assert.False(path.Contains("closed", StringComparison.Ordinal) || path.Contains("not-done", StringComparison.Ordinal)));
    }
}
