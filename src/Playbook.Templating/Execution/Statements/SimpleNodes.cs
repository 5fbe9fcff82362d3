namespace Playbook.Templating.Execution;

/// <summary>Text between blocks.</summary>
internal sealed class TextNode(string text, int start, int end) : StatementNode(start, end)
{
    public override Flow Execute(RenderContext context)
    {
        context.WriteText(text);
        return Flow.Next;
    }
}

/// <summary>An expression whose value is written.</summary>
internal sealed class WriteNode(ExpressionNode expression, int start, int end) : StatementNode(start, end)
{
    public ExpressionNode Expression => expression;

    public override Flow Execute(RenderContext context)
    {
        expression.Write(context);
        return Flow.Next;
    }
}

/// <summary>Runs a statement with the indentation of its block.</summary>
internal sealed class IndentNode(StatementNode inner, string? indent) : StatementNode(inner.Start, inner.End)
{
    public override Flow Execute(RenderContext context)
    {
        var before = context.Indent;
        context.Indent = indent;
        var flow = inner.Execute(context);
        context.Indent = before;
        return flow;
    }
}

/// <summary><c>break</c>.</summary>
internal sealed class BreakNode(int start, int end) : StatementNode(start, end)
{
    public override Flow Execute(RenderContext context) =>
        context.Loop is null ? throw context.Error(Start, End, "`break` outside of a loop") : Flow.Break;
}

/// <summary><c>continue</c>.</summary>
internal sealed class ContinueNode(int start, int end) : StatementNode(start, end)
{
    public override Flow Execute(RenderContext context) =>
        context.Loop is null ? throw context.Error(Start, End, "`continue` outside of a loop") : Flow.Continue;
}

/// <summary><c>ret</c>: ends the function, include or page.</summary>
internal sealed class ReturnNode(ExpressionNode? value, int start, int end) : StatementNode(start, end)
{
    public override Flow Execute(RenderContext context)
    {
        context.SetResult(value is null ? default : value.Evaluate(context));
        return Flow.Return;
    }
}

/// <summary><c>target = value</c>, with or without an operator.</summary>
internal sealed class AssignNode(PlaceNode target, BinaryNode? op, ExpressionNode value, int start, int end) : StatementNode(start, end)
{
    public override Flow Execute(RenderContext context)
    {
        if (op is null)
        {
            target.Assign(context, value.Evaluate(context));
            return Flow.Next;
        }
        var before = target.Evaluate(context);
        target.Assign(context, op.Apply(context, before, value.Evaluate(context)));
        return Flow.Next;
    }
}

/// <summary><c>func name ... end</c>: a function is a value like others.</summary>
internal sealed class DefineNode(PlaceNode name, UserFunction function, int start, int end) : StatementNode(start, end)
{
    public override Flow Execute(RenderContext context)
    {
        name.Assign(context, function);
        return Flow.Next;
    }
}
