using System.Text.Json;
using Microsoft.Playwright;

namespace Playbook.Browser.Tests;

/// <summary>A page of the built site that has nothing but the search, and what it answers.</summary>
internal sealed class SearchPage : IAsyncDisposable
{
    private const string Name = "only-search.html";
    private readonly IBrowserContext _context;
    private readonly PageWatch _watch;

    private SearchPage(IBrowserContext context, IPage page, PageWatch watch)
    {
        _context = context;
        _watch = watch;
        Page = page;
    }

    /// <summary>The page.</summary>
    public IPage Page { get; }

    /// <summary>What went wrong.</summary>
    public IReadOnlyList<string> Complaints => _watch.Complaints;

    /// <summary>Opens one.</summary>
    /// <param name="browser">The browser, and the site.</param>
    /// <param name="home">Where the site is.</param>
    /// <param name="before">A script that runs before those of the page.</param>
    public static async Task<SearchPage> Open(BrowserFixture browser, string home, string? before = null)
    {
        var folder = home == browser.OnDisk ? browser.Portable.Folder : browser.Site.Folder;
        await File.WriteAllTextAsync(
            Path.Combine(folder, Name),
            "<!doctype html><html lang=en><meta charset=utf-8><title>Search</title><link rel=icon href=\"data:,\"><script defer src=\"search/search.js\"></script>");
        var context = await browser.Open();
        if (before is not null)
            await context.AddInitScriptAsync(before);
        var page = await context.NewPageAsync();
        var watch = new PageWatch(page, home);
        await page.GotoAsync(home + Name);
        return new SearchPage(context, page, watch);
    }

    /// <summary>Asks.</summary>
    /// <param name="text">What is typed.</param>
    /// <param name="options">The options, in JSON.</param>
    public Task<JsonElement> Ask(string text, string options = "{}") => Page.EvaluateAsync<JsonElement>(
        "([text, options]) => window.playbookSearch.search(text, JSON.parse(options))", new[] { text, options });

    /// <summary>The ids of results; those of other kinds than articles as <c>kind:id</c>.</summary>
    public static IReadOnlyList<string> Ids(JsonElement answer) =>
    [
        .. answer.GetProperty("results").EnumerateArray().Select(r => r.GetProperty("kind").GetString() is var kind && kind == "article"
            ? r.GetProperty("id").GetString()!
            : $"{kind}:{r.GetProperty("id").GetString()}"),
    ];

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
