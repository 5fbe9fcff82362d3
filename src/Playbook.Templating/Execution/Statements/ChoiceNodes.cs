namespace Playbook.Templating.Execution;

/// <summary><c>if</c>, <c>else if</c>, <c>else</c>.</summary>
internal sealed class IfNode((ExpressionNode Condition, StatementNode[] Body)[] branches, StatementNode[]? otherwise, int start, int end)
    : StatementNode(start, end)
{
    public override Flow Execute(RenderContext context)
    {
        foreach (var (condition, body) in branches)
        {
            if (condition.Evaluate(context).IsTrue)
                return context.Execute(body);
        }
        return otherwise is null ? Flow.Next : context.Execute(otherwise);
    }
}

/// <summary><c>case</c>, <c>when</c>, <c>else</c>: the first that is equal.</summary>
internal sealed class CaseNode(
    ExpressionNode subject, (ExpressionNode[] Values, StatementNode[] Body)[] whens, StatementNode[]? otherwise, int start, int end)
    : StatementNode(start, end)
{
    public override Flow Execute(RenderContext context)
    {
        var value = subject.Evaluate(context);
        foreach (var (values, body) in whens)
        {
            foreach (var candidate in values)
            {
                if (Comparison.AreEqual(context, value, candidate.Evaluate(context)))
                    return context.Execute(body);
            }
        }
        return otherwise is null ? Flow.Next : context.Execute(otherwise);
    }
}
