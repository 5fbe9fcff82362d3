using System.Collections.Immutable;
using System.Text;
using Playbook.Diagnostics;

namespace Playbook.Site.Parsing.Markdown;

/// <summary>The text of an article: printed once, with holes where an address will stand that only the whole site knows.</summary>
/// <param name="Html">The print.</param>
/// <param name="Links">Links and images in the order of the text; the holes name them by index.</param>
/// <param name="Sections">The text cut at its headings; the first may have none.</param>
/// <param name="Words">Words of prose, without code blocks.</param>
/// <param name="Where">The place of the body in its file.</param>
public sealed record ParsedBody(
    PreparedHtml Html,
    ImmutableArray<BodyLink> Links,
    ImmutableArray<BodySection> Sections,
    int Words,
    SourceSpan Where);

/// <summary>HTML with holes. A tree of Markdown takes ten times the room and would be printed again for each build.</summary>
/// <param name="Utf8">The HTML without the holes' contents.</param>
/// <param name="Holes">In order of their offsets.</param>
public sealed record PreparedHtml(ReadOnlyMemory<byte> Utf8, ReadOnlyMemory<HtmlHole> Holes);

/// <summary>
/// A place inside a start tag (<c>&lt;a▮ title="…"&gt;</c>, <c>&lt;img▮ alt="…"&gt;</c>) where the renderer writes
/// <c> href="…"</c>, or <c> src="…" width="…" height="…"</c>, with a leading space; or nothing where the link is broken.
/// </summary>
/// <param name="Offset">Bytes from the start of <see cref="PreparedHtml.Utf8"/>.</param>
/// <param name="Link">Index in <see cref="ParsedBody.Links"/>.</param>
public readonly record struct HtmlHole(int Offset, int Link);

/// <summary>A link or an image of a text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Address">As written, decoded where Markdown escapes it.</param>
/// <param name="Where">The place of the address, not of the whole link.</param>
public readonly record struct BodyLink(BodyLinkKind Kind, string Address, SourceSpan Where)
{
    /// <summary>The address and its place.</summary>
    public Located<string> Target => new(Address, Where);
}

/// <summary>Kinds of <see cref="BodyLink"/>.</summary>
public enum BodyLinkKind
{
    /// <summary>Something to follow.</summary>
    Link,

    /// <summary>Something to show.</summary>
    Image,
}

/// <summary>A heading and what stands below it, up to the next heading of any level.</summary>
/// <param name="Heading">Null for what stands before the first heading.</param>
/// <param name="Utf8">Its plain text without the heading, paragraphs separated by a newline; for search and for excerpts.</param>
/// <param name="Items">Items of its lists, task lists and definition lists (the terms), with their plain text.</param>
/// <param name="Where">From its heading to its end.</param>
public readonly record struct BodySection(BodyHeading? Heading, ReadOnlyMemory<byte> Utf8, ImmutableArray<BodyItem> Items, SourceSpan Where)
{
    /// <summary>Its plain text; decoded at each call.</summary>
    public string Text => Encoding.UTF8.GetString(Utf8.Span);
}

/// <summary>A heading.</summary>
/// <param name="Level">As rendered: 2 to 6.</param>
/// <param name="Id">Unique in its page.</param>
/// <param name="Text">Plain text.</param>
/// <param name="Where">Its place.</param>
public sealed record BodyHeading(int Level, string Id, string Text, SourceSpan Where);

/// <summary>An item of a list of a section.</summary>
/// <param name="Kind">Of which kind of list.</param>
/// <param name="Text">Plain text; of a definition list the term. Of a point it is empty: points are counted, and there are many.</param>
/// <param name="Where">Its place.</param>
public readonly record struct BodyItem(BodyItemKind Kind, string Text, SourceSpan Where)
{
    /// <summary>The plain text of what a term means, paragraphs separated by a newline; null for all that is no term.</summary>
    public string? Definition { get; init; }
}

/// <summary>Kinds of <see cref="BodyItem"/>.</summary>
public enum BodyItemKind
{
    /// <summary>Of a bulleted or numbered list.</summary>
    Point,

    /// <summary>Of a task list.</summary>
    Task,

    /// <summary>A term of a definition list.</summary>
    Term,
}
