namespace Playbook.Browser.Tests;

/// <summary>What the pages are tested under is what they are served under.</summary>
public sealed class HostTests
{
    [Fact]
    public void The_host_sends_the_policy_that_the_pages_are_tested_under() => Assert.Contains(
        $"Content-Security-Policy = \"{SiteServer.Policy}\"",
        File.ReadAllText(Path.Combine(RealSite.RepositoryRoot(), "netlify.toml")),
        StringComparison.Ordinal);
}
