using System.Numerics;

namespace Playbook.Templating.Execution;

/// <summary>
/// Calculating with numbers. Whole numbers widen instead of overflowing; mixed kinds meet at the wider one: decimal, double, float,
/// big, long, int.
/// </summary>
internal static class Arithmetic
{
    /// <summary>The numbers of two operands as their common kind, when both are numbers or booleans beside a number.</summary>
    public static ValueKind CommonKind(in Value a, in Value b)
    {
        var left = a.Kind == ValueKind.Boolean ? ValueKind.Integer : a.Kind;
        var right = b.Kind == ValueKind.Boolean ? ValueKind.Integer : b.Kind;
        return left > right ? left : right;
    }

    public static bool AreNumbers(in Value a, in Value b) =>
        (a.IsNumber && (b.IsNumber || b.Kind == ValueKind.Boolean)) || (b.IsNumber && a.Kind == ValueKind.Boolean);

    public static Value Add(in Value a, in Value b)
    {
        switch (CommonKind(a, b))
        {
            case ValueKind.Integer:
                return Value.FromWhole(a.Bits + b.Bits);
            case ValueKind.Long:
                var sum = unchecked(a.Bits + b.Bits);
                return ((a.Bits ^ sum) & (b.Bits ^ sum)) < 0 ? Value.FromBig((BigInteger)a.Bits + b.Bits) : sum;
            case ValueKind.BigInteger:
                return Value.FromBig(a.ToBig() + b.ToBig());
            case ValueKind.Float:
                return Value.FromFloat(ToFloat(a) + ToFloat(b));
            case ValueKind.Double:
                return ToDouble(a) + ToDouble(b);
            default:
                return ToDecimal(a) + ToDecimal(b);
        }
    }

    public static Value Subtract(in Value a, in Value b)
    {
        switch (CommonKind(a, b))
        {
            case ValueKind.Integer:
                return Value.FromWhole(a.Bits - b.Bits);
            case ValueKind.Long:
                var difference = unchecked(a.Bits - b.Bits);
                return ((a.Bits ^ b.Bits) & (a.Bits ^ difference)) < 0 ? Value.FromBig((BigInteger)a.Bits - b.Bits) : difference;
            case ValueKind.BigInteger:
                return Value.FromBig(a.ToBig() - b.ToBig());
            case ValueKind.Float:
                return Value.FromFloat(ToFloat(a) - ToFloat(b));
            case ValueKind.Double:
                return ToDouble(a) - ToDouble(b);
            default:
                return ToDecimal(a) - ToDecimal(b);
        }
    }

    public static Value Multiply(in Value a, in Value b)
    {
        switch (CommonKind(a, b))
        {
            case ValueKind.Integer:
                return Value.FromWhole(a.Bits * b.Bits);
            case ValueKind.Long:
                var high = Math.BigMul(a.Bits, b.Bits, out var low);
                return high == low >> 63 ? low : Value.FromBig((BigInteger)a.Bits * b.Bits);
            case ValueKind.BigInteger:
                return Value.FromBig(a.ToBig() * b.ToBig());
            case ValueKind.Float:
                return Value.FromFloat(ToFloat(a) * ToFloat(b));
            case ValueKind.Double:
                return ToDouble(a) * ToDouble(b);
            default:
                return ToDecimal(a) * ToDecimal(b);
        }
    }

    /// <summary><c>/</c>: always exact, so that 7 / 2 is 3.5.</summary>
    public static Value Divide(in Value a, in Value b) => CommonKind(a, b) switch
    {
        ValueKind.Float => Value.FromFloat(ToFloat(a) / ToFloat(b)),
        ValueKind.Decimal => ToDecimal(a) / ToDecimal(b),
        _ => ToDouble(a) / ToDouble(b),
    };

    /// <summary><c>//</c>: cuts toward zero.</summary>
    public static Value DivideWhole(in Value a, in Value b) => CommonKind(a, b) switch
    {
        ValueKind.Integer or ValueKind.Long when b.Bits == -1 => Value.FromBig(-(BigInteger)a.Bits),
        ValueKind.Integer or ValueKind.Long => Value.FromWhole(a.Bits / b.Bits),
        ValueKind.BigInteger => Value.FromBig(a.ToBig() / b.ToBig()),
        ValueKind.Float => Value.FromFloat(MathF.Truncate(ToFloat(a) / ToFloat(b))),
        ValueKind.Double => Math.Truncate(ToDouble(a) / ToDouble(b)),
        _ => decimal.Truncate(ToDecimal(a) / ToDecimal(b)),
    };

    public static Value Modulo(in Value a, in Value b) => CommonKind(a, b) switch
    {
        ValueKind.Integer or ValueKind.Long when b.Bits == -1 => 0,
        ValueKind.Integer or ValueKind.Long => Value.FromWhole(a.Bits % b.Bits),
        ValueKind.BigInteger => Value.FromBig(a.ToBig() % b.ToBig()),
        ValueKind.Float => Value.FromFloat(ToFloat(a) % ToFloat(b)),
        ValueKind.Double => ToDouble(a) % ToDouble(b),
        _ => ToDecimal(a) % ToDecimal(b),
    };

    public static Value Negate(in Value a) => a.Kind switch
    {
        ValueKind.Integer or ValueKind.Boolean => Value.FromWhole(-a.Bits),
        ValueKind.Long => a.Bits == long.MinValue ? Value.FromBig(-(BigInteger)a.Bits) : -a.Bits,
        ValueKind.BigInteger => Value.FromBig(-a.ToBig()),
        ValueKind.Float => Value.FromFloat(-a.AsFloat),
        ValueKind.Double => -a.AsDouble,
        _ => -a.AsDecimal,
    };

    public static int Compare(in Value a, in Value b) => CommonKind(a, b) switch
    {
        ValueKind.Integer or ValueKind.Long => a.Bits.CompareTo(b.Bits),
        ValueKind.BigInteger => a.ToBig().CompareTo(b.ToBig()),
        ValueKind.Float => ToFloat(a).CompareTo(ToFloat(b)),
        ValueKind.Double => ToDouble(a).CompareTo(ToDouble(b)),
        _ => ToDecimal(a).CompareTo(ToDecimal(b)),
    };

    public static bool AreEqual(in Value a, in Value b) => CommonKind(a, b) switch
    {
        ValueKind.Integer or ValueKind.Long => a.Bits == b.Bits,
        ValueKind.BigInteger => a.ToBig() == b.ToBig(),
        ValueKind.Float => ToFloat(a) == ToFloat(b),
        ValueKind.Double => ToDouble(a) == ToDouble(b),
        _ => ToDecimal(a) == ToDecimal(b),
    };

    public static double ToDouble(in Value value) => value.Kind switch
    {
        ValueKind.Double => value.AsDouble,
        ValueKind.Float => value.AsFloat,
        ValueKind.Decimal => (double)value.AsDecimal,
        ValueKind.BigInteger => (double)value.ToBig(),
        _ => value.Bits,
    };

    public static float ToFloat(in Value value) => value.Kind switch
    {
        ValueKind.Float => value.AsFloat,
        ValueKind.BigInteger => (float)value.ToBig(),
        _ => value.Bits,
    };

    public static decimal ToDecimal(in Value value) => value.Kind switch
    {
        ValueKind.Decimal => value.AsDecimal,
        ValueKind.Double => (decimal)value.AsDouble,
        ValueKind.Float => (decimal)value.AsFloat,
        ValueKind.BigInteger => (decimal)value.ToBig(),
        _ => value.Bits,
    };
}
