using Playbook.Diagnostics;
using Playbook.Site.Parsing.Yaml;
using Playbook.Site.Reading;
using Playbook.Templating;

namespace Playbook.Site.Parsing.Theming;

/// <summary>
/// Parses a theme: prepares its templates, reads its words. A content root may lay files of its own over a theme's, in
/// <c>theme/</c>: there <c>theme/partials/footer.scriban-html</c> takes the place of the theme's partial.
/// </summary>
public static class ThemeParser
{
    /// <summary>The version of what templates can see; a theme says which one it was written for.</summary>
    public const string EngineVersion = "0.1";

    /// <summary>Where a theme has the markup that its search puts on pages.</summary>
    public const string MarkupFolder = "markup/";

    private const string TemplateEnding = ".scriban-html";
    private const string Manifest = "theme.yml";
    private const string AssetFolder = "assets/";
    private const string OverlayFolder = "theme/";

    /// <summary>The templates without which no site can be drawn.</summary>
    private static readonly string[] Needed =
    [
        "layout", "redirect", "not-found-plain",
        "pages/home", "pages/articles", "pages/article", "pages/pillars", "pages/pillar", "pages/levels", "pages/level", "pages/topics",
        "pages/topic", "pages/paths", "pages/path", "pages/search", "pages/start", "pages/matrix", "pages/progress", "pages/glossary", "pages/page",
        "pages/not-found",
    ];

    /// <summary>How the site runs templates: whole pages, so limits on loops are high; unknown names are mistakes.</summary>
    private static readonly TemplateOptions Options = new()
    {
        AutoIndent = false,
        StrictVariables = true,
        RelaxedMemberAccess = false,
        LoopLimit = 0,
        LimitToString = 0,
        StepLimit = 200_000_000,
        OutputLimit = 64 * 1024 * 1024,
    };

    /// <summary>The options that the site renders with.</summary>
    public static TemplateOptions RenderOptions => Options;

    /// <summary>Parses a theme.</summary>
    /// <param name="theme">The theme's files.</param>
    /// <param name="content">The content root, whose <c>theme/</c> lies over them.</param>
    /// <param name="language">Which words to take; <c>en</c> where the theme has none of that language.</param>
    public static Diagnosed<Theme> Parse(SourceTree theme, SourceTree content, string language)
    {
        var problems = new List<Diagnostic>();
        var texts = Overlaid(theme.Texts, content.Texts.Where(t => IsOverlay(t.Path)), t => t.Path, (t, path) => t with { Path = path });
        var media = Overlaid(theme.Media, content.Media.Where(m => IsOverlay(m.Path)), m => m.Path, (m, path) => m with { Path = path });

        var own = theme.Texts.FirstOrDefault(t => t.Path == Manifest)?.File;
        var over = content.Texts.FirstOrDefault(t => t.Path == OverlayFolder + Manifest)?.File;
        // What lies over a theme may name it anew, and says how scripts are joined only where it changes that.
        var manifests = new[] { own, over }.OfType<SourceFile>().Select(file => Entries(file, problems)).OfType<YamlMapping>().ToList();
        if (manifests is [.., var last])
            CheckVersion(last, problems);

        var templates = Templates(texts, problems);
        var missing = Needed.Where(name => !templates.ContainsKey(name)).ToList();
        if (missing.Count > 0)
            problems.Add(ThemeProblems.Incomplete(theme.Name, over ?? own, missing));
        return new Diagnosed<Theme>(
            new Theme(
                theme.Name,
                new ThemeTemplates(templates),
                ScriptBundles.Join(
                    [.. media.Where(m => m.Path.StartsWith(AssetFolder, StringComparison.Ordinal))
                        .Select(m => new ThemeAsset(m.Path[AssetFolder.Length..], m.Content))],
                    manifests,
                    problems),
                Words(texts, language, problems)),
            problems);
    }

    private static Dictionary<string, Template> Templates(IReadOnlyList<TextSource> texts, List<Diagnostic> problems)
    {
        var templates = new Dictionary<string, Template>(StringComparer.Ordinal);
        foreach (var text in texts.Where(t => t.Path.EndsWith(TemplateEnding, StringComparison.Ordinal)))
        {
            var parsed = Template.Parse(text.File, Options);
            problems.AddRange(parsed.Diagnostics);
            templates.Add(text.Path[..^TemplateEnding.Length], parsed.Value);
        }
        return templates;
    }

    private static TemplateMap Words(IReadOnlyList<TextSource> texts, string language, List<Diagnostic> problems)
    {
        var words = new TemplateMap();
        // English first, so that a translation may be incomplete.
        foreach (var name in new[] { "en", language }.Distinct(StringComparer.Ordinal))
        {
            if (texts.FirstOrDefault(t => t.Path == $"text/{name}.yml") is not { } source)
                continue;
            var read = YamlReader.Read(source.File, 0, source.File.Text.Length);
            problems.AddRange(read.Diagnostics);
            foreach (var entry in (read.Value as YamlMapping)?.Entries ?? [])
            {
                if (entry.Value is YamlScalar word)
                    words.Set(entry.Key.Value, word.Value);
                else
                    problems.Add(ThemeProblems.NotAWord(new Located<string>(entry.Key.Value, entry.Key.Where)));
            }
        }
        words.IsReadOnly = true;
        return words;
    }

    private static YamlMapping? Entries(SourceFile manifest, List<Diagnostic> problems)
    {
        var read = YamlReader.Read(manifest, 0, manifest.Text.Length);
        problems.AddRange(read.Diagnostics);
        return read.Value as YamlMapping;
    }

    private static void CheckVersion(YamlMapping manifest, List<Diagnostic> problems)
    {
        var requires = manifest.Entries.FirstOrDefault(e => e.Key.Value == "requires")?.Value as YamlScalar;
        if (requires is null)
            return;
        var wanted = requires.Value.TrimStart('>', '=', ' ');
        if (!Version.TryParse(wanted.Contains('.') ? wanted : wanted + ".0", out var version))
            problems.Add(ThemeProblems.NotAVersion(requires.Where));
        else if (version > Version.Parse(EngineVersion))
            problems.Add(ThemeProblems.NeedsAnotherVersion(requires.Where, version.ToString(), EngineVersion));
    }

    private static List<T> Overlaid<T>(IReadOnlyList<T> below, IEnumerable<T> above, Func<T, string> path, Func<T, string, T> at)
    {
        var byPath = below.ToDictionary(path, StringComparer.Ordinal);
        foreach (var file in above)
        {
            var own = path(file)[OverlayFolder.Length..];
            byPath[own] = at(file, own);
        }
        return [.. byPath.Values.OrderBy(path, StringComparer.Ordinal)];
    }

    private static bool IsOverlay(string path) => path.StartsWith(OverlayFolder, StringComparison.Ordinal);
}
