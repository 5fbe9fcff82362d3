using System.Net;

namespace Playbook.Site.Parsing.Markdown;

/// <summary>A tag in raw HTML.</summary>
/// <param name="Name">Its name, in small letters.</param>
/// <param name="IsEnd">Whether it closes an element.</param>
/// <param name="Attributes">Its attributes.</param>
/// <param name="Length">How many characters it takes.</param>
internal sealed record HtmlTag(string Name, bool IsEnd, IReadOnlyList<HtmlAttribute> Attributes, int Length)
{
    /// <summary>Reads a tag.</summary>
    /// <param name="text">Text that begins with <c>&lt;</c>.</param>
    /// <returns>The tag, or null where there is none.</returns>
    public static HtmlTag? Read(ReadOnlySpan<char> text)
    {
        var i = 1;
        var isEnd = i < text.Length && text[i] == '/';
        if (isEnd)
            i++;
        var start = i;
        while (i < text.Length && char.IsAsciiLetterOrDigit(text[i]))
            i++;
        if (i == start || !char.IsAsciiLetter(text[start]))
            return null;
        var name = text[start..i].ToString().ToLowerInvariant();
        var attributes = new List<HtmlAttribute>();
        while (true)
        {
            while (i < text.Length && (char.IsWhiteSpace(text[i]) || text[i] == '/'))
                i++;
            if (i >= text.Length)
                return null;
            if (text[i] == '>')
                return new HtmlTag(name, isEnd, attributes, i + 1);
            if (ReadAttribute(text, ref i) is not { } attribute)
                return null;
            attributes.Add(attribute);
        }
    }

    private static HtmlAttribute? ReadAttribute(ReadOnlySpan<char> text, ref int i)
    {
        var start = i;
        while (i < text.Length && !char.IsWhiteSpace(text[i]) && text[i] is not ('=' or '>' or '/' or '"' or '\'' or '<'))
            i++;
        if (i == start)
            return null;
        var name = text[start..i].ToString().ToLowerInvariant();
        var afterName = i;
        while (i < text.Length && char.IsWhiteSpace(text[i]))
            i++;
        if (i >= text.Length || text[i] != '=')
        {
            i = afterName;
            return new HtmlAttribute(name, "", start, 0);
        }
        i++;
        while (i < text.Length && char.IsWhiteSpace(text[i]))
            i++;
        if (i >= text.Length)
            return null;
        var quote = text[i] is '"' or '\'' ? text[i++] : '\0';
        var valueStart = i;
        while (i < text.Length && (quote != '\0' ? text[i] != quote : !char.IsWhiteSpace(text[i]) && text[i] != '>'))
            i++;
        if (i >= text.Length)
            return null;
        var value = WebUtility.HtmlDecode(text[valueStart..i].ToString());
        var attribute = new HtmlAttribute(name, value, valueStart, i - valueStart);
        if (quote != '\0')
            i++;
        return attribute;
    }
}

/// <summary>An attribute of a tag.</summary>
/// <param name="Name">Its name, in small letters.</param>
/// <param name="Value">Its value, decoded.</param>
/// <param name="Start">Where the value begins, from the start of the tag; the name's start where there is no value.</param>
/// <param name="Length">How long the value is.</param>
internal sealed record HtmlAttribute(string Name, string Value, int Start, int Length);

/// <summary>The raw HTML that may pass when a site allows raw HTML: nothing that runs, loads, styles or frames.</summary>
internal static class AllowedHtml
{
    /// <summary>Whether an element may pass.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="isInline">Whether it stands in a line of text, where it must not end the paragraph.</param>
    public static bool Allows(string name, bool isInline) => name switch
    {
        "kbd" or "sub" or "sup" or "abbr" or "mark" or "ins" or "del" or "small" or "br" or "img" or "a" => true,
        "details" or "summary" or "table" or "caption" or "thead" or "tbody" or "tfoot" or "tr" or "th" or "td" => !isInline,
        _ => false,
    };

    /// <summary>Whether an element has no end tag.</summary>
    public static bool IsVoid(string name) => name is "br" or "img";

    /// <summary>Whether an attribute may pass as it stands.</summary>
    public static bool Allows(string element, string attribute) => (element, attribute) switch
    {
        (_, "title") => true,
        ("details", "open") => true,
        ("th" or "td", "colspan" or "rowspan" or "scope" or "headers") => true,
        _ => false,
    };

    /// <summary>Whether an attribute is read by the printer itself: addresses go through links, sizes come from the image.</summary>
    public static bool IsHandled(string element, string attribute) => (element, attribute) switch
    {
        ("a", "href") => true,
        ("img", "src" or "alt" or "width" or "height") => true,
        _ => false,
    };
}
