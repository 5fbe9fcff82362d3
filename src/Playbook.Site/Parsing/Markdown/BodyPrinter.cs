using Markdig.Extensions.Alerts;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Helpers;
using Markdig.Syntax;
using Playbook.Diagnostics;
using FileSpan = Playbook.Diagnostics.SourceSpan;

namespace Playbook.Site.Parsing.Markdown;

/// <summary>
/// Prints a Markdown tree once, and collects on the same walk what the other stages need: links with their places, the plain text of
/// each section, headings, list items, and what is wrong. This part prints blocks; the others print headings, inlines, lists, tables.
/// </summary>
internal sealed partial class BodyPrinter : IDisposable
{
    private readonly SourceFile _file;
    private readonly string _text;
    private readonly int _start;
    private readonly BodyOptions _options;
    private readonly Utf8Writer _html = new();
    private readonly PlainText _plain = new();
    private readonly List<BodyLink> _links = [];
    private readonly List<HtmlHole> _holes = [];
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly int _largestOutput;
    private int _linkedCharacters;
    private int _depth;

    /// <summary>A printer for one text.</summary>
    /// <param name="file">The file.</param>
    /// <param name="text">The text, without front matter.</param>
    /// <param name="start">Where it begins in the file.</param>
    /// <param name="options">How to print.</param>
    public BodyPrinter(SourceFile file, string text, int start, BodyOptions options)
    {
        (_file, _text, _start, _options) = (file, text, start, options);
        _largestOutput = (20 * text.Length) + 100_000;
    }

    /// <summary>Prints a tree.</summary>
    public Diagnosed<ParsedBody> Print(MarkdownDocument document)
    {
        PrepareHeadings(document);
        WriteChildren(document);
        CloseSection(_start + _text.Length);
        var body = new ParsedBody(
            new PreparedHtml(_html.Keep(), _holes.ToArray()),
            [.. _links],
            [.. _sections],
            _words,
            new FileSpan(_file, _start, _text.Length));
        return new(body, _diagnostics);
    }

    /// <summary>Gives back what was rented.</summary>
    public void Dispose()
    {
        _html.Dispose();
        _plain.Dispose();
    }

    private void WriteChildren(ContainerBlock container)
    {
        if (++_depth > MarkdownPipelines.DeepestNesting * 2)
            throw new TooComplicatedException("it nests too deeply");
        var outside = EnterScope();
        for (var i = 0; i < container.Count; i++)
            WriteBlock(container[i]);
        LeaveScope(outside);
        _depth--;
        CheckSize();
    }

    /// <summary>One definition that is used a thousand times can make a small text a giant one.</summary>
    private void CheckSize()
    {
        if (_html.Length + _linkedCharacters > _largestOutput)
            throw new TooComplicatedException("it would grow to more than twenty times its size");
    }

    private void WriteBlock(Block block)
    {
        switch (block)
        {
            case ParagraphBlock paragraph:
                WriteParagraph(paragraph);
                break;
            case HeadingBlock heading:
                WriteHeading(heading);
                break;
            case ListBlock list:
                WriteList(list);
                break;
            case CodeBlock code:
                WriteCode(code);
                break;
            case AlertBlock alert:
                WriteCallout(alert);
                break;
            case QuoteBlock quote:
                _html.Write("<blockquote>\n"u8);
                WriteChildren(quote);
                _html.Write("</blockquote>\n"u8);
                break;
            case Table table:
                WriteTable(table);
                break;
            case DefinitionList definitions:
                WriteDefinitions(definitions);
                break;
            case ThematicBreakBlock:
                _html.Write("<hr>\n"u8);
                break;
            case HtmlBlock html:
                WriteHtmlBlock(html);
                break;
            case FootnoteGroup footnotes:
                WriteFootnotes(footnotes);
                break;
            case LinkReferenceDefinitionGroup or LinkReferenceDefinition or BlankLineBlock:
                break;
            case ContainerBlock container:
                WriteChildren(container);
                break;
            case LeafBlock { Inline: { } inline }:
                WriteInlines(inline);
                break;
        }
    }

    private void WriteParagraph(ParagraphBlock paragraph)
    {
        if (paragraph.Inline is null)
            return;
        if (_isTight)
        {
            WriteProse(paragraph);
            _html.Write("\n"u8);
            return;
        }
        _html.Write("<p>"u8);
        WriteProse(paragraph);
        _html.Write("</p>\n"u8);
    }

    /// <summary>Prints the words of a block, and looks at them as prose.</summary>
    private void WriteProse(LeafBlock block)
    {
        var start = _plain.Length;
        WriteLeaf(block);
        LookAtProse(start);
        _plain.Append('\n');
    }

    private void WriteCode(CodeBlock code)
    {
        _html.Write("<pre tabindex=\"0\"><code"u8);
        if (code is FencedCodeBlock { Info: { Length: > 0 } info })
        {
            var language = string.Concat(info.ToLowerInvariant().TakeWhile(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '#' or '-'));
            if (language.Length > 0)
            {
                _html.Write(" class=\"language-"u8);
                _html.WriteRaw(language);
                _html.Write("\""u8);
            }
        }
        _html.Write(">"u8);
        var lines = code.Lines;
        for (var i = 0; i < lines.Count; i++)
        {
            var slice = lines.Lines[i].Slice;
            _html.WriteText(slice.AsSpan());
            _html.Write("\n"u8);
            _plain.Append(slice.AsSpan(), PlaceOf(SourceOf(lines.Lines[i])), isProse: false);
            _plain.Append('\n');
        }
        _html.Write("</code></pre>\n"u8);
    }

    private void WriteCallout(AlertBlock alert)
    {
        var kind = alert.Kind.ToString();
        var (name, title) = kind.ToUpperInvariant() switch
        {
            "NOTE" => ("note", "Note"),
            "TIP" => ("tip", "Tip"),
            "IMPORTANT" => ("important", "Important"),
            "WARNING" => ("warning", "Warning"),
            "CAUTION" => ("caution", "Caution"),
            _ => ("", kind),
        };
        if (name.Length == 0)
        {
            _html.Write("<blockquote>\n<p>[!"u8);
            _html.WriteText(kind);
            _html.Write("]</p>\n"u8);
            WriteChildren(alert);
            _html.Write("</blockquote>\n"u8);
            return;
        }
        _html.Write("<aside class=\"callout callout-"u8);
        _html.WriteRaw(name);
        _html.Write("\" role=\"note\" aria-label=\""u8);
        _html.WriteRaw(title);
        _html.Write("\">\n<p class=\"callout-title\">"u8);
        _html.WriteRaw(title);
        _html.Write("</p>\n"u8);
        WriteChildren(alert);
        _html.Write("</aside>\n"u8);
    }

    private void WriteFootnotes(FootnoteGroup group)
    {
        if (!group.Any(block => block is Footnote))
            return;
        _html.Write("<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"Footnotes\">\n<ol>\n"u8);
        foreach (var block in group)
        {
            if (block is not Footnote footnote)
                continue;
            _html.Write("<li id=\"footnote-"u8);
            WriteNumber(footnote.Order);
            _html.Write("\">\n"u8);
            WriteChildren(footnote);
            _html.Write("</li>\n"u8);
        }
        _html.Write("</ol>\n</section>\n"u8);
    }

    private void WriteNumber(int number)
    {
        Span<char> digits = stackalloc char[12];
        number.TryFormat(digits, out var length, default, System.Globalization.CultureInfo.InvariantCulture);
        _html.WriteRaw(digits[..length]);
    }

    /// <summary>The place in the file of something in the tree.</summary>
    private FileSpan PlaceOf(Markdig.Syntax.SourceSpan span)
    {
        if (_grid is { } grid)
            return grid;
        var start = Math.Clamp(span.Start, 0, _text.Length);
        return new FileSpan(_file, _start + start, Math.Clamp(span.End + 1, start, _text.Length) - start);
    }

    /// <summary>Where the content of a line begins in the text; its position is that of the whole line, with the marks of lists and quotes.</summary>
    private int SourceOf(StringLine line) => line.Slice.Text.Length == _text.Length ? line.Slice.Start : line.Position;

    /// <summary>The place in the file of an offset in the text.</summary>
    private int PlaceOf(int offset) => _grid is { } grid ? grid.Start : _start + Math.Clamp(offset, 0, _text.Length);
}

/// <summary>A text breaks a bound; said to its author as a diagnostic.</summary>
internal sealed class TooComplicatedException(string reason) : Exception(reason);
