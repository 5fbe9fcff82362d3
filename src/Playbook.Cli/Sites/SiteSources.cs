using Playbook.Diagnostics;
using Playbook.Site.Parsing;
using Playbook.Site.Reading;

namespace Playbook.Cli.Sites;

/// <summary>Everything a site is made of, as read.</summary>
/// <param name="Content">The content root.</param>
/// <param name="Theme">The theme.</param>
/// <param name="Folders">Where both come from: nothing is to be written there.</param>
internal sealed record SiteSources(Diagnosed<SourceTree> Content, Diagnosed<SourceTree> Theme, IReadOnlyList<string> Folders)
{
    /// <summary>Reads the content root, then the theme that it or the request asks for.</summary>
    public static SiteSources Read(SiteRequest request)
    {
        var content = SourceReader.Read(request.Content, Shown(request.Content), ReadKind.Content);
        if (request.Theme is { } asked)
            return With(ThemeFinder.Find(asked, ".", request.Content) ?? asked, []);
        if (ContentParser.ThemeOf(content.Value) is not { } wanted)
            return With(OwnDefault, []);
        if (ThemeFinder.Find(wanted.Value, request.Content, request.Content) is { } found)
            return With(found, []);
        // the rest of the site is checked all the same, with the theme that is always there
        return With(OwnDefault, [ThemeProblems.NoSuchTheme(wanted, ThemeFinder.NamesFor(request.Content))]);

        SiteSources With(string folder, IReadOnlyList<Diagnostic> problems)
        {
            var theme = SourceReader.Read(folder, Shown(folder), ReadKind.Theme);
            return new SiteSources(content, theme with { Diagnostics = [.. theme.Diagnostics, .. problems] }, [request.Content, folder]);
        }
    }

    private static string OwnDefault => Path.Combine(ThemeFinder.OwnThemes, ThemeFinder.Default);

    /// <summary>
    /// A folder as a report names it: short when it lies below the current one, never with a backslash. The program's own themes
    /// have the same name on every machine.
    /// </summary>
    private static string Shown(string folder)
    {
        if (folder.StartsWith(ThemeFinder.OwnThemes, StringComparison.Ordinal))
            return Path.GetRelativePath(AppContext.BaseDirectory, folder).Replace(Path.DirectorySeparatorChar, '/');
        var relative = Path.GetRelativePath(".", folder);
        var shown = relative.StartsWith("..", StringComparison.Ordinal) ? Path.TrimEndingDirectorySeparator(folder) : relative;
        return shown.Replace(Path.DirectorySeparatorChar, '/');
    }
}
