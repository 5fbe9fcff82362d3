namespace Playbook.Templating.Execution;

/// <summary>One running body: where its slots and arguments are, and its variables. Kept and used again, so that a call allocates nothing.</summary>
internal sealed class Frame
{
    private TemplateMap? _locals;
    private TemplateMap? _scope;
    private TemplateMap? _named;

    public Body Body { get; set; } = null!;

    /// <summary>Where the slots start on the stack of values.</summary>
    public int Slots { get; set; }

    public int Arguments { get; set; }

    public int ArgumentCount { get; set; }

    /// <summary>The running function with parameters whose variables this body sees; null when it sees those of the page alone.</summary>
    public Frame? Scope { get; set; }

    /// <summary>The place of the call in the body below, for the chain of includes.</summary>
    public int CallStart { get; set; }

    public int CallEnd { get; set; }

    public bool IsInclude { get; set; }

    /// <summary>The block of a <c>wrap</c> that this function was called with.</summary>
    public Body? Wrapped { get; set; }

    public TemplateList? ArgumentList { get; set; }

    public bool HasLocals => _locals is { Count: > 0 };

    public bool HasScopeVariables => _scope is { Count: > 0 };

    public bool HasNamed => _named is { Count: > 0 };

    /// <summary>The variables <c>$name</c>.</summary>
    public TemplateMap Locals => _locals ??= new TemplateMap();

    /// <summary>Variables that a function with parameters assigned first.</summary>
    public TemplateMap ScopeVariables => _scope ??= new TemplateMap();

    /// <summary>The arguments that were given by name.</summary>
    public TemplateMap Named => _named ??= new TemplateMap();

    public void Clear()
    {
        _locals?.Clear();
        _scope?.Clear();
        _named?.Clear();
        ArgumentList = null;
        Wrapped = null;
        Scope = null;
        IsInclude = false;
        ArgumentCount = 0;
    }
}
