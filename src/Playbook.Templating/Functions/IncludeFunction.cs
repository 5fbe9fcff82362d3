namespace Playbook.Templating.Functions;

/// <summary><c>include</c>. What it does depends on whether its result is written or used, so the context does it.</summary>
internal sealed class IncludeFunction : TemplateFunction
{
    public IncludeFunction()
        : base("include", [new TemplateParameter("name"), new TemplateParameter("arguments", IsRest: true)]) => Kind = FunctionKind.Include;
}
