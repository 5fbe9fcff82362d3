namespace Playbook.Templating;

/// <summary>Members of objects, whatever kind of object it is.</summary>
internal static class Members
{
    public static bool TryGet(object target, string name, ref MemberHint hint, out Value value)
    {
        switch (target)
        {
            case TemplateMap map:
                return map.TryGet(name, ref hint, out value);
            case ITemplateObject host:
                return host.Type.TryRead(host, name, ref hint, out value);
            case Sequence { Properties: { } properties }:
                return properties.TryGet(name, ref hint, out value);
            default:
                value = default;
                return false;
        }
    }

    public static int Count(object target) => target switch
    {
        PageGlobals page => Names(page).Count(),
        TemplateMap map => map.Count,
        ITemplateObject host => host.Type.Members.Count,
        _ => 0,
    };

    public static IEnumerable<string> Names(object? target) => target switch
    {
        PageGlobals page => page.Keys.Concat(Names(page.Model).Where(n => !page.Keys.Contains(n, StringComparer.Ordinal))),
        TemplateMap map => map.Keys,
        ITemplateObject host => host.Type.Members.Select(m => m.Name),
        Sequence { Properties: { } properties } => properties.Keys,
        _ => [],
    };

    public static IEnumerable<KeyValuePair<string, Value>> All(object target)
    {
        if (target is TemplateMap map and not PageGlobals)
        {
            for (var i = 0; i < map.Count; i++)
                yield return new(map.KeyAt(i), map.ValueAt(i));
            yield break;
        }
        foreach (var name in Names(target))
        {
            MemberHint hint = default;
            TryGet(target, name, ref hint, out var value);
            yield return new(name, value);
        }
    }

    /// <summary>The members as a list of pairs, which is what a loop over an object sees.</summary>
    public static TemplateList Pairs(object target)
    {
        var pairs = new TemplateList(Count(target), isIterator: true);
        foreach (var (key, value) in All(target))
            pairs.Add(Value.FromObject(new KeyValueObject(key, value)));
        return pairs;
    }

    /// <summary>Reads a member of any value but null.</summary>
    /// <returns>Whether it exists.</returns>
    public static bool TryRead(in Value target, string name, ref MemberHint hint, out Value value)
    {
        switch (target.Kind)
        {
            case ValueKind.Object:
                if (TryGet(target.Ref!, name, ref hint, out value))
                    return true;
                return TryTestEmpty(name, Count(target.Ref!) == 0, out value);
            case ValueKind.List:
                return TryReadOfList(target.AsSequence, name, ref hint, out value);
            case ValueKind.Text:
                if (name == "size")
                {
                    value = target.AsText.Length;
                    return true;
                }
                return TryTestEmpty(name, target.AsText.Length == 0, out value);
            case ValueKind.Date:
                return DateMembers.TryRead(target.AsDate, name, out value);
            case ValueKind.TimeSpan:
                return DateMembers.TryRead(target.AsTimeSpan, name, out value);
            case ValueKind.Empty:
                return TryTestEmpty(name, true, out value);
            default:
                return TryTestEmpty(name, false, out value);
        }
    }

    private static bool TryReadOfList(Sequence list, string name, ref MemberHint hint, out Value value)
    {
        if (name == "size")
        {
            value = list.Count;
            return true;
        }
        if (list.Properties is { } properties && properties.TryGet(name, ref hint, out value))
            return true;
        return TryTestEmpty(name, list.Count == 0, out value);
    }

    private static bool TryTestEmpty(string name, bool isEmpty, out Value value)
    {
        var asked = name is "empty?" or "blank?";
        value = asked ? isEmpty : default(Value);
        return asked;
    }
}
