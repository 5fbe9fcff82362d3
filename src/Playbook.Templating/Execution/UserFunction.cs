namespace Playbook.Templating.Execution;

/// <summary>A function that a template defines.</summary>
internal sealed class UserFunction : TemplateFunction
{
    public UserFunction(string name, TemplateParameter[]? parameters, Body code, bool hasReturn, bool isAnonymous)
        : base(name, parameters ?? [])
    {
        Kind = FunctionKind.User;
        Code = code;
        HasParameters = parameters is not null;
        HasReturn = hasReturn;
        IsAnonymous = isAnonymous;
    }

    public Body Code { get; }

    /// <summary>Without a parameter list a function takes what it gets, as <c>$</c>, and its assignments are those of the page.</summary>
    public bool HasParameters { get; }

    public bool HasReturn { get; }

    /// <summary>For <c>func $name</c>: its name, under which it sees itself.</summary>
    public string? LocalName { get; init; }

    /// <summary>An anonymous function sees the variables of the function in which it runs.</summary>
    public bool IsAnonymous { get; }
}
