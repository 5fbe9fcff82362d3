namespace Playbook.Templating.Execution;

/// <summary>One argument: its value, its name if it has one, and whether it is a list to be spread.</summary>
internal readonly record struct ArgumentNode(ExpressionNode Value, string? Name, bool IsSpread);

/// <summary>A call, with what is piped into it as its first argument.</summary>
internal sealed class CallNode(ExpressionNode? piped, ExpressionNode target, ArgumentNode[] arguments, CallSite site, int start, int end)
    : ExpressionNode(start, end)
{
    private readonly bool _isPlain = Array.TrueForAll(arguments, a => a.Name is null && !a.IsSpread);

    public override Value Evaluate(RenderContext context)
    {
        var top = context.Top;
        if (Prepare(context) is not { } function)
        {
            context.PopTo(top);
            return default;
        }
        context.RequireResult(function, this);
        var result = Invoke(context, function, top, stream: false);
        context.PopTo(top);
        return result;
    }

    public override void Write(RenderContext context)
    {
        var top = context.Top;
        if (Prepare(context) is { } function)
        {
            var stream = function.Kind == FunctionKind.Include && context.Indent is null;
            var result = Invoke(context, function, top, stream);
            context.PopTo(top);
            context.WriteValue(result);
            return;
        }
        context.PopTo(top);
    }

    /// <summary>Puts the piped argument on the stack and finds the function.</summary>
    private TemplateFunction? Prepare(RenderContext context)
    {
        if (piped is not null)
            context.Push(piped.Evaluate(context));
        var function = target.EvaluateFunction(context);
        return function.IsFunction ? function.AsFunction : WithoutFunction(context, function);
    }

    /// <summary>What stands in the place of a function is none. A method of its own: what it captures would be made at every call.</summary>
    private TemplateFunction? WithoutFunction(RenderContext context, Value function)
    {
        var name = context.SourceText(target.Start, target.End);
        if (function.IsNull && target is VariableNode or LocalNode or MemberNode)
        {
            if (context.Options.RelaxedFunctionAccess)
                return null;
            var known = target is MemberNode member ? member.Known(context).Select(n => name[..^member.Name.Length] + n) : context.KnownNames();
            throw context.UnknownName(target.Start, target.End, "the function", name, known);
        }
        throw piped is not null
            ? context.Error(target, $"`{target.SourceText(context)}` is no function that something could be piped into")
            : context.Error(target, $"`{target.SourceText(context)}` is {TypeNames.InSentence(function)} and cannot be called");
    }

    private Value Invoke(RenderContext context, TemplateFunction function, int start, bool stream)
    {
        if (_isPlain)
        {
            foreach (var argument in arguments)
                context.Push(argument.Value.Evaluate(context));
            return stream
                ? context.Include(site, start, context.Top - start, null, true)
                : context.Invoke(function, site, start, context.Top - start);
        }
        var names = new List<string?>();
        if (piped is not null)
            names.Add(null);
        foreach (var argument in arguments)
        {
            var value = argument.Value.Evaluate(context);
            if (argument.IsSpread && value.Kind == ValueKind.List)
            {
                var list = value.AsSequence;
                context.CountRounds(argument.Value.Start, argument.Value.End, list.Count);
                for (var i = 0; i < list.Count; i++)
                {
                    context.Push(list[i]);
                    names.Add(null);
                }
                continue;
            }
            context.Push(value);
            names.Add(argument.Name);
        }
        return names.TrueForAll(n => n is null)
            ? context.Invoke(function, site, start, names.Count)
            : context.InvokeNamed(function, site, start, [.. names]);
    }
}

/// <summary><c>@f</c>: the function itself.</summary>
internal sealed class AliasNode(ExpressionNode operand, int start, int end) : ExpressionNode(start, end)
{
    public override Value Evaluate(RenderContext context) => operand.EvaluateFunction(context);
}

/// <summary>A pipe into something that can never be a function.</summary>
internal sealed class BrokenPipeNode(ExpressionNode piped, ExpressionNode target, int start, int end) : ExpressionNode(start, end)
{
    public override Value Evaluate(RenderContext context)
    {
        piped.Evaluate(context);
        throw context.Error(target, $"`{target.SourceText(context)}` is no function that something could be piped into");
    }
}

/// <summary><c>do ... end</c>, or the function of a <c>func</c>.</summary>
internal sealed class FunctionNode(UserFunction function, int start, int end) : ExpressionNode(start, end)
{
    public override Value Evaluate(RenderContext context) => function;
}
