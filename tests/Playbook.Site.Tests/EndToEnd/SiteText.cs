using System.Globalization;
using System.Text.RegularExpressions;
using Playbook.Diagnostics;
using Playbook.Site.Reading;

namespace Playbook.Site.Tests.EndToEnd;

/// <summary>
/// A whole content root in one text, so that a case can be read at a glance. A line <c>-- path --</c> begins a file, which ends where the
/// next begins. A path may be followed by marks in brackets:
/// <list type="bullet">
/// <item><c>(crlf)</c> and <c>(bom)</c>: how the file is saved; <c>(latin1)</c>: not as UTF-8; <c>(base64)</c>: its bytes.</item>
/// <item><c>(repeat N)</c>: its text N times over; <c>(disk)</c>: what matters is how it is read.</item>
/// <item><c>(folder)</c>, <c>(pipe)</c>, <c>(link TARGET)</c>: no file at all. These need a disk.</item>
/// </list>
/// <c>-- theme:path --</c> is a file of the theme, in place of the small theme of <c>tests/sites/_theme</c>. <c>-- options --</c> holds
/// what a build depends on besides: <c>today</c>, <c>base-url</c>, <c>links</c>, <c>drafts</c>, <c>audience</c>; for a
/// case <c>without</c>, the beginnings of the paths that it leaves out of the site below; for a golden site <c>show</c>.
/// </summary>
internal sealed partial class SiteText
{
    private const string OptionsName = "options";
    private const string ThemePrefix = "theme:";

    /// <summary>The day it is in all cases that do not say otherwise.</summary>
    public static readonly DateOnly Today = new(2026, 11, 21);

    private readonly Dictionary<string, string> _options;

    private SiteText(IReadOnlyList<SiteFile> files, Dictionary<string, string> options)
    {
        Files = files;
        _options = options;
    }

    /// <summary>The files, in the order of the text.</summary>
    public IReadOnlyList<SiteFile> Files { get; }

    /// <summary>Whether the case only makes sense on a disk.</summary>
    public bool NeedsDisk => Files.Any(f => f.Kind != SiteFileKind.Ordinary || f.IsNotPlain);

    /// <summary>What the build depends on besides its sources.</summary>
    public BuildOptions Options => new()
    {
        Today = _options.TryGetValue("today", out var day) ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : Today,
        BaseUrl = _options.GetValueOrDefault("base-url"),
        Links = _options.TryGetValue("links", out var links) ? Enum.Parse<LinkStyle>(links, ignoreCase: true) : null,
        Drafts = _options.GetValueOrDefault("drafts") == "true",
        Audience = _options.GetValueOrDefault("audience"),
    };

    /// <summary>Beginnings of the paths whose files a golden site shows; null means all.</summary>
    public string? Show => _options.GetValueOrDefault("show");

    /// <summary>Reads a text.</summary>
    public static SiteText Parse(string text)
    {
        var files = new List<SiteFile>();
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        var heads = Head().Matches(text);
        Assert.True(heads.Count > 0 && heads[0].Index == 0, "A site begins with a line `-- path --`.");
        for (var i = 0; i < heads.Count; i++)
        {
            var start = heads[i].Index + heads[i].Length;
            var content = text[start..(i + 1 < heads.Count ? heads[i + 1].Index : text.Length)];
            var path = heads[i].Groups["path"].Value;
            if (path == OptionsName)
            {
                foreach (var line in content.Split('\n', StringSplitOptions.RemoveEmptyEntries))
                    options.Add(line[..line.IndexOf(':')], line[(line.IndexOf(':') + 1)..].Trim());
            }
            else
            {
                files.Add(SiteFile.Make(path, heads[i].Groups["marks"].Value, content));
            }
        }
        return new SiteText(files, options);
    }

    /// <summary>This site on top of another: its files take the place of files with the same path, its options of options.</summary>
    public SiteText Over(SiteText below) => new(
        [.. below.Files.Where(f => !IsLeftOut(f.Path) && Files.All(own => own.Path != f.Path)), .. Files],
        below._options.Where(o => !_options.ContainsKey(o.Key)).Concat(_options).ToDictionary(StringComparer.Ordinal));

    /// <summary>The same site with its files in another order.</summary>
    public SiteText Backwards() => new([.. Files.Reverse()], _options);

    /// <summary>Builds the site: in memory, or where it must, on a disk.</summary>
    public BuiltSite Build() => NeedsDisk ? BuildOnDisk("content") : BuildInMemory();

    /// <summary>Builds the site without a disk.</summary>
    /// <param name="theme">Another theme than its own.</param>
    public BuiltSite BuildInMemory(Diagnosed<SourceTree>? theme = null) =>
        BuiltSite.Of(new(Tree("content", ReadKind.Content, Files.Where(f => !IsOfTheme(f))), []), theme ?? Theme(), Options);

    /// <summary>Writes the content root into a folder of that name, somewhere below a temporary one, and builds it from there.</summary>
    public BuiltSite BuildOnDisk(params string[] folders)
    {
        using var temporary = new TemporaryFolder();
        var root = Path.Combine([temporary.Path, .. folders]);
        Directory.CreateDirectory(root);
        WriteTo(root);
        return BuiltSite.Of(SourceReader.Read(root, "content", ReadKind.Content), Theme(), Options);
    }

    /// <summary>Writes the content root.</summary>
    public void WriteTo(string folder)
    {
        foreach (var file in Files.Where(f => !IsOfTheme(f)))
            file.WriteTo(folder);
    }

    /// <summary>The theme: that of the text, or the small one.</summary>
    public Diagnosed<SourceTree> Theme()
    {
        var own = Files.Where(IsOfTheme).Select(f => f with { Path = f.Path[ThemePrefix.Length..] }).ToList();
        return own.Count > 0 ? new(Tree("theme", ReadKind.Theme, own), []) : SmallTheme.Value;
    }

    private static Lazy<Diagnosed<SourceTree>> SmallTheme { get; } =
        new(() => SourceReader.Read(Path.Combine(Repository.Root, "tests", "sites", "_theme"), "theme", ReadKind.Theme));

    private static SourceTree Tree(string name, ReadKind kind, IEnumerable<SiteFile> files)
    {
        var used = files.Select(f => (File: f, Use: SourceUses.Of(kind, f.Path))).OrderBy(f => f.File.Path, StringComparer.Ordinal).ToList();
        return new SourceTree(
            name,
            [.. used.Where(f => f.Use == SourceUse.Text).Select(f => new TextSource(f.File.Path, new SourceFile($"{name}/{f.File.Path}", f.File.Content)))],
            [.. used.Where(f => f.Use == SourceUse.Media).Select(f => new MediaSource(f.File.Path, f.File.Content))]);
    }

    private bool IsLeftOut(string path) =>
        _options.TryGetValue("without", out var starts) && starts.Split(' ').Any(start => path.StartsWith(start, StringComparison.Ordinal));

    private static bool IsOfTheme(SiteFile file) => file.Path.StartsWith(ThemePrefix, StringComparison.Ordinal);

    [GeneratedRegex(@"^-- (?<path>\S.*?)(?: \((?<marks>[^()]*)\))? --\n", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Head();
}
