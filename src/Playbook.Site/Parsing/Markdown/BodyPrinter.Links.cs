using Markdig.Syntax.Inlines;
using Playbook.Diagnostics;
using FileSpan = Playbook.Diagnostics.SourceSpan;

namespace Playbook.Site.Parsing.Markdown;

/// <summary>Links and images: a hole in the print where the address will stand.</summary>
internal sealed partial class BodyPrinter
{
    private void WriteLink(LinkInline link)
    {
        var target = TargetOf(link);
        var hole = Accept(target) ? AddHole("<a"u8) : -1;
        if (hole >= 0)
        {
            WriteTitle(link.Title);
            WriteClasses(Attributes.Of(link));
            _html.Write(">"u8);
        }
        var start = _plain.Length;
        WriteInlines(link);
        var text = _plain.Since(start).Trim();
        var where = PlaceOf(link.Span);
        LookAtLinkText(text, target.Value, where, HasImage(link));
        if (hole < 0)
            return;
        _html.Write("</a>"u8);
        _links[hole] = new BodyLink(BodyLinkKind.Link, target.Value, target.Where);
    }

    private void WriteAddress(AutolinkInline address)
    {
        var where = PlaceOf(address.Span);
        var target = new Located<string>(address.IsEmail ? "mailto:" + address.Url : address.Url, where.Text is ['<', .., '>'] ? where.Slice(1, where.Length - 2) : where);
        var hole = Accept(target) ? AddHole("<a"u8) : -1;
        if (hole >= 0)
        {
            _html.Write(">"u8);
            _links[hole] = new BodyLink(BodyLinkKind.Link, target.Value, target.Where);
            if (!address.IsEmail)
                _diagnostics.Add(BodyProblems.BareAddress(where));
        }
        _html.WriteText(address.Url);
        _plain.Append(address.Url, target.Where.Start, isProse: false);
        if (hole >= 0)
            _html.Write("</a>"u8);
    }

    private void WriteImage(LinkInline image)
    {
        var target = TargetOf(image);
        var where = PlaceOf(image.Span);
        var alternative = TextOf(image);
        var attributes = Attributes.Of(image);
        var isDecorative = attributes is not null && attributes.Classes.Contains("decorative");
        if (isDecorative)
            alternative = "";
        else if (alternative.Length == 0)
            _diagnostics.Add(BodyProblems.MissingAlternative(where));
        if (!Accept(target))
        {
            WriteWords(alternative, image.Span.Start);
            return;
        }
        var hole = AddHole("<img"u8);
        _links[hole] = new BodyLink(BodyLinkKind.Image, target.Value, target.Where);
        _html.Write(" alt=\""u8);
        _html.WriteText(alternative);
        _html.Write("\""u8);
        WriteTitle(image.Title);
        WriteClasses(attributes);
        _html.Write(" loading=\"lazy\" decoding=\"async\">"u8);
        _plain.Append(alternative, where.Start, isProse: false);
    }

    /// <summary>Leaves a hole behind the name of a tag.</summary>
    /// <returns>The index of the link that belongs into it; the caller sets it.</returns>
    private int AddHole(ReadOnlySpan<byte> tag)
    {
        _html.Write(tag);
        _holes.Add(new HtmlHole(_html.Length, _links.Count));
        _links.Add(default);
        return _links.Count - 1;
    }

    private bool Accept(Located<string> target)
    {
        _linkedCharacters += target.Value.Length;
        CheckSize();
        if (LinkTarget.Refused(target.Value) is not { } scheme)
            return true;
        _diagnostics.Add(BodyProblems.RefusedScheme(target.Where, scheme));
        return false;
    }

    private void WriteTitle(string? title)
    {
        if (string.IsNullOrEmpty(title))
            return;
        CheckSize();
        _html.Write(" title=\""u8);
        _html.WriteText(title);
        _html.Write("\""u8);
    }

    /// <summary>The target with its own place: in the link, or in the definition that the link refers to.</summary>
    private Located<string> TargetOf(LinkInline link)
    {
        var url = link.Url ?? "";
        var span = link.Reference?.UrlSpan ?? link.UrlSpan;
        var isKnown = _grid is null && span.Start >= 0 && span.Length > 0 && span.End < _text.Length;
        if (isKnown && IsSpanOf(url, _text.AsSpan(span.Start, span.Length)))
            return new Located<string>(url, new FileSpan(_file, _start + span.Start, span.Length));
        var where = PlaceOf(link.Span);
        var found = url.Length == 0 ? -1 : where.Text.IndexOf(url, StringComparison.Ordinal);
        return new Located<string>(url, found < 0 ? where : where.Slice(found, url.Length));
    }

    /// <summary>Whether a span of the source really holds an address; Markdig is off where a definition spans lines.</summary>
    private static bool IsSpanOf(string url, ReadOnlySpan<char> written) =>
        written.SequenceEqual(url) || written.IndexOfAny('\\', '&', '<') >= 0 || written.IndexOf('%') >= 0;

    private void LookAtLinkText(ReadOnlySpan<char> text, string target, FileSpan where, bool hasImage)
    {
        if (text.Length == 0)
        {
            if (!hasImage)
                _diagnostics.Add(BodyProblems.EmptyLinkText(where));
            return;
        }
        if (text.Length <= 12 && text.ToString().ToLowerInvariant().TrimEnd('.', '!', ':', ' ') is "here" or "this" or "click here" or "link" or "this link")
            _diagnostics.Add(BodyProblems.VagueLinkText(where, text.ToString()));
        else if (text.SequenceEqual(target) || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            _diagnostics.Add(BodyProblems.BareAddress(where));
    }

    private static bool HasImage(ContainerInline link)
    {
        for (var inline = link.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (inline is LinkInline { IsImage: true } || (inline is ContainerInline inner && HasImage(inner)))
                return true;
        }
        return false;
    }
}
