using System.Numerics;
using Playbook.Templating.Lexing;

namespace Playbook.Templating.Execution;

/// <summary>Binary operators on values of any kinds.</summary>
internal static class Operators
{
    private const int MostBits = 1_048_576;

    public static Value Apply(RenderContext context, BinaryNode node, TokenKind op, in Value a, in Value b)
    {
        switch (op)
        {
            case TokenKind.Equal:
                return Comparison.AreEqual(context, a, b);
            case TokenKind.NotEqual:
                return !Comparison.AreEqual(context, a, b);
            case TokenKind.Less or TokenKind.LessOrEqual or TokenKind.Greater or TokenKind.GreaterOrEqual:
                return Order(context, node, op, a, b);
            case TokenKind.Range or TokenKind.RangeExclusive:
                return Range(context, node, op, a, b);
        }
        if (a.IsText || b.IsText)
            return Texts.Apply(context, node, op, a, b);
        if (a.Kind == ValueKind.List || b.Kind == ValueKind.List)
            return Lists.Apply(context, node, op, a, b);
        if (a.IsNull || b.IsNull)
            return default;
        if (Arithmetic.AreNumbers(a, b))
            return Numbers(context, node, op, a, b);
        return Times(context, node, op, a, b);
    }

    public static string Sign(TokenKind op) => op switch
    {
        TokenKind.Plus => "+",
        TokenKind.Minus => "-",
        TokenKind.Star => "*",
        TokenKind.Slash => "/",
        TokenKind.SlashSlash => "//",
        TokenKind.Percent => "%",
        TokenKind.ShiftLeft => "<<",
        TokenKind.ShiftRight => ">>",
        TokenKind.Less => "<",
        TokenKind.LessOrEqual => "<=",
        TokenKind.Greater => ">",
        TokenKind.GreaterOrEqual => ">=",
        TokenKind.Range => "..",
        TokenKind.RangeExclusive => "..<",
        _ => "==",
    };

    public static TemplateException Unsupported(RenderContext context, BinaryNode node, TokenKind op, in Value a, in Value b) =>
        node.Fail(context, $"`{Sign(op)}` cannot be used between {TypeNames.InSentence(a)} and {TypeNames.InSentence(b)}");

    private static Value Order(RenderContext context, BinaryNode node, TokenKind op, in Value a, in Value b)
    {
        if ((a.IsNull || b.IsNull) && !a.IsText && !b.IsText)
            return false;
        if (Comparison.Compare(context, a, b) is not { } order)
            throw Unsupported(context, node, op, a, b);
        if (a.Kind is ValueKind.Double or ValueKind.Float && double.IsNaN(Arithmetic.ToDouble(a)))
            return false;
        if (b.Kind is ValueKind.Double or ValueKind.Float && double.IsNaN(Arithmetic.ToDouble(b)))
            return false;
        return op switch
        {
            TokenKind.Less => order < 0,
            TokenKind.LessOrEqual => order <= 0,
            TokenKind.Greater => order > 0,
            _ => order >= 0,
        };
    }

    private static Value Numbers(RenderContext context, BinaryNode node, TokenKind op, in Value a, in Value b)
    {
        if (a.Kind == ValueKind.BigInteger || b.Kind == ValueKind.BigInteger)
            RequireRoom(context, node, a, b);
        try
        {
            switch (op)
            {
                case TokenKind.Plus:
                    return Arithmetic.Add(a, b);
                case TokenKind.Minus:
                    return Arithmetic.Subtract(a, b);
                case TokenKind.Star:
                    return Arithmetic.Multiply(a, b);
                case TokenKind.Slash:
                    return Arithmetic.Divide(a, b);
                case TokenKind.SlashSlash:
                    return Arithmetic.DivideWhole(a, b);
                case TokenKind.Percent:
                    return Arithmetic.Modulo(a, b);
                default:
                    return Shift(context, node, op, a, b);
            }
        }
        catch (DivideByZeroException)
        {
            throw node.Fail(context, "division by zero");
        }
        catch (OverflowException)
        {
            throw node.Fail(context, "the result does not fit into a decimal");
        }
    }

    /// <summary>Calculating with and printing large numbers costs nearly the square of their length.</summary>
    public static long BigCost(long bits) => bits * bits >> 17;

    private static void RequireRoom(RenderContext context, BinaryNode node, in Value a, in Value b)
    {
        if (!a.IsInteger || !b.IsInteger)
            return;
        var bits = a.ToBig().GetBitLength() + b.ToBig().GetBitLength();
        if (bits > MostBits)
            throw node.FailLimit(context, $"a number of more than {MostBits} bits");
        context.Step(node.Start, node.End, BigCost(bits));
    }

    private static Value Shift(RenderContext context, BinaryNode node, TokenKind op, in Value a, in Value b)
    {
        if (!(a.IsInteger || a.Kind == ValueKind.Boolean) || !(b.IsInteger || b.Kind == ValueKind.Boolean))
            throw Unsupported(context, node, op, a, b);
        if (b.Kind == ValueKind.BigInteger || Math.Abs(b.Bits) > MostBits)
            throw node.FailLimit(context, $"a shift by more than {MostBits} bits");
        var amount = (int)b.Bits;
        if (op == TokenKind.ShiftLeft && amount > 0 && a.ToBig().GetBitLength() + amount > MostBits)
            throw node.FailLimit(context, $"a number of more than {MostBits} bits");
        BigInteger number = a.ToBig();
        context.Step(node.Start, node.End, Math.Abs(amount) >> 5);
        return Value.FromBig(op == TokenKind.ShiftLeft ? number << amount : number >> amount);
    }

    private static Value Range(RenderContext context, BinaryNode node, TokenKind op, in Value a, in Value b)
    {
        if (a.IsNull || b.IsNull)
            return default;
        if (a.Kind is not (ValueKind.Integer or ValueKind.Long) || b.Kind is not (ValueKind.Integer or ValueKind.Long))
            throw Unsupported(context, node, op, a, b);
        var (from, to) = (a.Bits, b.Bits);
        if (op == TokenKind.RangeExclusive)
        {
            if (from == to)
                return Value.FromList(new NumberRange(from, from, 0));
            to += from < to ? -1 : 1;
        }
        var count = (from <= to ? (Int128)to - from : (Int128)from - to) + 1;
        if (count > context.LoopLimit)
            throw node.FailLimit(context, $"a range of more than {context.LoopLimit} numbers");
        return Value.FromList(new NumberRange(from, to, (int)count));
    }

    private static Value Times(RenderContext context, BinaryNode node, TokenKind op, in Value a, in Value b)
    {
        try
        {
            switch (a.Kind, op, b.Kind)
            {
                case (ValueKind.Date, TokenKind.Minus, ValueKind.Date):
                    return a.AsDate - b.AsDate;
                case (ValueKind.Date, TokenKind.Plus, ValueKind.TimeSpan):
                    return a.AsDate + b.AsTimeSpan;
                case (ValueKind.Date, TokenKind.Minus, ValueKind.TimeSpan):
                    return a.AsDate - b.AsTimeSpan;
                case (ValueKind.TimeSpan, TokenKind.Plus, ValueKind.TimeSpan):
                    return a.AsTimeSpan + b.AsTimeSpan;
                case (ValueKind.TimeSpan, TokenKind.Minus, ValueKind.TimeSpan):
                    return a.AsTimeSpan - b.AsTimeSpan;
            }
        }
        catch (Exception e) when (e is OverflowException or ArgumentOutOfRangeException)
        {
            throw node.Fail(context, "the date is out of range");
        }
        throw Unsupported(context, node, op, a, b);
    }
}
