using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Playbook.Browser.Tests.Progress;

/// <summary>Somebody who reads with the keyboard alone, and notices whatever is amiss on the way.</summary>
internal sealed class Reader : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly PageWatch _watch;
    private readonly string _index;

    private Reader(IBrowserContext context, IPage page, string home, string index)
    {
        (_context, Page, Home, _index) = (context, page, home, index);
        _watch = new PageWatch(page, home);
    }

    /// <summary>The page that is open.</summary>
    public IPage Page { get; }

    /// <summary>The address of the site.</summary>
    public string Home { get; }

    /// <summary>Opens a browser that remembers nothing yet.</summary>
    /// <param name="browser">The browser and the sites.</param>
    /// <param name="place">Where the site is: <c>root</c>, <c>path</c> or <c>disk</c>.</param>
    /// <param name="width">Of the window.</param>
    /// <param name="prepare">A script that runs before those of each page.</param>
    /// <param name="scheme">Light or dark.</param>
    /// <param name="forAxe">Whether to look for barriers, which needs a window without the site's policy.</param>
    public static async Task<Reader> Open(
        BrowserFixture browser, string place = "root", int width = 1280, string? prepare = null, ColorScheme scheme = ColorScheme.Light, bool forAxe = false)
    {
        var context = await browser.Open(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = 740 },
            ColorScheme = scheme,
            BypassCSP = forAxe,
            ReducedMotion = ReducedMotion.Reduce,
        });
        if (prepare is not null)
            await context.AddInitScriptAsync(prepare);
        var (home, index) = place switch
        {
            "disk" => (browser.OnDisk, "index.html"),
            "path" => (browser.UnderPath.Address, ""),
            _ => (browser.AtRoot.Address, ""),
        };
        return new Reader(context, await context.NewPageAsync(), home, index);
    }

    /// <summary>A second tab of the same browser.</summary>
    public async Task<Reader> OpenTab() => new(_context, await _context.NewPageAsync(), Home, _index);

    /// <summary>Goes to a page.</summary>
    /// <param name="folder">Its folder, such as <c>progress/</c>.</param>
    /// <param name="behind">A query or a fragment.</param>
    public Task GoTo(string folder, string behind = "") => Page.GotoAsync(Home + folder + _index + behind);

    /// <summary>Moves the focus with the keyboard until it is where it should be.</summary>
    public async Task TabTo(string selector)
    {
        for (var i = 0; i < 300; i++)
        {
            await Page.Keyboard.PressAsync("Tab");
            if (await Page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
                return;
        }
        Assert.Fail($"The keyboard does not reach {selector} on {Page.Url}");
    }

    /// <summary>Moves there and presses a key.</summary>
    public async Task Press(string selector, string key)
    {
        await TabTo(selector);
        await Page.Keyboard.PressAsync(key);
    }

    /// <summary>Follows a link with the keyboard.</summary>
    public async Task Follow(string selector)
    {
        var before = Page.Url;
        await Press(selector, "Enter");
        await Assertions.Expect(Page).Not.ToHaveURLAsync(before);
        // Asked again and again: an event that came before somebody waited for it never comes.
        while (!await IsComplete())
            await Task.Delay(20, TestContext.Current.CancellationToken);
    }

    private async Task<bool> IsComplete()
    {
        try
        {
            return await Page.EvaluateAsync<bool>("() => document.readyState === 'complete'");
        }
        catch (PlaywrightException)
        {
            // The page went away while it was asked.
            return false;
        }
    }

    /// <summary>What a selector finds.</summary>
    public ILocator Find(string selector) => Page.Locator(selector);

    /// <summary>Marks articles as read, by the interface that other scripts have.</summary>
    public Task Mark(params string[] articles) =>
        Page.EvaluateAsync("ids => { for (const id of ids) playbookProgress.mark(true, '', 'read', id); }", articles);

    /// <summary>Nothing shuts anybody out.</summary>
    public async Task IsAccessible(string state)
    {
        var result = await Page.RunAxe(AccessibilityTests.Rules);
        Expect.Nothing(
            from violation in result.Violations
            from node in violation.Nodes
            select $"{state}: {violation.Id} at {node.Target} ({violation.Help})");
    }

    /// <summary>No message on the console, no request to elsewhere, no violation of the policy, nothing missing.</summary>
    public void NoticedNothing() => Expect.Nothing(_watch.Complaints);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
