namespace Playbook.Templating.Execution;

/// <summary>Which values are equal, and which comes first.</summary>
internal static class Comparison
{
    private const int DeepestList = 64;

    /// <summary>What <c>==</c> says.</summary>
    public static bool AreEqual(RenderContext context, in Value a, in Value b, int depth = 0)
    {
        if (a.Kind == ValueKind.Empty || b.Kind == ValueKind.Empty)
            return IsEmpty(a) && IsEmpty(b);
        if (a.IsNull || b.IsNull)
            return a.IsNull && b.IsNull;
        if (a.IsText || b.IsText)
            return TextsAreEqual(a, b);
        if (a.Kind == ValueKind.Boolean && b.Kind == ValueKind.Boolean)
            return a.Bits == b.Bits;
        if (Arithmetic.AreNumbers(a, b))
            return Arithmetic.AreEqual(a, b);
        if (a.Kind == ValueKind.List && b.Kind == ValueKind.List)
            return depth < DeepestList && ListsAreEqual(context, a.AsSequence, b.AsSequence, depth);
        return a.Kind == b.Kind && a.Bits == b.Bits && (ReferenceEquals(a.Ref, b.Ref) || PairsAreEqual(context, a.Ref, b.Ref, depth));
    }

    /// <summary>Whether a list or an object has nothing in it; a string is never equal to <c>empty</c>.</summary>
    public static bool IsEmpty(in Value value) => value.Kind switch
    {
        ValueKind.Empty => true,
        ValueKind.List => value.AsSequence.Count == 0,
        ValueKind.Object => Members.Count(value.Ref!) == 0,
        _ => false,
    };

    private static bool TextsAreEqual(in Value a, in Value b)
    {
        if (a.Ref is string left && b.Ref is string right)
            return left == right;
        return ValueText.ToText(a) == ValueText.ToText(b);
    }

    private static bool ListsAreEqual(RenderContext context, Sequence a, Sequence b, int depth)
    {
        if (ReferenceEquals(a, b))
            return true;
        if (a.Count != b.Count)
            return false;
        // Lists that share their items can be compared in endless ways, so that every step counts.
        context.Step(0, 0, a.Count);
        for (var i = 0; i < a.Count; i++)
        {
            if (!AreEqual(context, a[i], b[i], depth + 1))
                return false;
        }
        return true;
    }

    private static bool PairsAreEqual(RenderContext context, object? a, object? b, int depth) =>
        a is KeyValueObject left && b is KeyValueObject right && left.Key == right.Key && depth < DeepestList
        && AreEqual(context, left.Value, right.Value, depth + 1);

    /// <summary>Which comes first, as <c>&lt;</c> sees it; null when the two cannot be compared.</summary>
    public static int? Compare(RenderContext context, in Value a, in Value b, int depth = 0)
    {
        if (a.IsText || b.IsText)
            return string.CompareOrdinal(ValueText.ToText(a), ValueText.ToText(b));
        if (Arithmetic.AreNumbers(a, b))
            return Arithmetic.Compare(a, b);
        if (a.Kind == ValueKind.Date && b.Kind == ValueKind.Date)
            return a.AsDate.CompareTo(b.AsDate);
        if (a.Kind == ValueKind.List && b.Kind == ValueKind.List && depth < DeepestList)
            return CompareLists(context, a.AsSequence, b.AsSequence, depth);
        return null;
    }

    private static int? CompareLists(RenderContext context, Sequence a, Sequence b, int depth)
    {
        var common = Math.Min(a.Count, b.Count);
        context.Step(0, 0, common);
        for (var i = 0; i < common; i++)
        {
            var (left, right) = (a[i], b[i]);
            if (left.IsNull || right.IsNull)
            {
                if (left.IsNull && right.IsNull)
                    continue;
                return left.IsNull ? -1 : 1;
            }
            if (Compare(context, left, right, depth + 1) is not { } order)
                return null;
            if (order != 0)
                return order;
        }
        return a.Count.CompareTo(b.Count);
    }
}
