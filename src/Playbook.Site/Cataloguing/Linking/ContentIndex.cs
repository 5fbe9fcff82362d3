using System.Diagnostics.CodeAnalysis;
using Playbook.Site.Parsing;
using Playbook.Site.Parsing.Markdown;

namespace Playbook.Site.Cataloguing.Linking;

/// <summary>What a relative link can lead to: every file of the content root by its path.</summary>
internal sealed class ContentIndex
{
    private readonly Dictionary<string, LinkTarget> _byPath = new(StringComparer.Ordinal);

    /// <summary>Made when a link leads nowhere: until then nobody asks.</summary>
    private readonly Lazy<Dictionary<string, string>> _byPathIgnoringCase;

    /// <summary>Lists what there is.</summary>
    /// <param name="content">The parsed content.</param>
    /// <param name="articles">All articles, drafts and other audiences included.</param>
    /// <param name="shown">Ids of the articles that are part of this site.</param>
    public ContentIndex(ParsedContent content, IReadOnlyList<Article> articles, IReadOnlySet<string> shown)
    {
        _byPathIgnoringCase = new(() =>
        {
            var paths = new Dictionary<string, string>(_byPath.Count, StringComparer.OrdinalIgnoreCase);
            foreach (var (path, _) in _byPath)
                paths.TryAdd(path, path);
            return paths;
        });
        foreach (var article in articles)
        {
            Add(article.Source.Path, new LinkTarget(LinkKind.Article, article.Id)
            {
                Body = article.Source.Body,
                Article = article,
                IsShown = shown.Contains(article.Id),
            });
        }
        foreach (var page in content.Pages)
            Add(page.Path, new LinkTarget(LinkKind.Page, page.Id) { Body = page.Body });
        foreach (var path in content.Paths)
            Add(Below(content.Root, path.File.Path), new LinkTarget(LinkKind.Path, path.Id.Value));
        foreach (var media in content.Media)
            Add(media.Path, new LinkTarget(LinkKind.Media, media.Path) { Width = media.Width, Height = media.Height });
        if (content.Data.Glossary is { } glossary)
            Add(Below(content.Root, glossary.File.Path), new LinkTarget(LinkKind.Glossary, ""));
    }

    /// <summary>All paths, for suggestions.</summary>
    public IReadOnlyCollection<string> Paths => _byPath.Keys;

    /// <summary>Looks a path up.</summary>
    /// <param name="path">Relative to the content root.</param>
    /// <param name="target">What lies there.</param>
    public bool TryGet(string path, [MaybeNullWhen(false)] out LinkTarget target) => _byPath.TryGetValue(path, out target);

    /// <summary>The path that differs from the given one only in letter case.</summary>
    /// <param name="path">Relative to the content root.</param>
    /// <param name="actual">As it is on disk.</param>
    public bool TryGetIgnoringCase(string path, [MaybeNullWhen(false)] out string actual) =>
        _byPathIgnoringCase.Value.TryGetValue(path, out actual);

    private static string Below(string root, string path) => path.Length > root.Length ? path[(root.Length + 1)..] : path;

    private void Add(string path, LinkTarget target) => _byPath.TryAdd(path, target);
}

/// <summary>Something that a relative link can lead to.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Subject">Its id or path.</param>
internal sealed record LinkTarget(LinkKind Kind, string Subject)
{
    /// <summary>Its text, where it has headings to link to.</summary>
    public ParsedBody? Body { get; init; }

    /// <summary>The article it is, if it is one.</summary>
    public Article? Article { get; init; }

    /// <summary>Whether it is part of this site.</summary>
    public bool IsShown { get; init; } = true;

    /// <summary>Of an image, in CSS pixels.</summary>
    public int? Width { get; init; }

    /// <summary>Of an image, in CSS pixels.</summary>
    public int? Height { get; init; }

    /// <summary>Ids of its headings, old ones included.</summary>
    public IEnumerable<string> Fragments
    {
        get
        {
            foreach (var section in Body?.Sections ?? [])
            {
                if (section.Heading is { } heading)
                    yield return heading.Id;
            }
            foreach (var anchor in Article?.Source.Matter.Anchors ?? [])
                yield return anchor.Old.Value;
        }
    }
}
