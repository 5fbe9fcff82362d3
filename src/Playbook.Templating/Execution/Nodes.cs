namespace Playbook.Templating.Execution;

/// <summary>How a statement ended.</summary>
internal enum Flow : byte
{
    Next,
    Break,
    Continue,
    Return,
}

/// <summary>
/// A statement, ready to run. Nodes hold what the template says and hints that are checked before use, so that threads can share them.
/// </summary>
internal abstract class StatementNode(int start, int end)
{
    public int Start => start;

    public int End => end;

    public abstract Flow Execute(RenderContext context);
}

/// <summary>An expression, ready to run.</summary>
internal abstract class ExpressionNode(int start, int end)
{
    public int Start => start;

    public int End => end;

    /// <summary>The value; a function that is read is called.</summary>
    public abstract Value Evaluate(RenderContext context);

    /// <summary>The value; a function stays a function.</summary>
    public virtual Value EvaluateFunction(RenderContext context) => Evaluate(context);

    /// <summary>Writes the value to the output.</summary>
    public virtual void Write(RenderContext context) => context.WriteValue(Evaluate(context));

    /// <summary>The expression as it was written, for messages.</summary>
    public string SourceText(RenderContext context)
    {
        var text = context.SourceText(Start, End);
        return text.Length <= 60 ? text : string.Concat(text.AsSpan(0, 57), "...");
    }
}

/// <summary>An expression that reads something; when that turns out to be a function, it is called without arguments.</summary>
internal abstract class ReadNode(int start, int end) : ExpressionNode(start, end)
{
    private CallSite? _site;

    public abstract override Value EvaluateFunction(RenderContext context);

    public sealed override Value Evaluate(RenderContext context)
    {
        var value = EvaluateFunction(context);
        return value.IsFunction ? Call(context, value, isPart: true) : value;
    }

    public sealed override void Write(RenderContext context)
    {
        var value = EvaluateFunction(context);
        context.WriteValue(value.IsFunction ? Call(context, value, isPart: false) : value);
    }

    private Value Call(RenderContext context, in Value function, bool isPart)
    {
        if (isPart)
            context.RequireResult(function.AsFunction, this);
        return context.CallBare(function, _site ??= CallSite.Bare(this));
    }
}

/// <summary>An expression that can be written to.</summary>
internal abstract class PlaceNode(int start, int end) : ReadNode(start, end)
{
    public abstract void Assign(RenderContext context, Value value);
}
