namespace Playbook.Templating.Execution;

/// <summary><c>$"text {hole}"</c>.</summary>
internal sealed class InterpolationNode(ExpressionNode[] parts, int start, int end) : ExpressionNode(start, end)
{
    public override Value Evaluate(RenderContext context)
    {
        var text = new PieceBuilder(stackalloc char[PieceBuilder.OnStack]);
        foreach (var part in parts)
        {
            text.Append(context, part.Evaluate(context));
            if (text.Length > context.JoinLimit)
                throw context.LimitError(Start, End, $"a string of more than {context.JoinLimit} characters");
        }
        context.ChargeCharacters(Start, End, text.Length);
        return text.ToStringAndFree();
    }
}
