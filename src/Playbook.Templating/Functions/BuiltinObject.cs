namespace Playbook.Templating.Functions;

/// <summary>One of the objects that every template has, such as <c>string</c>. Shared by all; pages change copies.</summary>
internal sealed class BuiltinObject : TemplateMap
{
    public BuiltinObject(string name) => Name = name;

    public string Name { get; }

    /// <summary>Adds a function.</summary>
    public BuiltinObject Add(string name, TemplateFunctionBody body, params TemplateParameter[] parameters)
    {
        Set(name, new TemplateFunction($"{Name}.{name}", body, parameters));
        Lock(name);
        return this;
    }

    public BuiltinObject Copy()
    {
        var copy = new BuiltinObject(Name);
        CopyTo(copy);
        foreach (var key in Keys)
        {
            if (IsLocked(key))
                copy.Lock(key);
        }
        return copy;
    }
}
