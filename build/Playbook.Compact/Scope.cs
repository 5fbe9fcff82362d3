namespace Playbook.Compact;

/// <summary>A part of a script that has names of its own.</summary>
/// <param name="parent">The part around it; null for the script.</param>
/// <param name="isFunction">Whether <c>var</c> within it belongs to it.</param>
internal sealed class Scope(Scope? parent, bool isFunction)
{
    /// <summary>The part around it; null for the script.</summary>
    public Scope? Parent { get; } = parent;

    /// <summary>Whether <c>var</c> within it belongs to it.</summary>
    public bool IsFunction { get; } = isFunction;

    /// <summary>Whether its parent holds the parameters of the function that this is the body of.</summary>
    public bool IsBodyBehindParameters { get; init; }

    /// <summary>Whether it holds what a <c>catch</c> caught.</summary>
    public bool IsCatch { get; init; }

    /// <summary>The parts within it.</summary>
    public List<Scope> Children { get; } = [];

    /// <summary>What it declares, by name.</summary>
    public Dictionary<string, Binding> Bindings { get; } = new(StringComparer.Ordinal);

    /// <summary>What is named in it or within it, declared here or around.</summary>
    public HashSet<Binding> Used { get; } = [];

    /// <summary>Names in it or within it that nothing in the script declares.</summary>
    public HashSet<string> Foreign { get; } = new(StringComparer.Ordinal);
}

/// <summary>Something that has a name in a part of a script.</summary>
/// <param name="name">What its author called it.</param>
/// <param name="scope">Where it is declared.</param>
internal sealed class Binding(string name, Scope scope)
{
    /// <summary>What its author called it.</summary>
    public string Name { get; } = name;

    /// <summary>Where it is declared.</summary>
    public Scope Scope { get; } = scope;

    /// <summary>What it is called from now on.</summary>
    public string NewName { get; set; } = name;

    /// <summary>Whether it is given another value after its declaration.</summary>
    public bool IsAssigned { get; set; }

    /// <summary>Where it is named.</summary>
    public List<Mention> Mentions { get; } = [];
}

/// <summary>A place where a name stands.</summary>
/// <param name="Start">Where it starts.</param>
/// <param name="IsShorthand">Whether it is the name of a property too: <c>{a}</c>.</param>
internal readonly record struct Mention(int Start, bool IsShorthand);
