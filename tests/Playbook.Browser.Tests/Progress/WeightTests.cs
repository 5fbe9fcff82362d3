using System.IO.Compression;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Playbook.Site.Planning;

namespace Playbook.Browser.Tests.Progress;

/// <summary>What remembering costs: nothing where it is not used, little where it is, and no movement.</summary>
public sealed partial class WeightTests(BrowserFixture browser)
{
    private static readonly string[] Own = ["progress.", "reading.", "lens.", "home.", "record.", "paths.js", "articles.js"];

    [Fact]
    public void Scripts_are_loaded_where_they_are_used_and_nowhere_else()
    {
        var used = browser.Site.Plan.Files.OfType<PlannedPage>()
            .GroupBy(p => p.Subject is SinglePage single ? single.Kind.ToString() : p.Subject.GetType().Name[..^"Subject".Length], StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => string.Join(' ', Scripts(g.First()).Select(Name)), StringComparer.Ordinal);
        Assert.Equal("paths progress home", used["Home"]);
        Assert.Equal("progress reading lens", used["Article"]);
        Assert.Equal("progress reading", used["Path"]);
        Assert.Equal("paths progress articles record", used["Progress"]);
        // The planner takes for known what was read.
        Assert.Equal("paths progress", used["Start"]);
        Assert.All(["Pillar", "Topic", "Paths"], kind => Assert.Equal("lens", used[kind]));
        foreach (var kind in used.Keys.Except(["Home", "Start", "Article", "Path", "Progress", "Pillar", "Topic", "Paths"]))
            Assert.Equal("", used[kind]);
    }

    [Fact]
    public void On_no_page_are_the_scripts_heavy()
    {
        foreach (var page in browser.Site.Plan.Files.OfType<PlannedPage>())
        {
            var own = Scripts(page).Where(s => s.Contains("assets/", StringComparison.Ordinal)).Sum(Compressed);
            Assert.True(own <= 5 * 1024, $"{page.Address} loads {own} bytes to remember things");
        }
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task Nothing_moves_when_marks_appear(int width)
    {
        await using var reader = await Reader.Open(browser, "root", width);
        await reader.GoTo("paths/ic-to-lead/");
        await reader.Page.EvaluateAsync(
            """
            () => {
              for (const step of document.querySelectorAll('.step:nth-child(odd)'))
                playbookProgress.mark(true, '....' + step.dataset.sections.slice(4), 'read', step.dataset.id);
              localStorage.setItem('playbook-level:' + document.querySelector('.brand').textContent.trim(), 'senior');
            }
            """);
        foreach (var (folder, query) in new[] { ("", ""), ("paths/ic-to-lead/", ""), ("articles/know-your-system/", "?path=ic-to-lead"), ("progress/", ""), ("paths/", "") })
        {
            await reader.GoTo(folder, query);
            var shift = await reader.Page.EvaluateAsync<double>(
                """
                () => new Promise(resolve => {
                  let sum = 0;
                  new PerformanceObserver(list => { for (const e of list.getEntries()) sum += e.value; }).observe({ type: 'layout-shift', buffered: true });
                  requestAnimationFrame(() => setTimeout(() => resolve(sum), 50));
                })
                """);
            Assert.True(shift < 0.005, $"{folder} moves by {shift}");
            var excess = await reader.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
            Assert.True(excess <= 0, $"{folder} is {excess} pixels too wide");
        }
    }

    [Fact]
    public async Task Marks_keep_their_places_from_the_start()
    {
        // The boxes of a page and their neighbours stand where they stand without any progress, also before scripts have run.
        await using var reader = await Reader.Open(browser, "root", 360);
        foreach (var folder in new[] { "paths/ic-to-lead/", "articles/know-your-system/" })
        {
            await reader.Page.RouteAsync(new Regex("/(progress|reading|lens)\\.[^/]*js$"), route => route.AbortAsync());
            await reader.GoTo(folder);
            var before = await Places();
            await reader.Page.UnrouteAllAsync();
            await reader.GoTo(folder);
            await reader.Page.EvaluateAsync(
                """
                () => {
                  for (const owner of document.querySelectorAll('[data-sections]'))
                    playbookProgress.mark(true, '....' + owner.dataset.sections.slice(4), 'read', owner.dataset.id);
                }
                """);
            Assert.Equal(before, await Places());
        }

        Task<string> Places() => reader.Page.EvaluateAsync<string>(
            "() => [...document.querySelectorAll('h1, h2, h3, .step, .item-title, .prose p, .checkpoint, .contents')].map(e => Math.round(e.getBoundingClientRect().top)).join()");
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 1280)]
    [InlineData(ColorScheme.Light, 360)]
    [InlineData(ColorScheme.Dark, 360)]
    public async Task No_state_shuts_anybody_out(ColorScheme scheme, int width)
    {
        await using var reader = await Reader.Open(browser, "root", width, scheme: scheme, forAxe: true);
        await reader.GoTo("paths/ic-to-lead/");
        await reader.Page.EvaluateAsync(
            """
            () => {
              for (const step of document.querySelectorAll('.step:nth-child(odd)'))
                playbookProgress.mark(true, '....' + step.dataset.sections.slice(4), 'read', step.dataset.id);
              playbookProgress.mark(true, '', 'stage', 'ic-to-lead', 'set-direction');
              playbookProgress.mark(true, '', 'saved', 'managing-up');
              playbookProgress.mark(true, '', 'task', 'managing-up', 'ab');
            }
            """);
        await reader.IsAccessible("a path with marks");
        await reader.GoTo("");
        await reader.IsAccessible("home with progress");
        await reader.GoTo("articles/know-your-system/", "?path=ic-to-lead");
        await reader.Find(".lens select").SelectOptionAsync("mid");
        await reader.Find("details.changed summary").ClickAsync();
        await reader.IsAccessible("an article that was read, and changed");
        await reader.Find(".other-places summary").ClickAsync();
        await reader.IsAccessible("all places unfolded");
        await reader.GoTo("paths/");
        await reader.IsAccessible("paths with a level");
        await reader.GoTo("progress/");
        await reader.Find("[data-do=link]").ClickAsync();
        await reader.IsAccessible("progress with a link");
        await reader.Find("[data-do=ask]").ClickAsync();
        await reader.IsAccessible("the question before erasing");
        await reader.Find("dialog [data-do=erase]").ClickAsync();
        await reader.IsAccessible("erased");
        await reader.GoTo("progress/", "#progress=broken");
        await reader.IsAccessible("a broken link");
    }

    private List<string> Scripts(PlannedPage page) =>
    [
        .. Script().Matches(File.ReadAllText(Path.Combine(browser.Site.Folder, page.OutputPath))).Select(m => m.Groups[1].Value)
            .Where(s => Own.Any(own => s[(s.LastIndexOf('/') + 1)..].StartsWith(own, StringComparison.Ordinal))),
    ];

    private static string Name(string script) => script[(script.LastIndexOf('/') + 1)..].Split('.')[0];

    private int Compressed(string script)
    {
        using var buffer = new MemoryStream();
        using (var gzip = new GZipStream(buffer, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(File.ReadAllBytes(Path.Combine(browser.Site.Folder, script.Replace("../", "", StringComparison.Ordinal))));
        return (int)buffer.Length;
    }

    [GeneratedRegex("<script src=\"([^\"]+)\"")]
    private static partial Regex Script();
}
