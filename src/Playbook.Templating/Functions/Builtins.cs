namespace Playbook.Templating.Functions;

/// <summary>All that a template has without being given anything: a table, made once.</summary>
internal static class Builtins
{
    public static TemplateMap All { get; } = Make();

    private static TemplateMap Make()
    {
        var all = new TemplateMap();
        all.Set("array", ArrayFunctions.Make());
        all.Set("date", DateFunctions.Make());
        all.Set("html", HtmlFunctions.Make());
        all.Set("math", MathFunctions.Make());
        all.Set("object", ObjectFunctions.Make());
        all.Set("regex", RegexFunctions.Make());
        all.Set("string", StringFunctions.Make());
        all.Set("timespan", TimeSpanFunctions.Make());
        all.Set("include", new IncludeFunction());
        all.Set("include_join", IncludeJoin.Make());
        all.Set("empty", Value.Empty);
        all.Set("blank", Value.Empty);
        return all;
    }
}
