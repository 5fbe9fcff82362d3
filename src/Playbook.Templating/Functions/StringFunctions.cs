using System.Globalization;
using System.Text;
using static Playbook.Templating.Functions.Parameters;

namespace Playbook.Templating.Functions;

/// <summary><c>string</c>: texts.</summary>
internal static class StringFunctions
{
    public static BuiltinObject Make()
    {
        var text = Needed("text");
        return new BuiltinObject("string")
            .Add("append", static (c, a) => Join(c, c.Text(a, 0), c.Text(a, 1)), text, Needed("with"))
            .Add("prepend", static (c, a) => Join(c, c.Text(a, 1), c.Text(a, 0)), text, Needed("by"))
            .Add("upcase", static (c, a) => a[0].IsNull ? a[0] : Charged(c, c.Text(a, 0)).ToUpperInvariant(), text)
            .Add("downcase", static (c, a) => a[0].IsNull ? a[0] : Charged(c, c.Text(a, 0)).ToLowerInvariant(), text)
            .Add("capitalize", static (c, a) => a[0].IsNull ? "" : Capitalize(c.Text(a, 0)), text)
            .Add("capitalizewords", static (c, a) => a[0].IsNull ? "" : CapitalizeWords(Charged(c, c.Text(a, 0))), text)
            .Add("strip", static (c, a) => a[0].IsNull ? a[0] : Charged(c, c.Text(a, 0)).Trim(), text)
            .Add("lstrip", static (c, a) => a[0].IsNull ? a[0] : Charged(c, c.Text(a, 0)).TrimStart(), text)
            .Add("rstrip", static (c, a) => a[0].IsNull ? a[0] : Charged(c, c.Text(a, 0)).TrimEnd(), text)
            .Add("strip_newlines", static (c, a) => a[0].IsNull ? a[0] : StripNewLines(Charged(c, c.Text(a, 0))), text)
            .Add("size", static (c, a) => c.Text(a, 0).Length, text)
            .Add("empty", static (c, a) => c.Text(a, 0).Length == 0, text)
            .Add("whitespace", static (c, a) => string.IsNullOrWhiteSpace(c.Text(a, 0)), text)
            .Add("truncate", Truncate, text, Needed("length"), Optional("ellipsis"))
            .Add("truncatewords", TruncateWords, text, Needed("count"), Optional("ellipsis"))
            .Add("split", Split, text, Needed("match"))
            .Add("slice", static (c, a) => Slice(c, a, a[2].IsNull ? int.MaxValue : c.Whole(a, 2)), text, Needed("start"), Optional("length"))
            .Add("slice1", static (c, a) => Slice(c, a, c.Whole(a, 2)), text, Needed("start"), Optional("length", 1))
            .Add("handleize", static (c, a) => Handleize(Charged(c, c.Text(a, 0))), text)
            .Add("pluralize", static (c, a) => c.Whole(a, 0) == 1 ? a[1] : a[2], Needed("number"), Needed("singular"), Needed("plural"))
            .Add("pad_left", static (c, a) => Pad(c, a, isLeft: true), text, Needed("width"))
            .Add("pad_right", static (c, a) => Pad(c, a, isLeft: false), text, Needed("width"))
            .Add("escape", static (c, a) => a[0].IsNull ? a[0] : Escape(c, c.Text(a, 0)), text)
            .Add("literal", static (c, a) => a[0].IsNull ? a[0] : "\"" + Escape(c, c.Text(a, 0)) + "\"", text)
            .AddSearch(text)
            .AddNumbers(text)
            .AddHashes(text);
    }

    private static BuiltinObject AddNumbers(this BuiltinObject target, TemplateParameter text) => target
        .Add("to_int", static (c, a) => int.TryParse(c.Text(a, 0), NumberStyles.Integer, CultureInfo.InvariantCulture, out var n) ? n : default(Value), text)
        .Add("to_long", static (c, a) => long.TryParse(c.Text(a, 0), NumberStyles.Integer, CultureInfo.InvariantCulture, out var n) ? n : default(Value), text)
        .Add("to_float", static (c, a) => float.TryParse(c.Text(a, 0), CultureInfo.InvariantCulture, out var n) ? Value.FromFloat(n) : default, text)
        .Add("to_double", static (c, a) => double.TryParse(c.Text(a, 0), CultureInfo.InvariantCulture, out var n) ? n : default(Value), text);

    private static string Charged(RenderContext context, string text)
    {
        context.ChargeCharacters(context.Site.CalleeStart, context.Site.CalleeEnd, text.Length);
        return text;
    }

    private static string Join(RenderContext context, string first, string second)
    {
        context.RequireLength((long)first.Length + second.Length);
        return string.Concat(first, second);
    }

    private static string Capitalize(string text) =>
        text.Length == 0 || char.IsUpper(text[0]) ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static string CapitalizeWords(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        var startsWord = true;
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = startsWord ? char.ToUpperInvariant(source[i]) : source[i];
            startsWord = char.IsWhiteSpace(source[i]);
        }
    });

    private static string StripNewLines(string text) =>
        text.Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal);

    private static Value Truncate(RenderContext context, ReadOnlySpan<Value> arguments)
    {
        if (arguments[0].IsNull)
            return default;
        var text = context.Text(arguments, 0);
        var length = context.Whole(arguments, 1);
        var ellipsis = arguments[2].IsNull ? "..." : context.Text(arguments, 2);
        if (text.Length <= length)
            return text;
        var kept = Math.Max(0, length - ellipsis.Length);
        return string.Concat(text.AsSpan(0, Math.Min(kept, text.Length)), ellipsis);
    }

    private static Value TruncateWords(RenderContext context, ReadOnlySpan<Value> arguments)
    {
        var text = Charged(context, context.Text(arguments, 0));
        if (text.Length == 0)
            return "";
        var count = context.Whole(arguments, 1);
        var ellipsis = arguments[2].IsNull ? "..." : context.Text(arguments, 2);
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(Math.Max(0, count));
        return string.Join(' ', words) + ellipsis;
    }

    private static Value Split(RenderContext context, ReadOnlySpan<Value> arguments)
    {
        var text = Charged(context, context.Text(arguments, 0));
        var separator = context.Text(arguments, 1);
        var pieces = text.Length == 0 ? [] : separator.Length == 0 ? [text] : text.Split(separator, StringSplitOptions.RemoveEmptyEntries);
        context.Step(context.Site.CalleeStart, context.Site.CalleeEnd, pieces.Length);
        var list = new TemplateList(pieces.Length, isIterator: true);
        foreach (var piece in pieces)
            list.Add(piece);
        return Value.FromList(list);
    }

    private static string Slice(RenderContext context, ReadOnlySpan<Value> arguments, int length)
    {
        var text = context.Text(arguments, 0);
        long start = context.Whole(arguments, 1);
        long end = start < 0 ? start + text.Length + length : start + length;
        if (start < 0)
            start += text.Length;
        if (length == int.MaxValue && start < 0)
            end = start + text.Length;
        start = Math.Clamp(start, 0, text.Length);
        end = Math.Clamp(end, start, text.Length);
        return text[(int)start..(int)end];
    }

    private static string Handleize(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
                result.Append(char.ToLowerInvariant(c));
            else if (result.Length == 0 || result[^1] != '-')
                result.Append('-');
        }
        if (result.Length > 0 && result[^1] == '-')
            result.Length--;
        return result.ToString();
    }

    private static string Pad(RenderContext context, ReadOnlySpan<Value> arguments, bool isLeft)
    {
        var text = context.Text(arguments, 0);
        var width = context.Whole(arguments, 1);
        context.RequireLength(Math.Max(width, text.Length));
        width = Math.Max(width, 0);
        return isLeft ? text.PadLeft(width) : text.PadRight(width);
    }

    private static string Escape(RenderContext context, string text)
    {
        context.RequireLength(text.Length);
        var result = new StringBuilder(text.Length + 8);
        ValueText.AppendEscaped(result, text);
        return result.ToString();
    }
}
