using Markdig.Extensions.Footnotes;
using Markdig.Extensions.SmartyPants;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Playbook.Site.Parsing.Markdown;

/// <summary>What stands inside a line.</summary>
internal sealed partial class BodyPrinter
{
    private int _inlineDepth;

    private void WriteLeaf(LeafBlock block)
    {
        if (block.Inline is not { } inline)
            return;
        var outside = EnterScope();
        WriteInlines(inline);
        LeaveScope(outside);
    }

    private void WriteInlines(ContainerInline container)
    {
        if (++_inlineDepth > 100)
            throw new TooComplicatedException("it nests too deeply");
        for (var inline = container.FirstChild; inline is not null; inline = After(inline))
            WriteInline(inline);
        _inlineDepth--;
    }

    /// <summary>
    /// What follows. A sign that opened nothing, such as the bars of a table without its second line, holds the rest of the line as its
    /// child; to go on there instead of down keeps long lines of such signs flat.
    /// </summary>
    private static Inline? After(Inline inline) => inline is DelimiterInline { FirstChild: { } child } ? child : Next(inline);

    private static Inline? Next(Inline inline)
    {
        while (inline.NextSibling is null && inline.Parent is DelimiterInline parent)
            inline = parent;
        return inline.NextSibling;
    }

    private void WriteInline(Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                WriteLiteral(literal);
                break;
            case LineBreakInline lineBreak:
                _html.Write(lineBreak.IsHard ? "<br>\n"u8 : "\n"u8);
                _plain.Append(' ');
                break;
            case EmphasisInline emphasis:
                WriteEmphasis(emphasis);
                break;
            case CodeInline code:
                _html.Write("<code"u8);
                WriteClasses(Attributes.Of(code));
                _html.Write(">"u8);
                _html.WriteText(code.ContentSpan);
                _html.Write("</code>"u8);
                _plain.Append(code.ContentSpan, PlaceOf(code.Span.Start + code.DelimiterCount), isProse: false);
                break;
            case LinkInline { IsImage: true } image:
                WriteImage(image);
                break;
            case LinkInline link:
                WriteLink(link);
                break;
            case AutolinkInline address:
                WriteAddress(address);
                break;
            case HtmlEntityInline entity:
                WriteWords(entity.Transcoded.AsSpan(), entity.Span.Start);
                break;
            case HtmlInline html:
                WriteHtmlInline(html);
                break;
            case RefusedAttributes refused:
                _diagnostics.Add(BodyProblems.RefusedAttributes(PlaceOf(refused.Span)));
                WriteWords(refused.Content.AsSpan(), refused.Span.Start);
                break;
            case FootnoteLink footnote:
                WriteFootnoteLink(footnote);
                break;
            case SmartyPant sign:
                WriteWords(Typographic(sign), sign.Span.Start);
                break;
            case DelimiterInline delimiter:
                WriteWords(delimiter.ToLiteral(), delimiter.Span.Start);
                break;
            case ContainerInline inner:
                WriteInlines(inner);
                break;
            case TaskMark:
                break;
        }
    }

    /// <summary>Quotes that pair have been found by then; what is left of them are apostrophes.</summary>
    private void WriteLiteral(LiteralInline literal)
    {
        var words = literal.Content.AsSpan();
        if (_options.SmartPunctuation && words.Contains('\''))
            WriteWords(words.ToString().Replace('\'', '’'), literal.Span.Start);
        else
            WriteWords(words, literal.Span.Start);
    }

    private void WriteWords(ReadOnlySpan<char> words, int source)
    {
        _html.WriteText(words);
        _plain.Append(words, PlaceOf(source), isProse: _grid is null);
    }

    private void WriteEmphasis(EmphasisInline emphasis)
    {
        var (open, close) = (emphasis.DelimiterChar, emphasis.DelimiterCount) switch
        {
            ('~', _) => ("<del>", "</del>"),
            (_, 2) => ("<strong>", "</strong>"),
            _ => ("<em>", "</em>"),
        };
        _html.WriteRaw(open);
        WriteInlines(emphasis);
        _html.WriteRaw(close);
    }

    private void WriteFootnoteLink(FootnoteLink link)
    {
        if (link.IsBackLink)
        {
            _html.Write(" <a class=\"footnote-back\" role=\"doc-backlink\" href=\"#footnote-ref-"u8);
            WriteNumber(link.Index);
            _html.Write("\" aria-label=\"Back to reference "u8);
            WriteNumber(link.Index);
            _html.Write("\">↩</a>"u8);
            return;
        }
        _html.Write("<sup><a class=\"footnote-ref\" role=\"doc-noteref\" id=\"footnote-ref-"u8);
        WriteNumber(link.Index);
        _html.Write("\" href=\"#footnote-"u8);
        WriteNumber(link.Footnote.Order);
        _html.Write("\" aria-label=\"Footnote "u8);
        WriteNumber(link.Footnote.Order);
        _html.Write("\">"u8);
        WriteNumber(link.Footnote.Order);
        _html.Write("</a></sup>"u8);
    }

    private void WriteClasses(Attributes? attributes)
    {
        if (attributes is null || attributes.Classes.Count == 0)
            return;
        _html.Write(" class=\""u8);
        _html.WriteRaw(string.Join(' ', attributes.Classes));
        _html.Write("\""u8);
    }

    private static string Typographic(SmartyPant sign) => sign.Type switch
    {
        SmartyPantType.LeftQuote => "‘",
        SmartyPantType.RightQuote or SmartyPantType.Quote => "’",
        SmartyPantType.LeftDoubleQuote => "“",
        SmartyPantType.RightDoubleQuote => "”",
        SmartyPantType.DoubleQuote => "\"",
        SmartyPantType.LeftAngleQuote => "«",
        SmartyPantType.RightAngleQuote => "»",
        SmartyPantType.Ellipsis => "…",
        SmartyPantType.Dash2 => "–",
        SmartyPantType.Dash3 => "—",
        _ => sign.OpeningCharacter.ToString(),
    };

    /// <summary>The plain words of a block, before it is printed.</summary>
    private string TextOf(LeafBlock block) => block.Inline is { } inline ? TextOf(inline) : "";

    private string TextOf(ContainerInline container)
    {
        var start = _plain.Length;
        AppendTextOf(container);
        var text = _plain.Since(start).Trim().ToString();
        _plain.CutTo(start);
        return text;
    }

    private void AppendTextOf(ContainerInline container)
    {
        if (++_inlineDepth > 100)
            throw new TooComplicatedException("it nests too deeply");
        for (var inline = container.FirstChild; inline is not null; inline = After(inline))
        {
            switch (inline)
            {
                case LiteralInline literal:
                    _plain.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    _plain.Append(code.ContentSpan);
                    break;
                case LineBreakInline:
                    _plain.Append(' ');
                    break;
                case HtmlEntityInline entity:
                    _plain.Append(entity.Transcoded.AsSpan());
                    break;
                case AutolinkInline address:
                    _plain.Append(address.Url);
                    break;
                case SmartyPant sign:
                    _plain.Append(Typographic(sign));
                    break;
                case DelimiterInline delimiter:
                    _plain.Append(delimiter.ToLiteral());
                    break;
                case ContainerInline inner:
                    AppendTextOf(inner);
                    break;
            }
        }
        _inlineDepth--;
    }
}
