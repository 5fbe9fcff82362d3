using System.Buffers;
using System.Globalization;
using System.Text;
using static Playbook.Templating.Functions.Parameters;

namespace Playbook.Templating.Functions;

/// <summary><c>html</c>: texts for pages and addresses.</summary>
internal static class HtmlFunctions
{
    private static readonly SearchValues<char> MustEscape = SearchValues.Create("&<>\"'" + Between(160, 255) + Between(0xD800, 0xDFFF));

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
        var at = text.AsSpan().IndexOfAny(MustEscape);
        if (at < 0)
            return text;
        var result = new PieceBuilder(stackalloc char[PieceBuilder.OnStack]);
        var rest = text.AsSpan();
        while (at >= 0)
        {
            result.Append(rest[..at]);
            at += AppendEscaped(ref result, rest[at..]);
            rest = rest[at..];
            at = rest.IndexOfAny(MustEscape);
        }
        result.Append(rest);
        context.RequireLength(result.Length);
        // Going from mark to mark is dearer than copying.
        context.ChargeCharacters(context.Site.CalleeStart, context.Site.CalleeEnd, result.Length * 7L);
        return result.ToStringAndFree();
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

    private static string Between(int first, int last)
    {
        var letters = new char[last - first + 1];
        for (var i = 0; i < letters.Length; i++)
            letters[i] = (char)(first + i);
        return new string(letters);
    }
}
