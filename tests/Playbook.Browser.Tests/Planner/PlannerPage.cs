using System.Text.Json;
using Microsoft.Playwright;

namespace Playbook.Browser.Tests.Planner;

/// <summary>An empty page with the planner's scripts, as they are in the theme: they need no page, and this one has nothing.</summary>
internal sealed class PlannerPage : IAsyncDisposable
{
    private static readonly string[] Scripts = ["planner.js", "plan-address.js", "plan-calendar.js", "plan-text.js"];

    private readonly IBrowserContext _context;
    private readonly IPage _page;

    private PlannerPage(IBrowserContext context, IPage page) => (_context, _page) = (context, page);

    /// <summary>Opens it.</summary>
    public static async Task<PlannerPage> Open(BrowserFixture browser)
    {
        var context = await browser.Open();
        var page = await context.NewPageAsync();
        foreach (var script in Scripts)
            await page.AddScriptTagAsync(new PageAddScriptTagOptions { Content = await File.ReadAllTextAsync(Path.Combine(Assets, script)) });
        return new PlannerPage(context, page);
    }

    /// <summary>The folder of the theme's scripts.</summary>
    public static string Assets { get; } = Path.Combine(RealSite.Theme, "assets");

    /// <summary>Data that a build wrote as a script.</summary>
    public static PlannerFacts Facts(string file)
    {
        var text = File.ReadAllText(file);
        return new PlannerFacts(text[text.IndexOf('{', StringComparison.Ordinal)..text.LastIndexOf(';')]);
    }

    /// <summary>The data of the site as it is today.</summary>
    public static PlannerFacts Today(BrowserFixture browser) => Facts(
        Directory.EnumerateFiles(Path.Combine(browser.Site.Folder, "assets"), "planner-data.*.js").Single());

    /// <summary>The plans for inputs, in their order.</summary>
    public async Task<IReadOnlyList<JsonElement>> Plan(PlannerFacts facts, IEnumerable<string> inputs) => Read(await _page.EvaluateAsync<string>(
        "([data, inputs]) => { data = JSON.parse(data); return JSON.stringify(inputs.map(i => playbookPlanner.plan(data, JSON.parse(i)))); }",
        new object[] { facts.Json, inputs.ToArray() }));

    /// <summary>What an expression gives, with <c>data</c> and <c>input</c>.</summary>
    public async Task<JsonElement> Run(string expression, PlannerFacts facts, string input) => JsonDocument.Parse(await _page.EvaluateAsync<string>(
        $"([data, input]) => {{ data = JSON.parse(data); input = JSON.parse(input); return JSON.stringify({expression}); }}",
        new object[] { facts.Json, input })).RootElement;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    private static List<JsonElement> Read(string json) => [.. JsonDocument.Parse(json).RootElement.EnumerateArray()];
}

/// <summary>What the planner reckons with, read once more by the tests.</summary>
internal sealed class PlannerFacts
{
    /// <summary>Reads it.</summary>
    public PlannerFacts(string json)
    {
        Json = json;
        Root = JsonDocument.Parse(json).RootElement;
        Articles = ById("articles");
        Levels = ById("levels");
    }

    /// <summary>As the script gets it.</summary>
    public string Json { get; }

    /// <summary>The whole.</summary>
    public JsonElement Root { get; }

    /// <summary>Articles by id.</summary>
    public IReadOnlyDictionary<string, JsonElement> Articles { get; }

    /// <summary>Levels by id.</summary>
    public IReadOnlyDictionary<string, JsonElement> Levels { get; }

    /// <summary>A list of texts, which is missing where it is empty.</summary>
    public static IReadOnlyList<string> Texts(JsonElement of, string name) =>
        of.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray().Select(e => e.GetString()!)] : [];

    /// <summary>Whether a level can be reached from another, or is it.</summary>
    public bool LeadsTo(string from, string to) =>
        from == to || Texts(Levels[from], "next").Where(Levels.ContainsKey).Any(next => LeadsTo(next, to));

    /// <summary>The height of a level.</summary>
    public int Rank(string level) => Levels[level].GetProperty("rank").GetInt32();

    private Dictionary<string, JsonElement> ById(string list) =>
        Root.GetProperty(list).EnumerateArray().ToDictionary(e => e.GetProperty("id").GetString()!, StringComparer.Ordinal);
}
