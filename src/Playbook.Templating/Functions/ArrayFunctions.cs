using static Playbook.Templating.Functions.Parameters;

namespace Playbook.Templating.Functions;

/// <summary><c>array</c>: lists. Nothing here changes its input.</summary>
internal static class ArrayFunctions
{
    public static BuiltinObject Make()
    {
        var list = Needed("list");
        return new BuiltinObject("array")
            .Add("add", Add, list, Needed("value"))
            .Add("add_range", Concat, list, Needed("list2"))
            .Add("any", Any, list, Needed("function"), Rest("args"))
            .Add("compact", Compact, list)
            .Add("concat", Concat, list, Needed("list2"))
            .Add("contains", Contains, list, Needed("item"))
            .Add("cycle", Cycle, list, Optional("group"))
            .Add("each", Each, list, Needed("function"))
            .Add("filter", Filter, list, Needed("function"))
            .Add("first", static (c, a) => c.Items(a, 0) is { Count: > 0 } items ? items[0] : default, list)
            .Add("insert_at", InsertAt, list, Needed("index"), Needed("value"))
            .Add("join", Join, list, Needed("delimiter"), Optional("function"))
            .Add("last", static (c, a) => c.Items(a, 0) is { Count: > 0 } items ? items[items.Count - 1] : default, list)
            .Add("limit", static (c, a) => Part(c, a, 0, c.Whole(a, 1)), list, Needed("count"))
            .Add("map", Map, list, Needed("member"))
            .Add("offset", static (c, a) => Part(c, a, c.Whole(a, 1), int.MaxValue), list, Needed("index"))
            .Add("remove_at", RemoveAt, list, Needed("index"))
            .Add("reverse", Reverse, list)
            .Add("size", static (c, a) => c.Items(a, 0)?.Count ?? 0, list)
            .Add("sort", ArraySort.Sort, list, Optional("member"))
            .Add("uniq", Unique, list);
    }

    /// <summary>A list that remembers what it took to make it.</summary>
    internal static TemplateList Iterator(RenderContext context, int capacity, int cost) =>
        new(capacity, isIterator: true) { Cost = cost, Origin = context.Site };

    private static Value Add(RenderContext context, ReadOnlySpan<Value> a)
    {
        var items = context.Looped(a, 0);
        var result = items is null ? new TemplateList() : TemplateList.CopyOf(items);
        result.Add(a[1]);
        return Value.FromList(result);
    }

    private static Value Concat(RenderContext context, ReadOnlySpan<Value> a)
    {
        var (first, second) = (context.Looped(a, 0), context.Looped(a, 1));
        var count = (first?.Count ?? 0) + (second?.Count ?? 0);
        var result = Iterator(context, count, count);
        if (first is not null)
            result.AddRange(first);
        if (second is not null)
            result.AddRange(second);
        return Value.FromList(result);
    }

    private static Value Any(RenderContext context, ReadOnlySpan<Value> a)
    {
        if (context.Looped(a, 0) is not { } items)
            return false;
        var function = context.Function(a, 1);
        Value[] more = [.. a[2..]];
        for (var i = 0; i < items.Count; i++)
        {
            if (context.CallBack(function, items[i], more).IsTrue)
                return true;
        }
        return false;
    }

    private static Value Compact(RenderContext context, ReadOnlySpan<Value> a)
    {
        var items = context.Looped(a, 0);
        var result = Iterator(context, items?.Count ?? 0, items?.Count ?? 0);
        for (var i = 0; i < items?.Count; i++)
        {
            if (!items[i].IsNull)
                result.Add(items[i]);
        }
        return Value.FromList(result);
    }

    private static Value Contains(RenderContext context, ReadOnlySpan<Value> a)
    {
        var items = context.Looped(a, 0);
        for (var i = 0; i < items?.Count; i++)
        {
            if (Execution.Comparison.AreEqual(context, items[i], a[1]))
                return true;
        }
        return false;
    }

    private static Value Cycle(RenderContext context, ReadOnlySpan<Value> a)
    {
        if (context.Items(a, 0) is not { Count: > 0 } items)
            return default;
        var group = a[1].IsNull ? "\0" + Joined(context, items, ",") : context.Text(a, 1);
        var cycles = context.Cycles;
        cycles.TryGetValue(group, out var index);
        index %= items.Count;
        cycles[group] = index + 1;
        return items[index];
    }

    private static Value Each(RenderContext context, ReadOnlySpan<Value> a)
    {
        if (context.Looped(a, 0) is not { } items)
            return Value.FromList(new TemplateList(0, isIterator: true));
        var function = context.Function(a, 1);
        var result = Iterator(context, items.Count, items.Count);
        for (var i = 0; i < items.Count; i++)
            result.Add(context.CallBack(function, items[i]));
        return Value.FromList(result);
    }

    private static Value Filter(RenderContext context, ReadOnlySpan<Value> a)
    {
        if (context.Looped(a, 0) is not { } items)
            return Value.FromList(new TemplateList(0, isIterator: true));
        var function = context.Function(a, 1);
        var result = Iterator(context, 4, items.Count);
        for (var i = 0; i < items.Count; i++)
        {
            var item = items[i];
            if (context.CallBack(function, item).IsTrue)
                result.Add(item);
        }
        return Value.FromList(result);
    }

    private static Value InsertAt(RenderContext context, ReadOnlySpan<Value> a)
    {
        var items = context.Looped(a, 0);
        var index = Math.Max(0, context.Whole(a, 1));
        var result = items is null ? new TemplateList() : TemplateList.CopyOf(items);
        if (index > result.Count)
            context.Count(index - result.Count);
        result.Insert(index, a[2]);
        return Value.FromList(result);
    }

    private static Value RemoveAt(RenderContext context, ReadOnlySpan<Value> a)
    {
        var items = context.Looped(a, 0);
        var index = context.Whole(a, 1);
        var result = items is null ? new TemplateList() : TemplateList.CopyOf(items);
        if (index < 0)
            index += result.Count;
        if (index >= 0 && index < result.Count)
            result.RemoveAt(index);
        return Value.FromList(result);
    }

    private static Value Join(RenderContext context, ReadOnlySpan<Value> a)
    {
        if (context.Looped(a, 0) is not { } items)
            return "";
        var delimiter = context.Text(a, 1);
        if (a[2].IsNull)
            return Joined(context, items, delimiter);
        var function = context.Function(a, 2);
        var texts = new TemplateList(items.Count);
        for (var i = 0; i < items.Count; i++)
            texts.Add(context.CallBack(function, items[i]));
        return Joined(context, texts, delimiter);
    }

    private static string Joined(RenderContext context, Sequence items, string delimiter)
    {
        var text = new PieceBuilder(stackalloc char[PieceBuilder.OnStack]);
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0)
                text.Append(delimiter);
            text.Append(context, items[i]);
            if (text.Length > context.StringLimit)
                break;
        }
        context.RequireLength(text.Length);
        return text.ToStringAndFree();
    }

    private static Value Part(RenderContext context, ReadOnlySpan<Value> a, int offset, int limit)
    {
        if (context.Looped(a, 0) is not { } items)
            return Value.FromList(new TemplateList(0, isIterator: true));
        var from = Math.Clamp(offset, 0, items.Count);
        var count = Math.Clamp(limit, 0, items.Count - from);
        var result = Iterator(context, count, items.Count);
        for (var i = from; i < from + count; i++)
            result.Add(items[i]);
        return Value.FromList(result);
    }

    private static Value Map(RenderContext context, ReadOnlySpan<Value> a)
    {
        if (context.Looped(a, 0) is not { } items)
            return Value.FromList(new TemplateList(0, isIterator: true));
        var member = context.Text(a, 1);
        var result = Iterator(context, items.Count, items.Count);
        MemberHint hint = default;
        for (var i = 0; i < items.Count; i++)
        {
            var item = items[i];
            if (item.Kind == ValueKind.Object && Members.TryGet(item.Ref!, member, ref hint, out var value))
                result.Add(value);
        }
        return Value.FromList(result);
    }

    private static Value Reverse(RenderContext context, ReadOnlySpan<Value> a)
    {
        if (context.Looped(a, 0) is not { } items)
            return Value.FromList(new TemplateList(0, isIterator: true));
        var result = Iterator(context, items.Count, items.Count);
        for (var i = items.Count - 1; i >= 0; i--)
            result.Add(items[i]);
        return Value.FromList(result);
    }

    private static Value Unique(RenderContext context, ReadOnlySpan<Value> a)
    {
        if (context.Looped(a, 0) is not { } items)
            return default;
        var seen = new HashSet<Value>();
        var result = Iterator(context, items.Count, items.Count);
        for (var i = 0; i < items.Count; i++)
        {
            if (seen.Add(items[i]))
                result.Add(items[i]);
        }
        return Value.FromList(result);
    }
}
