namespace Playbook.Templating.Execution;

/// <summary>The options of a loop, ready to run.</summary>
internal readonly record struct LoopOptions(ExpressionNode? Offset, ExpressionNode? Limit, ExpressionNode? Columns, bool IsReversed);

/// <summary><c>for</c>: one round for each item.</summary>
internal class ForNode(
    string name, int slot, PlaceNode? place, ExpressionNode iterator, LoopOptions options, StatementNode[] body, StatementNode[]? otherwise,
    int start, int end)
    : StatementNode(start, end)
{
    public override Flow Execute(RenderContext context)
    {
        var source = iterator.Evaluate(context);
        if (source.IsNull)
            return Flow.Next;
        var list = Items(context, source);
        var version = list.Version;
        var (from, count) = Window(context, list.Count);
        if (count == 0)
            return otherwise is null ? Flow.Next : context.Execute(otherwise);

        var loop = context.EnterLoop(isWhile: false);
        var bindings = context.BindingCount;
        if (place is null)
            context.Bind(name, slot, null);
        loop.Length = count;
        var flow = Begin(context, loop);
        for (var i = 0; i < count && flow is Flow.Next; i++)
        {
            if (list.Version != version)
                throw context.Error(iterator, "the list was changed while a loop went over it");
            context.CountRounds(Start, iterator.End, 1);
            var item = list[options.IsReversed ? from + count - 1 - i : from + i];
            loop.Index = i;
            loop.Before = loop.Current;
            loop.Current = item;
            if (place is null)
                context.WriteSlot(slot, item);
            else
                place.Assign(context, item);
            BeginItem(context, loop);
            flow = context.Execute(body);
            if (flow == Flow.Continue)
                flow = Flow.Next;
            EndItem(context, loop, flow != Flow.Next);
        }
        if (place is null)
            context.WriteSlot(slot, default);
        context.Unbind(bindings);
        context.LeaveLoop(loop);
        return flow == Flow.Return ? flow : Flow.Next;
    }

    protected virtual Flow Begin(RenderContext context, LoopState loop) => Flow.Next;

    protected virtual void BeginItem(RenderContext context, LoopState loop)
    {
    }

    protected virtual void EndItem(RenderContext context, LoopState loop, bool isLast)
    {
    }

    protected static int? Whole(RenderContext context, ExpressionNode? option)
    {
        if (option is null)
            return null;
        var value = option.Evaluate(context);
        return value.Kind switch
        {
            ValueKind.Null => null,
            ValueKind.Integer => (int)value.Bits,
            ValueKind.Long => value.Bits > 0 ? int.MaxValue : int.MinValue,
            ValueKind.Boolean => (int)value.Bits,
            ValueKind.Double or ValueKind.Float or ValueKind.Decimal => (int)Math.Clamp(Arithmetic.ToDouble(value), int.MinValue, int.MaxValue),
            _ => throw context.Error(option, $"this option needs a whole number, not {TypeNames.InSentence(value)}"),
        };
    }

    private Sequence Items(RenderContext context, Value source) => source.Kind switch
    {
        ValueKind.List => source.AsSequence,
        ValueKind.Text => new CharacterSequence(source.AsText),
        ValueKind.Object => Members.Pairs(source.Ref!),
        _ => throw context.Error(iterator, $"a loop cannot go over {TypeNames.InSentence(source)}"),
    };

    /// <summary>First the offset, then (when reversed, from the other end) the limit.</summary>
    private (int From, int Count) Window(RenderContext context, int total)
    {
        var offset = Math.Clamp(Whole(context, options.Offset) ?? 0, 0, total);
        var rest = total - offset;
        var count = Whole(context, options.Limit) is { } limit ? Math.Clamp(limit, 0, rest) : rest;
        return (options.IsReversed ? offset + rest - count : offset, count);
    }
}

/// <summary><c>tablerow</c>: a loop whose items become the cells of table rows.</summary>
internal sealed class TableRowNode(
    string name, int slot, PlaceNode? place, ExpressionNode iterator, LoopOptions options, StatementNode[] body, StatementNode[]? otherwise,
    int start, int end)
    : ForNode(name, slot, place, iterator, options, body, otherwise, start, end)
{
    private readonly ExpressionNode? _columns = options.Columns;

    protected override Flow Begin(RenderContext context, LoopState loop)
    {
        loop.Columns = Math.Max(1, Whole(context, _columns) ?? 1);
        return Flow.Next;
    }

    protected override void BeginItem(RenderContext context, LoopState loop)
    {
        var column = loop.Index % loop.Columns;
        if (column == 0)
        {
            context.WriteText("<tr class=\"row");
            context.WriteValue(loop.Index / loop.Columns + 1);
            context.WriteText("\">");
        }
        context.WriteText("<td class=\"col");
        context.WriteValue(column + 1);
        context.WriteText("\">");
    }

    protected override void EndItem(RenderContext context, LoopState loop, bool isLast)
    {
        context.WriteText("</td>");
        if (isLast || loop.Index == loop.Length - 1 || loop.Index % loop.Columns == loop.Columns - 1)
            context.WriteText("</tr>\n");
    }
}

/// <summary><c>while</c>: as long as the condition holds.</summary>
internal sealed class WhileNode(ExpressionNode condition, StatementNode[] body, int start, int end) : StatementNode(start, end)
{
    public override Flow Execute(RenderContext context)
    {
        var loop = context.EnterLoop(isWhile: true);
        var flow = Flow.Next;
        while (flow == Flow.Next && condition.Evaluate(context).IsTrue)
        {
            context.CountRounds(Start, condition.End, 1);
            flow = context.Execute(body);
            if (flow == Flow.Continue)
                flow = Flow.Next;
            loop.Index++;
        }
        context.LeaveLoop(loop);
        return flow == Flow.Return ? flow : Flow.Next;
    }
}
