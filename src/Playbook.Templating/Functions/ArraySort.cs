using Playbook.Templating.Execution;

namespace Playbook.Templating.Functions;

/// <summary><c>array.sort</c>: stable, null first, texts as people sort words.</summary>
internal static class ArraySort
{
    public static Value Sort(RenderContext context, ReadOnlySpan<Value> a)
    {
        if (a[0].IsNull)
            return Value.FromList(new TemplateList(0));
        if (a[0].IsNumber || a[0].Kind is ValueKind.Boolean or ValueKind.Date or ValueKind.TimeSpan)
        {
            var single = new TemplateList(1);
            single.Add(a[0]);
            return Value.FromList(single);
        }
        var items = context.Looped(a, 0)!;
        var count = items.Count;
        var keys = new Key[count];
        var path = a[1].IsNull ? "" : context.Text(a, 1);
        MemberHint hint = default;
        for (var i = 0; i < count; i++)
        {
            var item = items[i];
            keys[i] = new Key(path.Length == 0 ? item : Read(item, path, ref hint), i, item);
        }
        context.Step(context.Site.CalleeStart, context.Site.CalleeEnd, count * (long)(1 + (int)Math.Log2(count + 1)));
        SortStably(context, keys);
        var sorted = new TemplateList(count);
        foreach (var key in keys)
            sorted.Add(key.Item);
        return Value.FromList(sorted);
    }

    private readonly record struct Key(Value By, int Index, Value Item);

    private static void SortStably(RenderContext context, Key[] keys)
    {
        try
        {
            Array.Sort(keys, (x, y) =>
            {
                var order = Compare(context, x.By, y.By);
                return order != 0 ? order : x.Index.CompareTo(y.Index);
            });
        }
        catch (InvalidOperationException e) when (e.InnerException is TemplateException inner)
        {
            throw inner;
        }
    }

    private static int Compare(RenderContext context, in Value x, in Value y)
    {
        if (x.IsNull || y.IsNull)
            return x.IsNull ? (y.IsNull ? 0 : -1) : 1;
        if (x.IsText && y.IsText)
            return WordOrder.Compare(x.AsText, y.AsText);
        if (x.Kind == ValueKind.Boolean && y.Kind == ValueKind.Boolean)
            return x.Bits.CompareTo(y.Bits);
        if (x.Kind == ValueKind.TimeSpan && y.Kind == ValueKind.TimeSpan)
            return x.Bits.CompareTo(y.Bits);
        if (!x.IsText && !y.IsText && x.IsNumber == y.IsNumber && Comparison.Compare(context, x, y) is { } order)
            return order;
        throw context.CalleeError($"{TypeNames.InSentence(x)} and {TypeNames.InSentence(y)} cannot be put in order");
    }

    /// <summary>A member by its exact name, else by a path with dots.</summary>
    private static Value Read(in Value item, string path, ref MemberHint hint)
    {
        if (item.IsNull)
            return default;
        if (Members.TryRead(item, path, ref hint, out var value) || !path.Contains('.'))
            return value;
        var current = item;
        foreach (var name in path.Split('.'))
        {
            MemberHint unused = default;
            if (current.IsNull || !Members.TryRead(current, name, ref unused, out current))
                return default;
        }
        return current;
    }
}
