using Playbook.Diagnostics;
using Playbook.Site.Parsing.Data;
using Playbook.Site.Reading;

namespace Playbook.Site.Parsing;

/// <summary>
/// Stage PARSE: each file alone, in any order, so all at once. The settings come first, since they say how texts are read; ids come
/// last, since a root without a vocabulary compares file names for them.
/// </summary>
public static class ContentParser
{
    /// <summary>Parses a content root.</summary>
    public static Diagnosed<ParsedContent> Parse(SourceTree tree)
    {
        var diagnostics = new List<Diagnostic>();
        var settings = ReadSettings(tree, diagnostics);
        var articles = ParseAll(InFolder(tree, "articles/", ".md"), source => ArticleParser.Parse(source, settings), diagnostics);
        var pages = ParseAll(InFolder(tree, "pages/", ".md"), source => PageParser.Parse(source, settings), diagnostics);
        var paths = ParseAll(InFolder(tree, "paths/", ".yml"), ReadPath, diagnostics);
        var data = DataFiles.Read(InFolder(tree, "data/", ".yml"), diagnostics);
        var identified = ArticleParser.Identify(articles, settings, diagnostics);
        var media = new ParsedMedia[tree.Media.Count];
        Parallel.For(0, media.Length, i => media[i] = ReadMedia(tree.Media[i]));
        var content = new ParsedContent(tree.Name, settings, data, identified, pages, paths, media);
        return new(content, InOrder(diagnostics));
    }

    /// <summary>The theme that a content root asks for; it must be known before anything is parsed, since it is read too.</summary>
    public static Located<string>? ThemeOf(SourceTree tree) => ReadSettings(tree, []).Theme;

    /// <summary>The language of a content root: that of the words of its theme.</summary>
    public static string LanguageOf(SourceTree tree) => ReadSettings(tree, []).Language;

    private static ParsedSettings ReadSettings(SourceTree tree, List<Diagnostic> diagnostics)
    {
        if (tree.Texts.FirstOrDefault(text => text.Path == "playbook.yml") is not { } source)
            return new ParsedSettings();
        if (source.IsUnread)
            return new ParsedSettings { File = source.File, IsWhole = false };
        var settings = SettingsReader.Read(source.File);
        diagnostics.AddRange(settings.Diagnostics);
        return settings.Value;
    }

    private static Diagnosed<ParsedPath> ReadPath(TextSource source)
    {
        var path = PathReader.Read(source.File, Path.GetFileNameWithoutExtension(source.Path));
        return source.IsUnread ? new(path.Value with { IsWhole = false }, []) : path;
    }

    private static ParsedMedia ReadMedia(MediaSource source)
    {
        var size = ImageSize.Read(source.Path, source.Content.Span);
        return new ParsedMedia(source.Path, source.Content, size?.Width, size?.Height);
    }

    private static List<TextSource> InFolder(SourceTree tree, string folder, string ending)
    {
        var found = new List<TextSource>();
        foreach (var text in tree.Texts)
        {
            if (text.Path.StartsWith(folder, StringComparison.Ordinal) && text.Path.EndsWith(ending, StringComparison.Ordinal))
                found.Add(text);
        }
        return found;
    }

    private static T[] ParseAll<T>(List<TextSource> sources, Func<TextSource, Diagnosed<T>> parse, List<Diagnostic> diagnostics)
    {
        var parsed = new Diagnosed<T>[sources.Count];
        Parallel.For(0, parsed.Length, Workers.ForComputing(), i => parsed[i] = parse(sources[i]));
        foreach (var one in parsed)
            diagnostics.AddRange(one.Diagnostics);
        return Array.ConvertAll(parsed, one => one.Value);
    }

    private static Diagnostic[] InOrder(List<Diagnostic> diagnostics) =>
        [.. diagnostics.Order(Comparer<Diagnostic>.Create((a, b) =>
            string.CompareOrdinal(a.Where.File.Path, b.Where.File.Path).Then(a.Where.Start.CompareTo(b.Where.Start))))];
}
