using System.IO.Compression;
using Playbook.Site.Planning;

namespace Playbook.Browser.Tests;

/// <summary>What paths, progress, matrix and planner cost together, as they are served: every script of the theme for them, squeezed.</summary>
public sealed class ScriptWeightTests(BrowserFixture browser)
{
    private const int Most = 14 * 1024;

    /// <summary>Scripts of the theme that are about something else: every page's own, and the search.</summary>
    private static readonly string[] Others = ["site.", "theme-choice.", "search-"];

    [Fact]
    public void Scripts_for_paths_progress_and_planner_stay_within_14_KiB()
    {
        var sizes = Scripts().ToDictionary(name => name, name => Squeezed(Path.Combine(browser.Site.Folder, "assets", name)), StringComparer.Ordinal);
        Assert.Equal(["home", "lens", "matrix", "plan", "progress", "reading", "record"], sizes.Keys.Select(n => n.Split('.')[0]).Order(StringComparer.Ordinal));
        Assert.True(sizes.Values.Sum() <= Most, $"{sizes.Values.Sum()} bytes: {string.Join(", ", sizes.Select(s => $"{s.Key} {s.Value}"))}");
    }

    [Fact]
    public void No_page_loads_one_that_it_does_not_use()
    {
        foreach (var page in browser.Site.Plan.Files.OfType<PlannedPage>())
        {
            var text = File.ReadAllText(Path.Combine(browser.Site.Folder, page.OutputPath));
            var loaded = Scripts().Where(name => text.Contains($"/{name}\"", StringComparison.Ordinal)).Select(n => n.Split('.')[0]).Order(StringComparer.Ordinal);
            var used = page.Subject switch
            {
                ArticleSubject => "lens progress reading",
                PathSubject => "progress reading",
                PillarSubject or TopicSubject or SinglePage { Kind: SinglePageKind.Paths } => "lens",
                SinglePage { Kind: SinglePageKind.Home } => "home progress",
                SinglePage { Kind: SinglePageKind.Progress } => "progress record",
                SinglePage { Kind: SinglePageKind.Start } => "plan progress",
                SinglePage { Kind: SinglePageKind.Matrix } => "matrix",
                _ => "",
            };
            Assert.Equal($"{page.Address}: {used}", $"{page.Address}: {string.Join(' ', loaded)}");
        }
    }

    [Fact]
    public void They_are_compact()
    {
        foreach (var name in Scripts())
        {
            var text = File.ReadAllText(Path.Combine(browser.Site.Folder, "assets", name));
            Assert.DoesNotContain("/**", text, StringComparison.Ordinal);
            Assert.DoesNotContain("\n  ", text, StringComparison.Ordinal);
        }
    }

    private IEnumerable<string> Scripts() => Directory.EnumerateFiles(Path.Combine(browser.Site.Folder, "assets"), "*.js").Select(f => Path.GetFileName(f)!)
        .Where(name => !Others.Any(o => name.StartsWith(o, StringComparison.Ordinal)) && !name.StartsWith("planner-data.", StringComparison.Ordinal));

    private static int Squeezed(string file)
    {
        using var buffer = new MemoryStream();
        using (var gzip = new GZipStream(buffer, CompressionLevel.SmallestSize, leaveOpen: true))
            gzip.Write(File.ReadAllBytes(file));
        return (int)buffer.Length;
    }
}
