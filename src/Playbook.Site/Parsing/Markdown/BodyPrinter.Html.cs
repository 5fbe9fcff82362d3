using System.Net;
using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Playbook.Diagnostics;
using FileSpan = Playbook.Diagnostics.SourceSpan;

namespace Playbook.Site.Parsing.Markdown;

/// <summary>
/// Raw HTML. Off, it is shown as text; on, the elements of <see cref="AllowedHtml"/> pass. Whatever an author leaves open is closed
/// where the surrounding Markdown ends, so that no page falls apart.
/// </summary>
internal sealed partial class BodyPrinter
{
    private const int LongestTag = 4_096;
    private const int DeepestHtml = 64;

    private readonly Stack<OpenElement> _open = new();
    private int _openOutside;

    private void WriteHtmlInline(HtmlInline html)
    {
        var tag = html.Tag;
        if (IsComment(tag))
            return;
        WriteTag(tag, _ => PlaceOf(html.Span), isInline: true);
    }

    private void WriteHtmlBlock(HtmlBlock html)
    {
        var lines = html.Lines;
        var text = new StringBuilder();
        var starts = new (int Start, int Source)[lines.Count];
        for (var i = 0; i < lines.Count; i++)
        {
            starts[i] = (text.Length, SourceOf(lines.Lines[i]));
            text.Append(lines.Lines[i].Slice.AsSpan()).Append('\n');
        }
        var content = WithoutComments(text.ToString());
        if (string.IsNullOrWhiteSpace(content))
            return;
        if (_options.Html)
        {
            WriteHtml(content, starts);
            return;
        }
        _diagnostics.Add(BodyProblems.RawHtml(PlaceOf(html.Span), content.AsSpan().Trim().ToString().Split('\n')[0].TrimEnd(), WhyNot(null)));
        _html.Write("<p>"u8);
        WriteWords(content.TrimEnd(), html.Span.Start);
        _html.Write("</p>\n"u8);
        _plain.Append('\n');
    }

    private void WriteHtml(string text, (int Start, int Source)[] lines)
    {
        for (var i = 0; i < text.Length;)
        {
            var next = text.IndexOf('<', i);
            if (next != i)
            {
                var words = WebUtility.HtmlDecode(text[i..(next < 0 ? text.Length : next)]);
                WriteWords(words, SourceOf(i));
                if (next < 0)
                    break;
            }
            i = next;
            var length = HtmlTag.Read(text.AsSpan(i, Math.Min(LongestTag, text.Length - i)))?.Length ?? 1;
            var start = i;
            WriteTag(text.Substring(i, length), offset => new FileSpan(_file, PlaceOf(SourceOf(start + offset)), 0), isInline: false);
            i += length;
        }
        _plain.Append('\n');

        int SourceOf(int offset)
        {
            var found = Array.BinarySearch(lines, (offset, int.MaxValue));
            var (lineStart, source) = lines[Math.Max(0, ~found - 1)];
            return source + offset - lineStart;
        }
    }

    /// <summary>Prints a tag that may pass, and shows any other as text.</summary>
    /// <param name="text">The tag as written.</param>
    /// <param name="placeOf">The place of an offset in it.</param>
    /// <param name="isInline">Whether it stands in a line of text.</param>
    private void WriteTag(string text, Func<int, FileSpan> placeOf, bool isInline)
    {
        var start = placeOf(0);
        var place = start with { Length = Math.Min(text.Length, _start + _text.Length - start.Start) };
        var tag = HtmlTag.Read(text);
        if (!_options.Html || tag is null || !AllowedHtml.Allows(tag.Name, isInline) || _open.Count >= DeepestHtml)
        {
            if (text != "<")
                _diagnostics.Add(BodyProblems.RawHtml(place, text, WhyNot(tag)));
            WriteWords(text, start.Start - _start);
            return;
        }
        if (tag.IsEnd)
            CloseElement(tag.Name, text, place);
        else
            OpenElementOf(tag, place);
    }

    private string WhyNot(HtmlTag? tag)
    {
        if (!_options.Html || tag is null)
            return "write it in Markdown, or put it in backticks to show it";
        return AllowedHtml.Allows(tag.Name, isInline: false)
            ? $"put `<{tag.Name}>` at the start of a line, below an empty line"
            : $"`{tag.Name}` is not on the list of allowed elements";
    }

    private void OpenElementOf(HtmlTag tag, FileSpan place)
    {
        foreach (var attribute in tag.Attributes)
        {
            if (!AllowedHtml.Allows(tag.Name, attribute.Name) && !AllowedHtml.IsHandled(tag.Name, attribute.Name))
                _diagnostics.Add(BodyProblems.RefusedHtmlAttribute(place, tag.Name, attribute.Name));
        }
        if (tag.Name == "img")
        {
            WriteHtmlImage(tag, place);
            return;
        }
        var link = tag.Name == "a" ? TargetIn(tag, "href", place) : null;
        var hole = link is { } target && Accept(target) ? AddHole("<a"u8) : -1;
        if (hole < 0)
        {
            _html.Write("<"u8);
            _html.WriteRaw(tag.Name);
        }
        else
        {
            _links[hole] = new BodyLink(BodyLinkKind.Link, link!.Value, link.Where);
        }
        foreach (var attribute in tag.Attributes.DistinctBy(a => a.Name, StringComparer.Ordinal))
        {
            if (AllowedHtml.Allows(tag.Name, attribute.Name))
                WriteHtmlAttribute(attribute);
        }
        _html.Write(">"u8);
        if (!AllowedHtml.IsVoid(tag.Name))
            _open.Push(new OpenElement(tag.Name, hole, _plain.Length, place));
    }

    private void CloseElement(string name, string text, FileSpan place)
    {
        if (AllowedHtml.IsVoid(name) || !_open.Take(_open.Count - _openOutside).Any(e => e.Name == name))
        {
            _diagnostics.Add(BodyProblems.RawHtml(place, text, $"no `<{name}>` is open here"));
            WriteWords(text, place.Start - _start);
            return;
        }
        while (_open.Peek().Name != name)
            CloseForgotten();
        Close(_open.Pop());
    }

    private void CloseForgotten()
    {
        var element = _open.Pop();
        _diagnostics.Add(BodyProblems.UnclosedElement(element.Where, element.Name));
        Close(element);
    }

    private void Close(OpenElement element)
    {
        _html.Write("</"u8);
        _html.WriteRaw(element.Name);
        _html.Write(">"u8);
        if (element.Link < 0)
            return;
        var text = element.PlainStart <= _plain.Length ? _plain.Since(element.PlainStart).Trim() : "";
        LookAtLinkText(text, _links[element.Link].Address, element.Where, hasImage: false);
    }

    /// <summary>Elements that were opened before are out of reach inside of what is printed now.</summary>
    /// <returns>What <see cref="LeaveScope"/> wants back.</returns>
    private int EnterScope()
    {
        var outside = _openOutside;
        _openOutside = _open.Count;
        return outside;
    }

    private void LeaveScope(int outside)
    {
        while (_open.Count > _openOutside)
            CloseForgotten();
        _openOutside = outside;
    }

    private void WriteHtmlImage(HtmlTag tag, FileSpan place)
    {
        if (TargetIn(tag, "src", place) is not { } target || !Accept(target))
            return;
        var alternative = tag.Attributes.FirstOrDefault(a => a.Name == "alt");
        if (alternative is null)
            _diagnostics.Add(BodyProblems.MissingAlternative(place));
        var hole = AddHole("<img"u8);
        _links[hole] = new BodyLink(BodyLinkKind.Image, target.Value, target.Where);
        WriteHtmlAttribute(new HtmlAttribute("alt", alternative?.Value ?? "", 0, 0));
        if (tag.Attributes.FirstOrDefault(a => a.Name == "title") is { } title)
            WriteHtmlAttribute(title);
        _html.Write(" loading=\"lazy\" decoding=\"async\">"u8);
        _plain.Append(alternative?.Value ?? "", place.Start, isProse: false);
    }

    private static Located<string>? TargetIn(HtmlTag tag, string name, FileSpan place) =>
        tag.Attributes.FirstOrDefault(a => a.Name == name) is { } attribute
            ? new Located<string>(attribute.Value, place.Slice(attribute.Start, attribute.Length))
            : null;

    private void WriteHtmlAttribute(HtmlAttribute attribute)
    {
        _html.Write(" "u8);
        _html.WriteRaw(attribute.Name);
        _html.Write("=\""u8);
        _html.WriteText(attribute.Value);
        _html.Write("\""u8);
    }

    private static bool IsComment(string text) => text.StartsWith("<!--", StringComparison.Ordinal);

    /// <summary>Blanks comments out, so that everything else keeps its place.</summary>
    private static string WithoutComments(string text)
    {
        var start = text.IndexOf("<!--", StringComparison.Ordinal);
        if (start < 0)
            return text;
        var chars = text.ToCharArray();
        while (start >= 0)
        {
            var end = text.IndexOf("-->", start + 4, StringComparison.Ordinal);
            end = end < 0 ? text.Length : end + 3;
            chars.AsSpan(start, end - start).Fill(' ');
            start = text.IndexOf("<!--", end, StringComparison.Ordinal);
        }
        return new string(chars);
    }

    private readonly record struct OpenElement(string Name, int Link, int PlainStart, FileSpan Where);
}
