using Markdig.Extensions.Tables;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;

namespace Playbook.Site.Parsing.Markdown;

/// <summary>
/// Pipe tables, looked for only in paragraphs with a <c>|</c>. Markdig's own parser takes notes at every line break in case the
/// paragraph should turn out to be a table, which is a tenth of the work of parsing and is in vain for nearly all.
/// </summary>
internal sealed class PipeTablesOnDemand(LineBreakInlineParser lineBreaks, PipeTableOptions options) : PipeTableParser(lineBreaks, options)
{
    // A pipeline is used by many threads; each works on one paragraph at a time.
    [ThreadStatic]
    private static Block? _block;

    [ThreadStatic]
    private static bool _hasBar;

    public override bool Match(InlineProcessor processor, ref StringSlice slice) => HasBar(processor.Block, slice) && base.Match(processor, ref slice);

    private static bool HasBar(Block? block, in StringSlice slice)
    {
        if (!ReferenceEquals(block, _block))
        {
            _block = block;
            _hasBar = slice.Text.AsSpan(slice.Start, slice.Length).Contains('|');
        }
        return _hasBar;
    }
}
