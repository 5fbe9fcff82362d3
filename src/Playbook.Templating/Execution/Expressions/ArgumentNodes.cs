namespace Playbook.Templating.Execution;

/// <summary><c>$</c>: the arguments as a list, with those given by name as its properties.</summary>
internal sealed class ArgumentsNode(int start, int end) : ExpressionNode(start, end)
{
    public override Value Evaluate(RenderContext context)
    {
        if (context.ArgumentFrame is not { } frame)
            return default;
        if (frame.ArgumentList is null)
        {
            var list = new TemplateList(frame.ArgumentCount);
            for (var i = 0; i < frame.ArgumentCount; i++)
                list.Add(context.StackAt(frame.Arguments + i));
            if (frame.HasNamed)
            {
                foreach (var (key, value) in Members.All(frame.Named))
                    list.SetProperty(key, value);
            }
            frame.ArgumentList = list;
        }
        return Value.FromList(frame.ArgumentList);
    }
}

/// <summary><c>$0</c>, <c>$1</c> and so on.</summary>
internal sealed class ArgumentAtNode(int index, int start, int end) : ReadNode(start, end)
{
    public override Value EvaluateFunction(RenderContext context)
    {
        if (context.ArgumentFrame is not { } frame)
            throw context.Error(this, "there are no arguments outside of functions and includes");
        return index < frame.ArgumentCount ? context.StackAt(frame.Arguments + index) : default;
    }
}

/// <summary><c>$$</c>: runs the block that <c>wrap</c> encloses, in the variables of the function that was called.</summary>
internal sealed class WrappedBlockNode(int start, int end) : ExpressionNode(start, end)
{
    public override Value Evaluate(RenderContext context) =>
        throw context.Error(this, "`$$` can only stand as a statement of its own");

    public override void Write(RenderContext context)
    {
        if (context.Frame.Wrapped is { } block)
            context.RunWrapped(block, this);
    }
}
