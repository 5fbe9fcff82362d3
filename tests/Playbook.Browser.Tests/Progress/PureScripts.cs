using System.Text.Json;
using Microsoft.Playwright;

namespace Playbook.Browser.Tests.Progress;

/// <summary>The scripts that have no page, in an empty one: their functions can be called as they are.</summary>
internal static class PureScripts
{
    private static readonly string[] Scripts = ["progress-format.js", "progress-link.js"];

    /// <summary>Opens an empty page with the scripts in it, and with random states: <c>random(seed)</c>, <c>randomState(next)</c>.</summary>
    public static async Task<IPage> Open(IBrowserContext context)
    {
        var page = await context.NewPageAsync();
        foreach (var script in Scripts)
            await page.AddScriptTagAsync(new PageAddScriptTagOptions { Path = Path.Combine(RealSite.Theme, "assets", script) });
        await page.AddScriptTagAsync(new PageAddScriptTagOptions { Content = Random });
        return page;
    }

    /// <summary>Runs a script that tells what went wrong, or null.</summary>
    public static async Task Holds(IPage page, string script, object? argument = null)
    {
        var result = await page.EvaluateAsync<JsonElement?>(script, argument);
        Assert.True(result is null || result.Value.ValueKind == JsonValueKind.Null, result?.ToString());
    }

    /// <summary>Few keys and few times, so that states meet often; ids of every kind of letter.</summary>
    private const string Random =
        """
        function random(seed) {
          return () => {
            seed = seed + 0x6d2b79f5 | 0;
            let t = Math.imul(seed ^ seed >>> 15, 1 | seed);
            t = t + Math.imul(t ^ t >>> 7, 61 | t) ^ t;
            return ((t ^ t >>> 14) >>> 0) / 4294967296;
          };
        }
        const IDS = ['a', 'b', 'managing-up', 'old-name', 'x y', 'ü/ß', '100%', '?abcd', 'p', 'constructor'];
        const KINDS = ['read', 'saved', 'task', 'stage', 'path', 'dream'];
        function randomState(next) {
          const F = playbookProgressFormat, entries = {}, pick = list => list[Math.floor(next() * list.length)];
          for (let n = Math.floor(next() * 12); n > 0; n--) {
            const kind = pick(KINDS), part = kind === 'task' ? F.hash(pick(IDS), 2) : kind === 'stage' ? pick(IDS) : null;
            const entry = [Math.floor(next() * 4) * (next() < 0.5 ? 1 : 449999999), next() < 0.7 ? 1 : 0];
            if (kind === 'read' && next() < 0.7) entry.push(pick(['aaaabbbb', 'aaaacccc', '!wxyz', 'bbbb']));
            if (kind === 'path' && next() < 0.7) entry.push(pick(IDS));
            entries[F.key(kind, pick(IDS), part)] = entry;
          }
          return F.open({ version: F.VERSION, entries });
        }
        """;
}
