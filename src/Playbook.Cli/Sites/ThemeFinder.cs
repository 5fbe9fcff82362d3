namespace Playbook.Cli.Sites;

/// <summary>Finds the folder of a theme by what somebody wrote: a folder, or the name of a theme.</summary>
internal static class ThemeFinder
{
    private const string Themes = "themes";

    /// <summary>The theme that is taken when nobody asks for one.</summary>
    public const string Default = "default";

    /// <summary>Where the program's own themes are: beside it.</summary>
    public static string OwnThemes => Path.Combine(AppContext.BaseDirectory, Themes);

    /// <summary>The folder, or null when there is none.</summary>
    /// <param name="written">A folder or a name.</param>
    /// <param name="relativeTo">What a relative folder is relative to.</param>
    /// <param name="content">The content root, which may have themes beside it.</param>
    public static string? Find(string written, string relativeTo, string content)
    {
        var folder = Path.Combine(relativeTo, written);
        // a folder that happens to be called like a theme is none
        if (Directory.Exists(folder) && (!IsName(written) || IsTheme(folder)))
            return folder;
        return !IsName(written) ? null : PlacesOf(content).Select(place => Path.Combine(place, written)).FirstOrDefault(Directory.Exists);
    }

    /// <summary>The names that <see cref="Find"/> knows.</summary>
    public static IEnumerable<string> NamesFor(string content) =>
        PlacesOf(content).Where(Directory.Exists).SelectMany(Directory.EnumerateDirectories).Select(folder => Path.GetFileName(folder)!);

    private static IEnumerable<string> PlacesOf(string content) =>
        Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(content))) is { } above
            ? [Path.Combine(above, Themes), OwnThemes]
            : [OwnThemes];

    private static bool IsName(string written) => Path.GetFileName(written) == written && written is not ("" or "." or "..");

    private static bool IsTheme(string folder) =>
        File.Exists(Path.Combine(folder, "theme.yml")) || File.Exists(Path.Combine(folder, "layout.scriban-html"));
}
