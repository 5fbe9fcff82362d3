using Playbook.Templating.Lexing;

namespace Playbook.Templating.Execution;

/// <summary><c>left op right</c>; numbers of 32 bits take a short way.</summary>
internal sealed class BinaryNode(TokenKind op, int operatorStart, ExpressionNode left, ExpressionNode right, int start, int end)
    : ExpressionNode(start, end)
{
    public int OperatorStart => operatorStart;

    public override Value Evaluate(RenderContext context)
    {
        var a = left.Evaluate(context);
        var b = right.Evaluate(context);
        return Apply(context, a, b);
    }

    public Value Apply(RenderContext context, in Value a, in Value b)
    {
        if (a.Kind == ValueKind.Integer && b.Kind == ValueKind.Integer)
        {
            switch (op)
            {
                case TokenKind.Plus:
                    return Value.FromWhole(a.Bits + b.Bits);
                case TokenKind.Minus:
                    return Value.FromWhole(a.Bits - b.Bits);
                case TokenKind.Equal:
                    return a.Bits == b.Bits;
                case TokenKind.Greater:
                    return a.Bits > b.Bits;
                case TokenKind.Less:
                    return a.Bits < b.Bits;
            }
        }
        return Operators.Apply(context, this, op, a, b);
    }

    public TemplateException Fail(RenderContext context, string message) => context.Error(OperatorStart, OperatorStart + Operators.Sign(op).Length, message);

    public TemplateException FailLimit(RenderContext context, string message) =>
        context.LimitError(OperatorStart, OperatorStart + Operators.Sign(op).Length, message);

    public void RequireLength(RenderContext context, long characters, int limit)
    {
        if (characters > limit)
            throw FailLimit(context, $"a string of more than {limit} characters");
        context.ChargeCharacters(Start, End, characters);
    }
}

/// <summary><c>a + b + c</c> in one go: once a text is involved, all pieces go into one buffer.</summary>
internal sealed class SumNode(ExpressionNode[] parts, BinaryNode[] operators, int start, int end) : ExpressionNode(start, end)
{
    public override Value Evaluate(RenderContext context)
    {
        var sum = parts[0].Evaluate(context);
        for (var i = 1; i < parts.Length; i++)
        {
            var next = parts[i].Evaluate(context);
            if (sum.IsText || next.IsText)
                return Join(context, sum, next, i + 1);
            sum = operators[i - 1].Apply(context, sum, next);
        }
        return sum;
    }

    private Value Join(RenderContext context, Value first, Value second, int rest)
    {
        var text = new PieceBuilder(stackalloc char[PieceBuilder.OnStack]);
        text.Append(context, first);
        text.Append(context, second);
        for (var i = rest; i < parts.Length; i++)
        {
            text.Append(context, parts[i].Evaluate(context));
            if (text.Length > context.JoinLimit)
                break;
        }
        operators[^1].RequireLength(context, text.Length, context.JoinLimit);
        return text.ToStringAndFree();
    }
}

/// <summary><c>&amp;&amp;</c> and <c>||</c>: the right side only when it matters, and always a boolean.</summary>
internal sealed class LogicNode(bool isAnd, ExpressionNode left, ExpressionNode right, int start, int end) : ExpressionNode(start, end)
{
    public override Value Evaluate(RenderContext context) =>
        left.Evaluate(context).IsTrue == isAnd ? right.Evaluate(context).IsTrue : !isAnd;
}

/// <summary><c>a ?? b</c> and <c>a ?! b</c>: both sides are evaluated.</summary>
internal sealed class CoalesceNode(bool wantsNull, ExpressionNode left, ExpressionNode right, int start, int end) : ExpressionNode(start, end)
{
    public override Value Evaluate(RenderContext context)
    {
        var a = left.Evaluate(context);
        var b = right.Evaluate(context);
        return a.IsNull == wantsNull ? b : a;
    }
}

/// <summary><c>condition ? yes : no</c>.</summary>
internal sealed class ConditionalNode(ExpressionNode condition, ExpressionNode yes, ExpressionNode no, int start, int end)
    : ExpressionNode(start, end)
{
    public override Value Evaluate(RenderContext context) => (condition.Evaluate(context).IsTrue ? yes : no).Evaluate(context);

    public override void Write(RenderContext context) => (condition.Evaluate(context).IsTrue ? yes : no).Write(context);
}

/// <summary><c>!x</c>, <c>-x</c>, <c>+x</c>.</summary>
internal sealed class UnaryNode(TokenKind op, ExpressionNode operand, int start, int end) : ExpressionNode(start, end)
{
    public override Value Evaluate(RenderContext context)
    {
        var value = operand.Evaluate(context);
        if (op == TokenKind.Not)
            return !value.IsTrue;
        if (!value.IsNumber && value.Kind != ValueKind.Boolean)
            throw context.Error(this, $"`{(op == TokenKind.Minus ? "-" : "+")}` needs a number, not {TypeNames.InSentence(value)}");
        if (op == TokenKind.Minus)
            return Arithmetic.Negate(value);
        return value.Kind == ValueKind.Boolean ? (int)value.Bits : value;
    }
}

/// <summary><c>++x</c>, <c>x++</c>, <c>--x</c>, <c>x--</c>.</summary>
internal sealed class IncrementNode(PlaceNode target, int by, bool isPrefix, int start, int end) : ExpressionNode(start, end)
{
    public override Value Evaluate(RenderContext context)
    {
        var before = target.Evaluate(context);
        if (before.IsNull)
            before = 0;
        if (!before.IsNumber && before.Kind != ValueKind.Boolean)
            throw context.Error(this, $"`{(by > 0 ? "++" : "--")}` needs a number, not {TypeNames.InSentence(before)}");
        var after = Arithmetic.Add(before, by);
        target.Assign(context, after);
        return isPrefix ? after : before;
    }
}

/// <summary>Stands in a deep expression every few levels and stops it before the stack is used up.</summary>
internal sealed class GuardNode(ExpressionNode inner) : ExpressionNode(inner.Start, inner.End)
{
    public override Value Evaluate(RenderContext context)
    {
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        return inner.Evaluate(context);
    }
}
