using static Playbook.Templating.Functions.Parameters;

namespace Playbook.Templating.Functions;

/// <summary>The part of <c>string</c> that finds and replaces.</summary>
internal static class StringSearchFunctions
{
    public static BuiltinObject AddSearch(this BuiltinObject target, TemplateParameter text) => target
        .Add("contains", static (c, a) => Test(c, a, static (t, v) => t.Contains(v, StringComparison.Ordinal)), text, Needed("value"))
        .Add("starts_with", static (c, a) => Test(c, a, static (t, v) => t.StartsWith(v, StringComparison.Ordinal)), text, Needed("value"))
        .Add("ends_with", static (c, a) => Test(c, a, static (t, v) => t.EndsWith(v, StringComparison.Ordinal)), text, Needed("value"))
        .Add("equals_ignore_case", static (c, a) => !a[0].IsNull && !a[1].IsNull && c.Text(a, 0).Equals(c.Text(a, 1), StringComparison.OrdinalIgnoreCase), text, Needed("value"))
        .Add("index_of", IndexOf, text, Needed("search"), Optional("start_index"), Optional("count"), Optional("string_comparison"))
        .Add("replace", static (c, a) => Replace(c, a, c.Text(a, 2)), text, Needed("match"), Needed("replace"))
        .Add("replace_first", ReplaceFirst, text, Needed("match"), Needed("replace"), Optional("fromend", false))
        .Add("remove", static (c, a) => Replace(c, a, ""), text, Needed("remove"))
        .Add("remove_first", static (c, a) => Remove(c, a, fromEnd: false), text, Needed("remove"))
        .Add("remove_last", static (c, a) => Remove(c, a, fromEnd: true), text, Needed("remove"));

    private static bool Test(RenderContext context, ReadOnlySpan<Value> arguments, Func<string, string, bool> test)
    {
        var text = context.Text(arguments, 0);
        var value = context.Text(arguments, 1);
        context.ChargeCharacters(context.Site.CalleeStart, context.Site.CalleeEnd, text.Length);
        return text.Length > 0 && value.Length > 0 && test(text, value);
    }

    private static Value IndexOf(RenderContext context, ReadOnlySpan<Value> arguments)
    {
        var text = context.Text(arguments, 0);
        var search = context.Text(arguments, 1);
        var start = context.Whole(arguments, 2);
        if (start < 0 || start > text.Length)
            throw context.ArgumentError(2, $"the start {start} is outside of a text of {text.Length} characters");
        var count = arguments[3].IsNull ? text.Length - start : context.Whole(arguments, 3);
        if (count < 0 || count > text.Length - start)
            throw context.ArgumentError(3, $"the count {count} goes beyond the text of {text.Length} characters");
        var comparison = StringComparison.Ordinal;
        if (!arguments[4].IsNull && !Enum.TryParse(context.Text(arguments, 4), ignoreCase: true, out comparison))
            throw context.ArgumentError(4, $"there is no comparison `{context.Text(arguments, 4)}`");
        context.ChargeCharacters(context.Site.CalleeStart, context.Site.CalleeEnd, text.Length);
        return text.IndexOf(search, start, count, comparison);
    }

    private static Value Replace(RenderContext context, ReadOnlySpan<Value> arguments, string replacement)
    {
        if (arguments[0].IsNull)
            return default;
        var text = context.Text(arguments, 0);
        var match = context.Text(arguments, 1);
        if (match.Length == 0 || text.Length == 0)
            return text;
        context.ChargeCharacters(context.Site.CalleeStart, context.Site.CalleeEnd, text.Length);
        if (replacement.Length > match.Length)
        {
            var matches = text.AsSpan().Count(match);
            context.RequireLength(text.Length + (long)matches * (replacement.Length - match.Length));
        }
        return text.Replace(match, replacement, StringComparison.Ordinal);
    }

    private static Value ReplaceFirst(RenderContext context, ReadOnlySpan<Value> arguments)
    {
        if (arguments[0].IsNull)
            return default;
        var text = context.Text(arguments, 0);
        var match = context.Text(arguments, 1);
        if (match.Length == 0)
            return text;
        var at = arguments[3].IsTrue
            ? text.LastIndexOf(match, StringComparison.OrdinalIgnoreCase)
            : text.IndexOf(match, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return text;
        var replacement = context.Text(arguments, 2);
        context.RequireLength((long)text.Length + replacement.Length - match.Length);
        return string.Concat(text.AsSpan(0, at), replacement, text.AsSpan(at + match.Length));
    }

    private static Value Remove(RenderContext context, ReadOnlySpan<Value> arguments, bool fromEnd)
    {
        if (arguments[0].IsNull)
            return default;
        var text = context.Text(arguments, 0);
        var match = context.Text(arguments, 1);
        if (match.Length == 0)
            return text;
        context.ChargeCharacters(context.Site.CalleeStart, context.Site.CalleeEnd, text.Length);
        var at = fromEnd ? text.LastIndexOf(match, StringComparison.Ordinal) : text.IndexOf(match, StringComparison.Ordinal);
        return at < 0 ? text : text.Remove(at, match.Length);
    }
}
