using Playbook.Diagnostics;

namespace Playbook.Site.Reading;

/// <summary>Every input of a content root or a theme, read once. In ordinal order of paths.</summary>
/// <param name="Name">The folder as its author names it, such as <c>content</c>; shown before each path in a diagnostic.</param>
/// <param name="Texts">What is parsed: Markdown, YAML, templates.</param>
/// <param name="Media">What is copied: images, downloads, style sheets, scripts.</param>
public sealed record SourceTree(string Name, IReadOnlyList<TextSource> Texts, IReadOnlyList<MediaSource> Media);

/// <summary>A text to parse.</summary>
/// <param name="Path">Relative to the root, with forward slashes, such as <c>articles/people/x.md</c>.</param>
/// <param name="File">Its content; the file's own path is <c>content/articles/people/x.md</c>. Valid UTF-8 without byte order mark.</param>
public sealed record TextSource(string Path, SourceFile File)
{
    /// <summary>Whether the file could not be read, which a diagnostic has said; its content is empty then.</summary>
    public bool IsUnread { get; init; }
}

/// <summary>A file to copy.</summary>
/// <param name="Path">Relative to the root, with forward slashes, such as <c>media/review.svg</c>.</param>
/// <param name="Content">Its bytes.</param>
public sealed record MediaSource(string Path, ReadOnlyMemory<byte> Content);
