namespace Playbook.Templating.Functions;

/// <summary><c>include_join</c>: several templates one after the other, with something between them.</summary>
internal static class IncludeJoin
{
    private const string TemplateMark = "tpl:";

    public static TemplateFunction Make() => new(
        "include_join",
        Run,
        Parameters.Needed("names"),
        Parameters.Needed("separator"),
        Parameters.Optional("begin"),
        Parameters.Optional("end"));

    private static Value Run(RenderContext context, ReadOnlySpan<Value> a)
    {
        Value[] arguments = [.. a];
        var names = context.Items(a, 0);
        var site = context.Site;
        var text = new PieceBuilder([]);
        Append(context, ref text, arguments, 2);
        for (var i = 0; i < names?.Count; i++)
        {
            if (i > 0)
                Append(context, ref text, arguments, 1);
            context.CountRounds(site.CalleeStart, site.CalleeEnd, 1);
            text.Append(Render(context, names[i], arguments));
        }
        Append(context, ref text, arguments, 3);
        context.RequireLength(text.Length);
        return text.ToStringAndFree();
    }

    private static void Append(RenderContext context, ref PieceBuilder text, Value[] arguments, int index)
    {
        if (arguments[index].IsNull)
            return;
        var component = ValueText.ToText(context, arguments[index]);
        text.Append(component.StartsWith(TemplateMark, StringComparison.Ordinal)
            ? Render(context, component[TemplateMark.Length..], arguments)
            : component);
    }

    private static string Render(RenderContext context, Value name, Value[] arguments)
    {
        var site = context.Site;
        var top = context.Top;
        context.Push(name);
        for (var i = 1; i < arguments.Length; i++)
            context.Push(arguments[i]);
        var result = context.Include(site, top, arguments.Length, null, stream: false);
        context.PopTo(top);
        context.RestoreSite(site);
        return ValueText.ToText(context, result);
    }
}
