using System.Globalization;
using System.Text;
using Playbook.Templating.Functions;

namespace Playbook.Templating;

/// <summary>How values print.</summary>
internal static class ValueText
{
    private const string Hex = "0123456789abcdef";

    /// <summary>The text of a value outside of any rendering.</summary>
    public static string ToText(in Value value) => ToText(null, value);

    public static string ToText(RenderContext? context, in Value value)
    {
        switch (value.Kind)
        {
            case ValueKind.Null or ValueKind.Empty:
                return "";
            case ValueKind.Text:
                return value.AsText;
            case ValueKind.List or ValueKind.Object:
                return Nested(context, value);
            case ValueKind.Date:
                return DateFormat.Default(context, value.AsDate);
            case ValueKind.Integer when value.Bits is >= 0 and < 10:
                return CharacterSequence.Letter((char)('0' + value.Bits));
            case ValueKind.BigInteger:
                context?.Step(0, 0, Execution.Operators.BigCost(value.ToBig().GetBitLength()));
                return Simple(value);
            default:
                return Simple(value);
        }
    }

    private static string Simple(in Value value)
    {
        var culture = CultureInfo.InvariantCulture;
        return value.Kind switch
        {
            ValueKind.Boolean => value.Bits != 0 ? "true" : "false",
            ValueKind.Integer or ValueKind.Long => value.Bits.ToString(culture),
            ValueKind.BigInteger => value.ToBig().ToString(culture),
            ValueKind.Float => value.AsFloat.ToString(culture),
            ValueKind.Double => Double(value.AsDouble),
            ValueKind.Decimal => value.AsDecimal.ToString(culture),
            ValueKind.TimeSpan => value.AsTimeSpan.ToString(),
            _ => "<function>",
        };
    }

    /// <summary>Whole numbers, which averages and roundings often are, need no search for the shortest digits.</summary>
    private static string Double(double number) =>
        Math.Abs(number) is >= 1 and < 1e15 && Math.Truncate(number) == number
            ? ((long)number).ToString(CultureInfo.InvariantCulture)
            : number.ToString(CultureInfo.InvariantCulture);

    private static string Nested(RenderContext? context, in Value value)
    {
        var text = new StringBuilder();
        Append(context, text, value, 0);
        return text.ToString();
    }

    private static void Append(RenderContext? context, StringBuilder text, in Value value, int depth)
    {
        var limit = context?.StringLimit ?? TemplateOptions.Default.LimitToString;
        if (text.Length > limit)
            return;
        switch (value.Kind)
        {
            case ValueKind.Null:
                text.Append("null");
                break;
            case ValueKind.Text:
                text.Append('"');
                AppendEscaped(text, value.AsText);
                text.Append('"');
                break;
            case ValueKind.List:
                RequireDepth(context, depth);
                AppendList(context, text, value.AsSequence, depth);
                break;
            case ValueKind.Object:
                RequireDepth(context, depth);
                AppendObject(context, text, value.Ref!, depth);
                break;
            default:
                text.Append(ToText(context, value));
                break;
        }
        if (text.Length > limit)
        {
            text.Length = limit;
            text.Append("...");
        }
    }

    private static void RequireDepth(RenderContext? context, int depth)
    {
        var limit = (context?.Options ?? TemplateOptions.Default).ObjectRecursionLimit;
        if (limit > 0 && depth >= limit || depth > 500)
        {
            // What is nested too deeply belongs to no single expression, so the page as a whole is named.
            throw context is null
                ? new InvalidOperationException("a value is nested too deeply to be printed")
                : context.LimitError(0, 0, $"a value is nested more than {limit} levels deep or contains itself, so it cannot be printed");
        }
    }

    private static void AppendList(RenderContext? context, StringBuilder text, Sequence list, int depth)
    {
        text.Append('[');
        var count = list.Count;
        context?.Step(0, 0, count);
        for (var i = 0; i < count; i++)
        {
            if (i > 0)
                text.Append(", ");
            Append(context, text, list[i], depth + 1);
        }
        text.Append(']');
    }

    private static void AppendObject(RenderContext? context, StringBuilder text, object target, int depth)
    {
        text.Append('{');
        var isFirst = true;
        foreach (var (key, value) in Members.All(target))
        {
            context?.Step(0, 0);
            if (!isFirst)
                text.Append(", ");
            isFirst = false;
            if (IsName(key))
            {
                text.Append(key);
            }
            else
            {
                text.Append('"');
                AppendEscaped(text, key);
                text.Append('"');
            }
            text.Append(": ");
            Append(context, text, value, depth + 1);
        }
        text.Append('}');
    }

    private static bool IsName(string key)
    {
        if (key.Length == 0 || !(char.IsLetter(key[0]) || key[0] == '_'))
            return false;
        foreach (var c in key)
        {
            if (!char.IsLetterOrDigit(c) && c != '_')
                return false;
        }
        return true;
    }

    /// <summary>Escapes as in a string literal.</summary>
    public static void AppendEscaped(StringBuilder text, string value)
    {
        foreach (var c in value)
        {
            switch (c)
            {
                case '"':
                    text.Append("\\\"");
                    break;
                case '\\':
                    text.Append("\\\\");
                    break;
                case '\0':
                    text.Append("\\0");
                    break;
                case '\b':
                    text.Append("\\b");
                    break;
                case '\f':
                    text.Append("\\f");
                    break;
                case '\n':
                    text.Append("\\n");
                    break;
                case '\r':
                    text.Append("\\r");
                    break;
                case '\t':
                    text.Append("\\t");
                    break;
                case '\v':
                    text.Append("\\v");
                    break;
                case < ' ':
                    text.Append("\\x").Append(Hex[c >> 4]).Append(Hex[c & 15]);
                    break;
                default:
                    text.Append(c);
                    break;
            }
        }
    }
}
