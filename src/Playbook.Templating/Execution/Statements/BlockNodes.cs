namespace Playbook.Templating.Execution;

/// <summary><c>capture</c>: keeps what a block writes.</summary>
internal sealed class CaptureNode(PlaceNode target, StatementNode[] body, int start, int end) : StatementNode(start, end)
{
    public override Flow Execute(RenderContext context)
    {
        var sink = context.BeginCapture(out var before);
        context.Indent = before.Indent;
        var flow = context.Execute(body);
        target.Assign(context, context.EndCapture(sink, before));
        return flow;
    }
}

/// <summary><c>with</c>: an object in front of all others.</summary>
internal sealed class WithNode(ExpressionNode subject, StatementNode[] body, int start, int end) : StatementNode(start, end)
{
    public override Flow Execute(RenderContext context)
    {
        var value = subject.Evaluate(context);
        if (value.Kind is not (ValueKind.Object or ValueKind.List))
            throw context.Error(subject, $"`with` needs an object, but `{subject.SourceText(context)}` is {TypeNames.InSentence(value)}");
        context.PushObject(value.Ref!);
        var flow = context.Execute(body);
        context.PopObject();
        return flow;
    }
}

/// <summary><c>import</c>: copies members into the current object.</summary>
internal sealed class ImportNode(ExpressionNode subject, int start, int end) : StatementNode(start, end)
{
    public override Flow Execute(RenderContext context)
    {
        var value = subject.Evaluate(context);
        if (value.IsNull)
            return Flow.Next;
        if (value.Kind != ValueKind.Object)
            throw context.Error(subject, $"`import` needs an object, not {TypeNames.InSentence(value)}");
        if (context.CurrentObject is not TemplateMap current)
            throw context.Error(subject, "nothing can be imported into an object that templates cannot change");
        foreach (var (name, member) in Members.All(value.Ref!).ToList())
        {
            context.Step(Start, End);
            if (!current.IsLocked(name))
                current.Set(name, member);
        }
        return Flow.Next;
    }
}

/// <summary><c>readonly</c>: a variable of the current object that cannot be assigned any more.</summary>
internal sealed class ReadOnlyNode(string name, bool isLocal, int start, int end) : StatementNode(start, end)
{
    public override Flow Execute(RenderContext context)
    {
        var owner = isLocal ? context.Frame.Locals : context.CurrentObject as TemplateMap;
        if (owner is null || !owner.TryGet(name, out var value))
            return Flow.Next;
        owner.Set(name, value);
        owner.Lock(name);
        return Flow.Next;
    }
}

/// <summary><c>wrap</c>: calls a function with a block that it can run as <c>$$</c>.</summary>
internal sealed class WrapNode(bool isDirect, ExpressionNode target, ArgumentNode[] arguments, CallSite site, Body block, int start, int end)
    : StatementNode(start, end)
{
    public override Flow Execute(RenderContext context)
    {
        var top = context.Top;
        var function = target.EvaluateFunction(context);
        if (!isDirect || !function.IsFunction)
            throw context.Error(target, $"`wrap` needs the name of a function, not `{target.SourceText(context)}`");
        var names = new string?[arguments.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            context.Push(arguments[i].Value.Evaluate(context));
            names[i] = arguments[i].Name;
        }
        context.WrapNextCall(block);
        var result = context.InvokeNamed(function.AsFunction, site, top, names);
        context.CancelWrap();
        context.PopTo(top);
        context.WriteValue(result);
        return Flow.Next;
    }
}
