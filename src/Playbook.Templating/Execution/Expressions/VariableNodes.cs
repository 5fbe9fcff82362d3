namespace Playbook.Templating.Execution;

/// <summary>A loop variable or parameter of the body in which it is read.</summary>
internal sealed class SlotNode(int slot, string name, bool isParameter, int start, int end) : PlaceNode(start, end)
{
    public override Value EvaluateFunction(RenderContext context) => context.ReadSlot(slot);

    /// <summary>What is assigned to the name of a loop variable goes to the page; the loop goes on with its own.</summary>
    public override void Assign(RenderContext context, Value value)
    {
        if (isParameter)
            context.WriteSlot(slot, value);
        else
            context.Assign(this, name, value);
    }
}

/// <summary>Any other name.</summary>
internal sealed class VariableNode(string name, int start, int end) : PlaceNode(start, end)
{
    private MemberHint _hint;

    public string Name => name;

    public override Value EvaluateFunction(RenderContext context)
    {
        if (!context.TryRead(name, ref _hint, out var value) && context.Options.StrictVariables)
            throw context.UnknownName(Start, End, "the variable or function", name, context.KnownNames());
        return value;
    }

    public override void Assign(RenderContext context, Value value) => context.Assign(this, name, value);
}

/// <summary><c>$name</c>.</summary>
internal sealed class LocalNode(string name, int start, int end) : PlaceNode(start, end)
{
    private MemberHint _hint;

    public string Name => name;

    public override Value EvaluateFunction(RenderContext context)
    {
        if (context.Frame.HasLocals && context.Frame.Locals.TryGet(name, ref _hint, out var value))
            return value;
        if (context.Options.StrictVariables)
            throw context.UnknownName(Start, End, "the variable", "$" + name, context.Frame.Locals.Keys.Select(k => "$" + k));
        return default;
    }

    public override void Assign(RenderContext context, Value value)
    {
        if (context.Frame.Locals.IsLocked(name))
            throw context.Error(this, $"`${name}` is read-only");
        context.Frame.Locals.Set(name, value);
    }
}

/// <summary><c>this</c>: the object of the innermost <c>with</c>, or the page.</summary>
internal sealed class ThisNode(int start, int end) : ExpressionNode(start, end)
{
    public override Value Evaluate(RenderContext context) =>
        context.CurrentObject is Sequence list ? Value.FromList(list) : Value.FromObject(context.CurrentObject);
}
