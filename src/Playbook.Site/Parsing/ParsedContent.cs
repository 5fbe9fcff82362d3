using Playbook.Diagnostics;
using Playbook.Site.Parsing.Data;
using Playbook.Site.Parsing.Markdown;
using Playbook.Site.Parsing.Matter;

namespace Playbook.Site.Parsing;

/// <summary>What the authors wrote, file by file; nothing has been compared with anything else yet.</summary>
/// <param name="Root">The name of the content root, for messages that have no better place.</param>
/// <param name="Settings"><c>playbook.yml</c>; defaults where it says nothing.</param>
/// <param name="Data"><c>data/*.yml</c>.</param>
/// <param name="Articles"><c>articles/**.md</c>, in ordinal order of paths.</param>
/// <param name="Pages"><c>pages/*.md</c>.</param>
/// <param name="Paths"><c>paths/*.yml</c>.</param>
/// <param name="Media">What lies beside them and can be linked to.</param>
public sealed record ParsedContent(
    string Root,
    ParsedSettings Settings,
    ParsedData Data,
    IReadOnlyList<ParsedArticle> Articles,
    IReadOnlyList<ParsedPage> Pages,
    IReadOnlyList<ParsedPath> Paths,
    IReadOnlyList<ParsedMedia> Media);

/// <summary>An article as its author wrote it. It exists by name even when nothing else of it could be understood.</summary>
/// <param name="Path">Relative to the content root, such as <c>articles/people/x.md</c>.</param>
/// <param name="File">The source.</param>
/// <param name="Id">From <c>id</c>, else from the file name.</param>
/// <param name="Matter">Its front matter, as far as it was understood.</param>
/// <param name="Body">Its text.</param>
/// <param name="IsWhole">Whether front matter and body parsed without an error; rules about consequences stay silent otherwise.</param>
public sealed record ParsedArticle(
    string Path, SourceFile File, Located<string> Id, ArticleMatter Matter, ParsedBody Body, bool IsWhole);

/// <summary>A page outside the catalogue of articles, such as "About".</summary>
/// <param name="Path">Relative to the content root, such as <c>pages/about.md</c>.</param>
/// <param name="File">The source.</param>
/// <param name="Id">The last part of its address, from the file name.</param>
/// <param name="Title">Its title.</param>
/// <param name="Description">One sentence about it.</param>
/// <param name="Aliases">Old addresses.</param>
/// <param name="Body">Its text.</param>
/// <param name="IsWhole">Whether everything of it parsed without an error.</param>
public sealed record ParsedPage(
    string Path,
    SourceFile File,
    string Id,
    Located<string> Title,
    Located<string>? Description,
    IReadOnlyList<Located<string>> Aliases,
    ParsedBody Body,
    bool IsWhole);

/// <summary>A file that is copied as it is.</summary>
/// <param name="Path">Relative to the content root, such as <c>media/review.svg</c>.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Width">CSS pixels, for an image whose format says so.</param>
/// <param name="Height">CSS pixels, for an image whose format says so.</param>
public sealed record ParsedMedia(string Path, ReadOnlyMemory<byte> Content, int? Width, int? Height);
