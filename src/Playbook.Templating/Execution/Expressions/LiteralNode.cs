namespace Playbook.Templating.Execution;

/// <summary>A value that stands in the template.</summary>
internal sealed class LiteralNode(Value value, int start, int end) : ExpressionNode(start, end)
{
    public Value Value => value;

    public override Value Evaluate(RenderContext context) => value;
}
