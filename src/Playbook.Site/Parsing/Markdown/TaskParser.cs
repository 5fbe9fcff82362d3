using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Playbook.Site.Parsing.Markdown;

/// <summary>The box at the start of an item of a task list.</summary>
internal sealed class TaskMark : LeafInline
{
    /// <summary>Whether it is ticked.</summary>
    public required bool IsDone { get; init; }
}

/// <summary>
/// Reads <c>[ ]</c> and <c>[x]</c> at the start of a list item, and nowhere else: <c>[x](page.md)</c> later in the item is a link.
/// Markdig's own parser takes it for a second box.
/// </summary>
internal sealed class TaskParser : InlineParser
{
    public TaskParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (processor.Block is not ParagraphBlock { Parent: ListItemBlock item } paragraph
            || item[0] != paragraph
            || paragraph.Inline?.FirstChild is not null
            || slice.Length < 4
            || slice.PeekChar(1) is not (' ' or 'x' or 'X')
            || slice.PeekChar(2) != ']'
            || slice.PeekChar(3) is not (' ' or '\t' or '\n'))
        {
            return false;
        }
        var start = processor.GetSourcePosition(slice.Start);
        processor.Inline = new TaskMark { IsDone = slice.PeekChar(1) != ' ', Span = new(start, start + 2) };
        slice.Start += 3;
        slice.TrimStart();
        return true;
    }
}
