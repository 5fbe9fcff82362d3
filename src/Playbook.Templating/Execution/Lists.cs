using Playbook.Templating.Lexing;

namespace Playbook.Templating.Execution;

/// <summary>Operators with a list on either side. They make new lists.</summary>
internal static class Lists
{
    private const int MostItems = 4 * 1024 * 1024;

    public static Value Apply(RenderContext context, BinaryNode node, TokenKind op, in Value a, in Value b)
    {
        var (left, right) = (a.Kind == ValueKind.List, b.Kind == ValueKind.List);
        switch (op)
        {
            case TokenKind.Plus when left && right:
                return Join(context, node, a.AsSequence, b.AsSequence);
            case TokenKind.Star when left && b.IsInteger:
                return Repeat(context, node, a.AsSequence, b);
            case TokenKind.Star when right && a.IsInteger:
                return Repeat(context, node, b.AsSequence, a);
            case TokenKind.ShiftLeft when left:
                var appended = Copy(context, node, a.AsSequence);
                appended.Add(b);
                return Value.FromList(appended);
            case TokenKind.ShiftRight when right:
                var prepended = new TemplateList(b.AsSequence.Count + 1) { };
                context.Step(node.Start, node.End, b.AsSequence.Count);
                prepended.Add(a);
                prepended.AddRange(b.AsSequence);
                return Value.FromList(prepended);
        }
        if (a.IsNull || b.IsNull)
            return default;
        throw Operators.Unsupported(context, node, op, a, b);
    }

    private static TemplateList Copy(RenderContext context, BinaryNode node, Sequence list)
    {
        context.Step(node.Start, node.End, list.Count);
        return TemplateList.CopyOf(list);
    }

    private static Value Join(RenderContext context, BinaryNode node, Sequence a, Sequence b)
    {
        RequireRoom(context, node, (long)a.Count + b.Count);
        var joined = new TemplateList(a.Count + b.Count);
        joined.AddRange(a);
        joined.AddRange(b);
        return Value.FromList(joined);
    }

    private static Value Repeat(RenderContext context, BinaryNode node, Sequence list, in Value times)
    {
        var count = times.ToBig();
        if (count <= 0)
            return Value.FromList(new TemplateList(0));
        if (list.IsIterator)
        {
            // An iterator is run anew for each round, and what it takes to run it counts as rounds too.
            context.CountRounds(node.OperatorStart, node.End, (int)System.Numerics.BigInteger.Min(count, int.MaxValue));
            if (list is TemplateList { Origin: { } origin } made)
                context.CountRounds(origin.CalleeStart, origin.CalleeEnd, (int)System.Numerics.BigInteger.Min(count * made.Cost + count, int.MaxValue));
        }
        var total = count * list.Count;
        RequireRoom(context, node, total > int.MaxValue ? long.MaxValue : (long)total);
        var repeated = new TemplateList((int)total, list.IsIterator);
        for (var i = 0; list.Count > 0 && i < count; i++)
            repeated.AddRange(list);
        return Value.FromList(repeated);
    }

    private static void RequireRoom(RenderContext context, BinaryNode node, long items)
    {
        if (items > MostItems)
            throw node.FailLimit(context, $"a list of more than {MostItems} items");
        context.Step(node.Start, node.End, items);
    }
}
