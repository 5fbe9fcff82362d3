using Playbook.Diagnostics;

namespace Playbook.Templating.Execution;

/// <summary>Something that runs with variables of its own: a page, an include, a function, the block of a <c>wrap</c>.</summary>
internal sealed class Body(SourceFile source, string name)
{
    public SourceFile Source => source;

    public string Name => name;

    /// <summary>How many slots its parameters and loop variables need.</summary>
    public int SlotCount { get; set; }

    public StatementNode[] Statements { get; set; } = [];

    /// <summary>For <c>f(x) = expression</c>: what it gives.</summary>
    public ExpressionNode? Result { get; set; }
}
