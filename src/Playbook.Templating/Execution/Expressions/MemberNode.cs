namespace Playbook.Templating.Execution;

/// <summary><c>target.name</c>.</summary>
internal sealed class MemberNode(ExpressionNode target, string name, int nameStart, bool isSafe, int start, int end) : PlaceNode(start, end)
{
    private MemberHint _hint;

    public string Name => name;

    public ExpressionNode Target => target;

    public override Value EvaluateFunction(RenderContext context)
    {
        var from = target.Evaluate(context);
        if (from.IsNull)
        {
            if (isSafe || context.Options.RelaxedTargetAccess || name is "empty?" or "blank?")
                return default;
            throw context.Error(
                nameStart, End, $"`{target.SourceText(context)}` is null, so there is no `{name}` in it", "write `?.` where something can be missing");
        }
        if (from.IsHostObject)
        {
            if (from.AsHostObject.Type.TryRead(from.AsHostObject, name, ref _hint, out var member))
                return member;
        }
        else if (from.Ref is TemplateMap map && map.TryGet(name, ref _hint, out var member))
        {
            return member;
        }
        if (Members.TryRead(from, name, ref _hint, out var value))
            return value;
        if (!context.Options.RelaxedMemberAccess && !isSafe)
            throw Unknown(context, from);
        return default;
    }

    public override void Assign(RenderContext context, Value value)
    {
        var owner = target.Evaluate(context);
        context.AssignMember(owner, name, value, target, nameStart, End);
    }

    /// <summary>The names that could have been meant instead.</summary>
    public IEnumerable<string> Known(RenderContext context) => Members.Names(target.Evaluate(context).Ref);

    private TemplateException Unknown(RenderContext context, Value from) =>
        context.UnknownName(nameStart, End, $"the member of `{target.SourceText(context)}` named", name, Members.Names(from.Ref));
}
