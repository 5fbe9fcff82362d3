using System.Globalization;
using Playbook.Templating.Execution;
using Playbook.Templating.Lexing;
using static Playbook.Templating.Functions.Parameters;

namespace Playbook.Templating.Functions;

/// <summary><c>math</c>: numbers.</summary>
internal static class MathFunctions
{
    public static BuiltinObject Make()
    {
        var value = Needed("value");
        return new BuiltinObject("math")
            .Add("abs", Absolute, value)
            .Add("ceil", static (c, a) => Math.Ceiling(c.Number(a, 0)), value)
            .Add("divided_by", DividedBy, value, Needed("divisor"))
            .Add("floor", static (c, a) => Math.Floor(c.Number(a, 0)), value)
            .Add("format", Format, value, Needed("format"), Optional("culture"))
            .Add("is_number", static (_, a) => a[0].IsNumber, value)
            .Add("minus", static (c, a) => Calculate(c, TokenKind.Minus, a[0], a[1]), value, Needed("with"))
            .Add("modulo", static (c, a) => Calculate(c, TokenKind.Percent, a[0], a[1]), value, Needed("with"))
            .Add("plus", static (c, a) => Calculate(c, TokenKind.Plus, a[0], a[1]), value, Needed("with"))
            .Add("random", Random, Needed("min_value"), Needed("max_value"))
            .Add("round", Round, value, Optional("precision", 0))
            .Add("times", static (c, a) => Calculate(c, TokenKind.Star, a[0], a[1]), value, Needed("with"))
            .Add("uuid", Uuid);
    }

    private static Value Calculate(RenderContext context, TokenKind op, in Value a, in Value b)
    {
        var site = context.Site;
        var none = new LiteralNode(default, site.CalleeStart, site.CalleeEnd);
        return new BinaryNode(op, site.CalleeStart, none, none, site.CalleeStart, site.CalleeEnd).Apply(context, a, b);
    }

    private static Value Absolute(RenderContext context, ReadOnlySpan<Value> a) => a[0].Kind switch
    {
        ValueKind.Null => default,
        ValueKind.Integer or ValueKind.Long or ValueKind.Boolean => a[0].Bits < 0 ? Arithmetic.Negate(a[0]) : a[0],
        ValueKind.BigInteger => Value.FromBig(System.Numerics.BigInteger.Abs(a[0].ToBig())),
        ValueKind.Float => Value.FromFloat(Math.Abs(a[0].AsFloat)),
        ValueKind.Double => Math.Abs(a[0].AsDouble),
        ValueKind.Decimal => Math.Abs(a[0].AsDecimal),
        _ => throw context.Refuse(0, a[0], "number"),
    };

    /// <summary>A whole divisor gives a whole result, rounded down.</summary>
    private static Value DividedBy(RenderContext context, ReadOnlySpan<Value> a)
    {
        var divisor = a[1];
        if (a[0].IsNull)
            return default;
        var result = context.Number(a, 0) / context.Number(a, 1);
        if (!divisor.IsInteger)
            return result;
        if (divisor.ToBig().IsZero)
            throw context.CalleeError("division by zero");
        var floor = Math.Floor(result);
        return floor is >= long.MinValue and <= long.MaxValue ? Value.FromWhole((long)floor) : floor;
    }

    private static Value Format(RenderContext context, ReadOnlySpan<Value> a)
    {
        if (a[0].IsNull)
            return "";
        return ObjectFunctions.Format(context, a);
    }

    private static Value Round(RenderContext context, ReadOnlySpan<Value> a)
    {
        var digits = Math.Clamp(context.Whole(a, 1), 0, 15);
        return a[0].Kind == ValueKind.Decimal ? Math.Round(a[0].AsDecimal, digits) : Math.Round(context.Number(a, 0), digits);
    }

    private static Value Random(RenderContext context, ReadOnlySpan<Value> a)
    {
        var random = context.Options.Random ?? throw context.CalleeError("there are no random numbers here: the same sources give the same pages");
        var (low, high) = (context.Whole(a, 0), context.Whole(a, 1));
        if (low >= high)
            throw context.ArgumentError(1, "the upper bound has to be greater than the lower");
        return random.Next(low, high);
    }

    private static Value Uuid(RenderContext context, ReadOnlySpan<Value> a)
    {
        var random = context.Options.Random ?? throw context.CalleeError("there are no random numbers here: the same sources give the same pages");
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        bytes[7] = (byte)((bytes[7] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes).ToString("D", CultureInfo.InvariantCulture);
    }
}
