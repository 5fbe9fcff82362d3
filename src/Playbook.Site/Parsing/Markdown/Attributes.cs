using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Playbook.Site.Parsing.Markdown;

/// <summary>What <c>{#id .class}</c> says about the thing it follows.</summary>
/// <param name="Id">The id, if one is given.</param>
/// <param name="Classes">The classes.</param>
internal sealed record Attributes(string? Id, IReadOnlyList<string> Classes)
{
    private static readonly object Key = new();

    /// <summary>The attributes of a part of a text, or null.</summary>
    public static Attributes? Of(IMarkdownObject part) => (Attributes?)part.GetData(Key);

    /// <summary>Attaches attributes to a part of a text.</summary>
    public static void Attach(IMarkdownObject part, Attributes attributes) => part.SetData(Key, attributes);
}

/// <summary>Something in braces that looks like attributes but holds more than ids and classes. It stays in the text.</summary>
internal sealed class RefusedAttributes : LeafInline
{
    /// <summary>As written, with its braces.</summary>
    public required StringSlice Content { get; init; }
}

/// <summary>
/// Reads <c>{#id}</c> and <c>{.class}</c> directly behind a link, an image or a code span, and at the end of a heading. Braces
/// elsewhere are text: people write about templates and addresses with placeholders.
/// </summary>
internal sealed class AttributeParser : InlineParser
{
    private const int Longest = 256;

    public AttributeParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (TargetOf(processor, slice) is not { } target)
            return false;
        var rest = slice.AsSpan();
        var close = rest[..Math.Min(rest.Length, Longest)].IndexOf('}');
        if (close < 2)
            return false;
        var inside = rest[1..close];
        if (inside.Contains('\n') || inside.Contains('{') || (target is Block && !rest[(close + 1)..].IsWhiteSpace()))
            return false;
        if (Parse(inside) is { } attributes)
        {
            Attributes.Attach(target, attributes);
            if (target is Block && processor.Inline is LiteralInline words)
                words.Content.TrimEnd();
        }
        else if (inside.Contains('=') || inside[0] is '#' or '.')
        {
            processor.Inline = new RefusedAttributes
            {
                Content = new StringSlice(slice.Text, slice.Start, slice.Start + close),
                Span = new(processor.GetSourcePosition(slice.Start), processor.GetSourcePosition(slice.Start + close)),
            };
        }
        else
        {
            return false;
        }
        slice.Start += close + 1;
        return true;
    }

    private static IMarkdownObject? TargetOf(InlineProcessor processor, StringSlice slice)
    {
        var isGlued = slice.PeekCharExtra(-1) is not (' ' or '\t' or '\n' or '\0');
        return isGlued && processor.Inline is LinkInline { IsClosed: true } or CodeInline ? processor.Inline : processor.Block as HeadingBlock;
    }

    private static Attributes? Parse(ReadOnlySpan<char> text)
    {
        string? id = null;
        var classes = new List<string>();
        foreach (var range in text.Split(' '))
        {
            var part = text[range];
            if (part.IsEmpty)
                continue;
            if (part.Length < 2 || !IsName(part[1..]))
                return null;
            if (part[0] == '#' && id is null)
                id = part[1..].ToString();
            else if (part[0] == '.')
                classes.Add(part[1..].ToString());
            else
                return null;
        }
        return id is null && classes.Count == 0 ? null : new Attributes(id, classes);
    }

    private static bool IsName(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_'))
                return false;
        }
        return char.IsAsciiLetter(text[0]);
    }
}
