using System.Text.RegularExpressions;

namespace Playbook.Site.Tests.Architecture;

/// <summary>The program's own source, for rules about who may use what. Comments are taken out: they may speak of anything.</summary>
internal static partial class SourceText
{
    /// <summary>Every file of <c>src</c>: its path from there, such as <c>Playbook.Site/Planning/Urls.cs</c>, and its code.</summary>
    public static IReadOnlyList<(string Path, string Code)> All { get; } = Read();

    /// <summary>The lines of some files on which something stands, as <c>path: line</c>.</summary>
    public static IReadOnlyList<string> LinesWith(Regex what, Func<string, bool> where) =>
    [
        .. from file in All
           where @where(file.Path)
           from line in file.Code.Split('\n')
           where what.IsMatch(line)
           select $"{file.Path}: {line.Trim()}",
    ];

    private static List<(string, string)> Read()
    {
        var src = Path.Combine(Repository.Root, "src");
        return
        [
            .. Directory.EnumerateFiles(src, "*.cs", SearchOption.AllDirectories)
                .Select(f => (Path: Path.GetRelativePath(src, f).Replace('\\', '/'), File: f))
                .Where(f => !f.Path.Contains("/obj/", StringComparison.Ordinal) && !f.Path.Contains("/bin/", StringComparison.Ordinal))
                .OrderBy(f => f.Path, StringComparer.Ordinal)
                .Select(f => (f.Path, Comment().Replace(File.ReadAllText(f.File), ""))),
        ];
    }

    [GeneratedRegex(@"(?<!:)//.*$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Comment();
}
