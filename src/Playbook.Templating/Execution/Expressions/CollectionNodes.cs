namespace Playbook.Templating.Execution;

/// <summary><c>[a, b]</c>.</summary>
internal sealed class ListNode(ExpressionNode[] items, int start, int end) : ExpressionNode(start, end)
{
    public override Value Evaluate(RenderContext context)
    {
        var list = new TemplateList(items.Length);
        foreach (var item in items)
            list.Add(item.Evaluate(context));
        return Value.FromList(list);
    }
}

/// <summary><c>{name: value}</c>.</summary>
internal sealed class ObjectNode((string Name, ExpressionNode Value)[] members, int start, int end) : ExpressionNode(start, end)
{
    public override Value Evaluate(RenderContext context)
    {
        var map = new TemplateMap(members.Length);
        foreach (var (name, value) in members)
            map.Set(name, value.Evaluate(context));
        return map;
    }
}
