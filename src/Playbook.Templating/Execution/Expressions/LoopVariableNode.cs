namespace Playbook.Templating.Execution;

/// <summary><c>for.index</c> and its like: the state of the innermost loop.</summary>
internal sealed class LoopVariableNode(bool isWhile, LoopMember member, string text, int nameStart, int start, int end) : ExpressionNode(start, end)
{
    public override Value Evaluate(RenderContext context)
    {
        for (var loop = context.Loop; loop is not null; loop = loop.Outer)
        {
            if (loop.IsWhile == isWhile)
                return loop.Read(context, member);
        }
        throw context.Error(nameStart, End, $"`{text}` outside of a loop");
    }
}
