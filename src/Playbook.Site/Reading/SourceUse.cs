namespace Playbook.Site.Reading;

/// <summary>What a file is to the site.</summary>
internal enum SourceUse
{
    /// <summary>Nothing; it is not read.</summary>
    None,

    /// <summary>Something to parse.</summary>
    Text,

    /// <summary>Something to copy.</summary>
    Media,
}

/// <summary>Decides by its path what a file is to the site.</summary>
internal static class SourceUses
{
    /// <summary>Markdown larger than this is not read: 1 MB.</summary>
    public const long LargestArticle = 1_000_000;

    /// <summary>Any other text larger than this is not read: 2 MB.</summary>
    public const long LargestText = 2_000_000;

    /// <summary>Media larger than this are not read: 64 MB.</summary>
    public const long LargestMedia = 64_000_000;

    /// <summary>The use of a file.</summary>
    /// <param name="kind">What the folder holds.</param>
    /// <param name="path">Relative to the folder, with forward slashes.</param>
    public static SourceUse Of(ReadKind kind, string path) =>
        IsAboutTheRepository(path) ? SourceUse.None : kind == ReadKind.Content ? OfContent(path) : OfTheme(path);

    /// <summary>How large a file may be, in bytes.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="use">Its use.</param>
    public static long LargestSize(string path, SourceUse use) =>
        use == SourceUse.Media ? LargestMedia : HasEnding(path, ".md") ? LargestArticle : LargestText;

    /// <summary>Whether an author would think that a file is read that is not: YAML with the other ending, or in a folder too deep.</summary>
    /// <param name="kind">What the folder holds.</param>
    /// <param name="path">The path of a file without use.</param>
    public static bool LooksRead(ReadKind kind, string path) =>
        kind == ReadKind.Content
        && IsYaml(path)
        && (path == "playbook.yaml" || path.StartsWith("paths/", StringComparison.Ordinal) || path.StartsWith("data/", StringComparison.Ordinal));

    private static SourceUse OfContent(string path)
    {
        if (path == "playbook.yml")
            return SourceUse.Text;
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
            return SourceUse.None;
        var isDirect = path.IndexOf('/', slash + 1) < 0;
        return path[..slash] switch
        {
            "articles" => HasEnding(path, ".md") ? SourceUse.Text : IsYaml(path) ? SourceUse.None : SourceUse.Media,
            "pages" => HasEnding(path, ".md") ? (isDirect ? SourceUse.Text : SourceUse.None) : IsYaml(path) ? SourceUse.None : SourceUse.Media,
            "paths" or "data" => isDirect && HasEnding(path, ".yml") ? SourceUse.Text : SourceUse.None,
            "media" or "templates" => SourceUse.Media,
            "theme" => OfTheme(path[(slash + 1)..]),
            _ => SourceUse.None,
        };
    }

    private static SourceUse OfTheme(string path)
    {
        if (path.StartsWith("assets/", StringComparison.Ordinal))
            return SourceUse.Media;
        var isText = path == "theme.yml"
            || HasEnding(path, ".scriban-html")
            || HasEnding(path, ".scriban")
            || (path.StartsWith("text/", StringComparison.Ordinal) && HasEnding(path, ".yml"));
        return isText ? SourceUse.Text : SourceUse.None;
    }

    private static bool IsAboutTheRepository(string path) =>
        !path.Contains('/', StringComparison.Ordinal)
        && (path == "LICENSE" || path.StartsWith("README", StringComparison.OrdinalIgnoreCase));

    private static bool IsYaml(string path) => HasEnding(path, ".yml") || HasEnding(path, ".yaml");

    private static bool HasEnding(string path, string ending) => path.EndsWith(ending, StringComparison.Ordinal);
}
