namespace Playbook.Templating;

/// <summary>What a function of the host does.</summary>
/// <param name="context">The rendering that calls it.</param>
/// <param name="arguments">One value for each parameter, defaults filled in, followed by what the last parameter takes beyond its first.</param>
/// <returns>The result.</returns>
public delegate Value TemplateFunctionBody(RenderContext context, ReadOnlySpan<Value> arguments);

/// <summary>A parameter of a function.</summary>
/// <param name="Name">Its name, for arguments that are given by name.</param>
/// <param name="IsOptional">Whether it can be left out.</param>
/// <param name="Default">Its value when it is left out.</param>
/// <param name="IsRest">Whether it takes all further arguments; only the last parameter can.</param>
public readonly record struct TemplateParameter(string Name, bool IsOptional = false, Value Default = default, bool IsRest = false);

/// <summary>A function that templates can call.</summary>
public class TemplateFunction
{
    /// <summary>A function of the host.</summary>
    /// <param name="name">Its name in messages.</param>
    /// <param name="body">What it does.</param>
    /// <param name="parameters">Its parameters; required ones come first.</param>
    public TemplateFunction(string name, TemplateFunctionBody body, params TemplateParameter[] parameters)
        : this(name, parameters) => Body = body;

    private protected TemplateFunction(string name, TemplateParameter[] parameters)
    {
        Name = name;
        Parameters = parameters;
        while (Required < parameters.Length && parameters[Required] is { IsOptional: false, IsRest: false })
            Required++;
        HasRest = parameters.Length > 0 && parameters[^1].IsRest;
        Fixed = HasRest ? parameters.Length - 1 : parameters.Length;
    }

    /// <summary>Its name in messages.</summary>
    public string Name { get; }

    /// <summary>Its parameters.</summary>
    public IReadOnlyList<TemplateParameter> Parameters { get; }

    internal TemplateFunctionBody? Body { get; }

    internal int Required { get; }

    internal bool HasRest { get; }

    internal int Fixed { get; }

    /// <summary>Who carries it out; asked at each call, which is faster than asking for its class.</summary>
    internal FunctionKind Kind { get; private protected init; }

    internal int Find(string name)
    {
        for (var i = 0; i < Parameters.Count; i++)
        {
            if (Parameters[i].Name == name)
                return i;
        }
        return -1;
    }
}

/// <summary>Kinds of <see cref="TemplateFunction"/>.</summary>
internal enum FunctionKind : byte
{
    /// <summary>Of the language or of the host: a delegate.</summary>
    Body,

    /// <summary>A <see cref="Execution.UserFunction"/>.</summary>
    User,

    /// <summary><c>include</c>.</summary>
    Include,
}
