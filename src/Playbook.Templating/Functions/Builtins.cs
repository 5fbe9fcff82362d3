namespace Playbook.Templating.Functions;

/// <summary>All that a template has without being given anything: a table, made once.</summary>
internal static class Builtins
{
    public static TemplateMap All { get; } = Make();

    private static TemplateMap Make()
    {
        var all = new TemplateMap();
        all.Set("include", new IncludeFunction());
        all.Set("empty", Value.Empty);
        all.Set("blank", Value.Empty);
        return all;
    }
}
