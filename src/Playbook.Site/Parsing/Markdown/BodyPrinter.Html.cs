using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Playbook.Site.Parsing.Markdown;

/// <summary>Raw HTML.</summary>
internal sealed partial class BodyPrinter
{
    private const string HtmlHelp = "write it in Markdown, or put it in backticks to show it";

    private void WriteHtmlInline(HtmlInline html)
    {
        if (html.Tag.StartsWith("<!--", StringComparison.Ordinal))
            return;
        _diagnostics.Add(BodyProblems.RawHtml(PlaceOf(html.Span), html.Tag, HtmlHelp));
        WriteWords(html.Tag, html.Span.Start);
    }

    private void WriteHtmlBlock(HtmlBlock html)
    {
        if (html.Type == HtmlBlockType.Comment)
            return;
        var lines = html.Lines;
        var place = PlaceOf(html.Span);
        _diagnostics.Add(BodyProblems.RawHtml(place, lines.Count > 0 ? lines.Lines[0].Slice.ToString() : "", HtmlHelp));
        _html.Write("<p>"u8);
        for (var i = 0; i < lines.Count; i++)
        {
            WriteWords(lines.Lines[i].Slice.AsSpan(), lines.Lines[i].Position);
            _html.Write("\n"u8);
            _plain.Append('\n');
        }
        _html.Write("</p>\n"u8);
    }
}
