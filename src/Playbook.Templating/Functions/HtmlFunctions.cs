using System.Buffers;
using System.Globalization;
using System.Text;
using static Playbook.Templating.Functions.Parameters;

namespace Playbook.Templating.Functions;

/// <summary><c>html</c>: texts for pages and addresses.</summary>
internal static class HtmlFunctions
{
    /// <summary>What stays as it is, of ASCII: that can be looked for sixteen letters at a time, and is ready at once.</summary>
    private static readonly SearchValues<char> Harmless = SearchValues.Create(AsciiWithout("&<>\"'"));

    private static readonly SearchValues<char> Unreserved =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~");

    private static readonly SearchValues<char> KeptInAddress =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~!*'();:@&=+$,/?#[]");

    public static BuiltinObject Make()
    {
        var text = Needed("text");
        return new BuiltinObject("html")
            .Add("escape", static (c, a) => a[0].IsNull ? a[0] : Escape(c, c.Text(a, 0)), text)
            .Add("strip", static (c, a) => a[0].IsNull ? a[0] : HtmlStrip.Strip(Charged(c, c.Text(a, 0))), text)
            .Add("newline_to_br", static (c, a) => a[0].IsNull ? a[0] : NewLinesToBreaks(c, c.Text(a, 0)), text)
            .Add("url_encode", static (c, a) => a[0].IsNull ? a[0] : Percent(c, c.Text(a, 0), Unreserved), text)
            .Add("url_escape", static (c, a) => a[0].IsNull ? a[0] : Percent(c, c.Text(a, 0), KeptInAddress), text);
    }

    private static string Charged(RenderContext context, string text)
    {
        context.RequireLength(text.Length);
        return text;
    }

    private static string Escape(RenderContext context, string text)
    {
        context.RequireLength(text.Length);
        var at = IndexOfEscaped(text);
        if (at < 0)
            return text;
        var result = new PieceBuilder(stackalloc char[PieceBuilder.OnStack]);
        var rest = text.AsSpan();
        while (at >= 0)
        {
            result.Append(rest[..at]);
            at += AppendEscaped(ref result, rest[at..]);
            rest = rest[at..];
            at = IndexOfEscaped(rest);
        }
        result.Append(rest);
        context.RequireLength(result.Length);
        // Going from mark to mark is dearer than copying.
        context.ChargeCharacters(context.Site.CalleeStart, context.Site.CalleeEnd, result.Length * 7L);
        return result.ToStringAndFree();
    }

    /// <summary>Where the first character is that does not stay as it is: of ASCII, of Latin-1, or half of a pair.</summary>
    private static int IndexOfEscaped(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var next = text[at] < 128 ? text[at..].IndexOfAnyExcept(Harmless) : 0;
            if (next < 0)
                break;
            at += next;
            if (text[at] is < (char)128 or >= (char)160 and <= (char)255 or >= (char)0xD800 and <= (char)0xDFFF)
                return at;
        }
        return -1;
    }

    private static int AppendEscaped(ref PieceBuilder result, ReadOnlySpan<char> text)
    {
        switch (text[0])
        {
            case '&':
                result.Append("&amp;");
                return 1;
            case '<':
                result.Append("&lt;");
                return 1;
            case '>':
                result.Append("&gt;");
                return 1;
            case '"':
                result.Append("&quot;");
                return 1;
            case '\'':
                result.Append("&#39;");
                return 1;
        }
        var isPair = char.IsHighSurrogate(text[0]) && text.Length > 1 && char.IsLowSurrogate(text[1]);
        var code = isPair ? char.ConvertToUtf32(text[0], text[1]) : char.IsSurrogate(text[0]) ? 0xFFFD : text[0];
        if (code == 0xFFFD)
        {
            result.Append('\uFFFD');
            return 1;
        }
        result.Append("&#");
        result.Append(code.ToString(CultureInfo.InvariantCulture));
        result.Append(';');
        return isPair ? 2 : 1;
    }

    private static string NewLinesToBreaks(RenderContext context, string text)
    {
        context.RequireLength(text.Length);
        var result = new StringBuilder(text.Length + 32);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n'))
            {
                result.Append("<br />");
                if (text[i] == '\r')
                    result.Append(text[i++]);
            }
            result.Append(text[i]);
        }
        context.RequireLength(result.Length);
        return result.ToString();
    }

    private static string Percent(RenderContext context, string text, SearchValues<char> kept)
    {
        context.RequireLength(text.Length);
        if (!text.AsSpan().ContainsAnyExcept(kept))
            return text;
        var result = new StringBuilder(text.Length * 2);
        Span<byte> bytes = stackalloc byte[4];
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsAscii && kept.Contains((char)rune.Value))
            {
                result.Append((char)rune.Value);
                continue;
            }
            foreach (var b in bytes[..rune.EncodeToUtf8(bytes)])
                result.Append('%').Append(b.ToString("X2", CultureInfo.InvariantCulture));
        }
        context.RequireLength(result.Length);
        return result.ToString();
    }

    private static string AsciiWithout(string some)
    {
        var letters = new StringBuilder(128);
        for (var c = '\0'; c < 128; c++)
        {
            if (!some.Contains(c))
                letters.Append(c);
        }
        return letters.ToString();
    }
}
