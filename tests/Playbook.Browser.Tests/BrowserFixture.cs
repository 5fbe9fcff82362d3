using Microsoft.Playwright;
using Playbook.Browser.Tests;
using Playbook.Site;

[assembly: AssemblyFixture(typeof(BrowserFixture))]

namespace Playbook.Browser.Tests;

/// <summary>The built site, served at <c>/</c>, at <c>/a/b/</c> and lying on disk, and a browser to look at it. Made once for all tests.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private static readonly string[] Usual =
        ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>The site with relative links.</summary>
    public RealSite Site { get; private set; } = null!;

    /// <summary>The site with links that work from disk.</summary>
    public RealSite Portable { get; private set; } = null!;

    /// <summary>The site at the root of a server.</summary>
    public SiteServer AtRoot { get; private set; } = null!;

    /// <summary>The site under a path.</summary>
    public SiteServer UnderPath { get; private set; } = null!;

    /// <summary>The portable site's folder as a URL, with a trailing slash.</summary>
    public string OnDisk => new Uri(Portable.Folder + "/").AbsoluteUri;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        Site = RealSite.Build(LinkStyle.Relative);
        Portable = RealSite.Build(LinkStyle.Portable);
        AtRoot = await SiteServer.Start(Site.Folder, "");
        UnderPath = await SiteServer.Start(Site.Folder, "/a/b");
        if (Executable() is not { } executable)
            return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = executable,
            // Root has no sandbox; the rest keeps the browser from calling home.
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "--allow-file-access-from-files=false",
            ],
        });
    }

    /// <summary>A fresh window; the test is skipped where there is no browser, but never in CI.</summary>
    /// <param name="look">Size, colour scheme and so on.</param>
    public async Task<IBrowserContext> Open(BrowserNewContextOptions? look = null)
    {
        if (_browser is null)
        {
            Assert.SkipUnless(
                Environment.GetEnvironmentVariable("CI") == "true", "no Chromium: install it, or name one in PLAYBOOK_CHROMIUM");
            Assert.Fail("CI has no Chromium");
        }
        look ??= new BrowserNewContextOptions();
        look.ViewportSize ??= new ViewportSize { Width = 1280, Height = 800 };
        look.Locale ??= "en-GB";
        return await _browser.NewContextAsync(look);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        await AtRoot.DisposeAsync();
        await UnderPath.DisposeAsync();
        Site.Dispose();
        Portable.Dispose();
    }

    private static string? Executable() =>
        Environment.GetEnvironmentVariable("PLAYBOOK_CHROMIUM") is { Length: > 0 } named ? named : Usual.FirstOrDefault(File.Exists);
}
