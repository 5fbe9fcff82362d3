using System.Text;

namespace Playbook.Site.Tests.EndToEnd;

/// <summary>
/// A folder of <c>tests/sites</c>: <c>site.txt</c>, a content root (<see cref="SiteText"/>), and <c>expected.txt</c>, what comes of it:
/// the report, every path, and the text of the pages that the option <c>show</c> names by the beginning of their paths (all without it); other files are shown where it names them in full.
/// </summary>
internal static class GoldenSite
{
    private static string Folder { get; } = Path.Combine(Repository.Root, "tests", "sites");

    /// <summary>The names of all of them.</summary>
    public static IEnumerable<string> Names =>
        Directory.EnumerateDirectories(Folder).Select(f => Path.GetFileName(f)!).Where(n => n[0] != '_').Order(StringComparer.Ordinal);

    /// <summary>The content root of one.</summary>
    public static SiteText Site(string name) => SiteText.Parse(File.ReadAllText(Path.Combine(Folder, name, "site.txt")));

    /// <summary>Where what is expected of one stands.</summary>
    public static string ExpectedFile(string name) => Path.Combine(Folder, name, "expected.txt");

    /// <summary>A site in one text.</summary>
    /// <param name="built">The site.</param>
    /// <param name="show">Beginnings of paths; null means all.</param>
    public static string Show(BuiltSite built, string? show)
    {
        var text = new StringBuilder();
        text.Append("-- report --\n").Append(built.Report).Append("-- files --\n");
        foreach (var path in built.Files.Keys)
            text.Append(path).Append('\n');
        var starts = show?.Split(' ');
        foreach (var path in built.Files.Keys.Where(p => starts is null ? IsText(p) : starts.Any(s => s == p || (IsText(p) && p.StartsWith(s, StringComparison.Ordinal)))))
        {
            var content = built.Text(path);
            text.Append("-- ").Append(path).Append(" --\n").Append(content).Append(content.EndsWith('\n') ? "" : "\n");
        }
        return text.ToString();
    }

    private static bool IsText(string path) =>
        path.EndsWith(".html", StringComparison.Ordinal) || path.EndsWith(".xml", StringComparison.Ordinal)
        || path.EndsWith(".csv", StringComparison.Ordinal) || path.EndsWith(".json", StringComparison.Ordinal) || path.EndsWith("planner-data.js", StringComparison.Ordinal)
        || path == "robots.txt";
}
