using Playbook.Diagnostics;
using Playbook.Site.Parsing.Yaml;

namespace Playbook.Site.Parsing.Theming;

/// <summary>
/// Joins scripts into the files that <c>scripts</c> in <c>theme.yml</c> names, one behind the other. The joined file takes the place of
/// its parts, which are no assets any more.
/// </summary>
internal static class ScriptBundles
{
    /// <summary>Between two parts: a line ends a comment, a semicolon a statement that its author left open.</summary>
    private static ReadOnlySpan<byte> Seam => "\n;"u8;

    /// <summary>The assets with bundles in place of their parts.</summary>
    /// <param name="assets">All assets, in ordinal order of names.</param>
    /// <param name="manifests">What <c>theme.yml</c> says, and behind it the one that lies over it: of two bundles with one name the later holds.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public static IReadOnlyList<ThemeAsset> Join(IReadOnlyList<ThemeAsset> assets, IEnumerable<YamlMapping> manifests, List<Diagnostic> problems)
    {
        var bundles = new Dictionary<string, YamlEntry>(StringComparer.Ordinal);
        foreach (var scripts in manifests.SelectMany(m => m.Entries).Where(e => e.Key.Value == "scripts"))
        {
            if (scripts.Value is not YamlMapping mapping)
            {
                problems.Add(ThemeProblems.NotBundles(scripts.Value.Where));
                continue;
            }
            foreach (var bundle in mapping.Entries)
                bundles[bundle.Key.Value] = bundle;
        }
        if (bundles.Count == 0)
            return assets;

        var scriptsByName = assets.Where(a => IsScript(a.Name)).ToDictionary(a => a.Name, StringComparer.Ordinal);
        var used = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        var joined = new List<ThemeAsset>();
        foreach (var (name, bundle) in bundles)
        {
            if (!IsScript(name))
                problems.Add(ThemeProblems.BundleIsNoScript(new Located<string>(name, bundle.Key.Where)));
            else if (scriptsByName.ContainsKey(name))
                problems.Add(ThemeProblems.BundleIsAFile(new Located<string>(name, bundle.Key.Where)));
            joined.Add(new ThemeAsset(name, Joined(bundle, scriptsByName, used, problems)));
        }
        joined.AddRange(assets.Where(a => !used.ContainsKey(a.Name) && !bundles.ContainsKey(a.Name)));
        joined.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        return joined;
    }

    private static byte[] Joined(
        YamlEntry bundle,
        Dictionary<string, ThemeAsset> scripts,
        Dictionary<string, SourceSpan> used,
        List<Diagnostic> problems)
    {
        if (bundle.Value is not YamlSequence parts)
        {
            problems.Add(ThemeProblems.NotBundles(bundle.Value.Where));
            return [];
        }
        using var content = new MemoryStream();
        foreach (var item in parts.Items)
        {
            if (item is not YamlScalar part)
            {
                problems.Add(ThemeProblems.NotBundles(item.Where));
                continue;
            }
            var named = new Located<string>(part.Value, part.Where);
            if (!scripts.TryGetValue(part.Value, out var script))
            {
                problems.Add(ThemeProblems.NoSuchScript(named, scripts.Keys));
                continue;
            }
            if (!used.TryAdd(part.Value, part.Where))
                problems.Add(ThemeProblems.ScriptTwice(named, used[part.Value]));
            if (content.Length > 0)
                content.Write(Seam);
            var text = script.Content.Span;
            content.Write(text.EndsWith("\n"u8) ? text[..^1] : text);
        }
        content.Write("\n"u8);
        return content.ToArray();
    }

    private static bool IsScript(string name) => name.EndsWith(".js", StringComparison.Ordinal);
}
