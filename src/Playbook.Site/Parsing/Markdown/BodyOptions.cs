using Playbook.Site.Parsing.Matter;

namespace Playbook.Site.Parsing.Markdown;

/// <summary>What the printing of a text depends on besides the text.</summary>
public sealed record BodyOptions
{
    /// <summary>The title in the front matter; a first heading that repeats it is dropped.</summary>
    public string? Title { get; init; }

    /// <summary>Old ids of headings and the ids that took over; links to the old ones still arrive.</summary>
    public IReadOnlyList<AnchorAlias> Anchors { get; init; } = [];

    /// <summary>Whether straight quotes, dashes and dots become typographic ones.</summary>
    public bool SmartPunctuation { get; init; }

    /// <summary>Whether the author is told of slips of style: long sentences, the same word twice.</summary>
    public bool Advice { get; init; } = true;

    /// <summary>Whether raw HTML of the allow-list may pass.</summary>
    public bool Html { get; init; }
}
