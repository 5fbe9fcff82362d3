namespace Playbook.Templating.Functions;

/// <summary>Short names for the parameters in the tables of builtins.</summary>
internal static class Parameters
{
    public static TemplateParameter Needed(string name) => new(name);

    public static TemplateParameter Optional(string name, Value value = default) => new(name, true, value);

    public static TemplateParameter Rest(string name) => new(name, IsRest: true);
}
