namespace Playbook.Templating.Execution;

/// <summary><c>target[index]</c>.</summary>
internal sealed class IndexNode(ExpressionNode target, ExpressionNode index, bool isSafe, int start, int end) : PlaceNode(start, end)
{
    public override Value EvaluateFunction(RenderContext context)
    {
        var from = target.Evaluate(context);
        if (from.IsNull)
        {
            if (isSafe || context.Options.RelaxedTargetAccess)
                return default;
            throw context.Error(target, $"`{target.SourceText(context)}` is null, so it has no items");
        }
        var at = index.Evaluate(context);
        if (at.IsNull)
        {
            if (context.Options.NullIndexer)
                return default;
            throw context.Error(index, $"the index `{index.SourceText(context)}` is null");
        }
        return Read(context, from, at);
    }

    public override void Assign(RenderContext context, Value value)
    {
        var owner = target.Evaluate(context);
        var at = index.Evaluate(context);
        if (owner.IsNull)
            throw context.Error(target, $"`{target.SourceText(context)}` is null, so nothing can be put into it");
        if (at.IsNull)
            throw context.Error(index, $"the index `{index.SourceText(context)}` is null");
        if (owner.Ref is TemplateList list && at.Kind is not ValueKind.Text)
            Set(context, list, at, value);
        else
            context.AssignMember(owner, ValueText.ToText(context, at), value, target, index.Start, index.End);
    }

    private void Set(RenderContext context, TemplateList list, Value at, Value value)
    {
        var position = (int)Math.Clamp(Position(context, at), int.MinValue, int.MaxValue);
        if (position < 0)
            position += list.Count;
        if (position < 0)
            throw context.Error(index, $"the index {ValueText.ToText(context, at)} is before the first item");
        if (position >= list.Count)
        {
            if (position > context.StringLimit)
                throw context.LimitError(index.Start, index.End, $"a list of more than {context.StringLimit} items");
            context.Step(Start, End, position - list.Count);
        }
        list.Set(position, value);
    }

    private Value Read(RenderContext context, Value from, Value at)
    {
        MemberHint hint = default;
        switch (from.Kind)
        {
            case ValueKind.List when at.Kind != ValueKind.Text:
                return ReadItem(context, from.AsSequence, Position(context, at));
            case ValueKind.Text when at.Kind != ValueKind.Text:
                return ReadLetter(context, from.AsText, Position(context, at));
            case ValueKind.List or ValueKind.Object or ValueKind.Text or ValueKind.Date or ValueKind.TimeSpan:
                var name = ValueText.ToText(context, at);
                if (Members.TryRead(from, name, ref hint, out var member))
                    return member;
                if (!context.Options.RelaxedMemberAccess && !isSafe)
                    throw context.UnknownName(index.Start, index.End, $"the member of `{target.SourceText(context)}` named", name, Members.Names(from.Ref));
                return default;
            default:
                if (context.Options.RelaxedTargetAccess)
                    return default;
                throw context.Error(target, $"`{target.SourceText(context)}` has no items: it is {TypeNames.InSentence(from)}");
        }
    }

    private Value ReadItem(RenderContext context, Sequence list, long position)
    {
        var count = list.Count;
        if (position < 0)
            position += count;
        if (position >= 0 && position < count)
            return list[(int)position];
        if (!context.Options.RelaxedIndexerAccess)
            throw context.Error(index, $"the index {position} is outside of `{target.SourceText(context)}`, which has {count} items");
        return default;
    }

    private Value ReadLetter(RenderContext context, string text, long position)
    {
        if (position < 0)
            position += text.Length;
        if (position < 0 || position >= text.Length)
            throw context.Error(target, $"the index {position} is outside of a text of {text.Length} characters");
        return CharacterSequence.Letter(text[(int)position]);
    }

    private long Position(RenderContext context, Value at) => at.Kind switch
    {
        ValueKind.Integer or ValueKind.Long or ValueKind.Boolean => at.Bits,
        ValueKind.Double => (long)at.AsDouble,
        ValueKind.Float => (long)at.AsFloat,
        ValueKind.Decimal => (long)Math.Clamp(at.AsDecimal, long.MinValue, long.MaxValue),
        _ => throw context.Error(index, $"an index has to be a whole number, not {TypeNames.InSentence(at)}"),
    };
}
