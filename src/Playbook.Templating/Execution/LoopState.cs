namespace Playbook.Templating.Execution;

/// <summary>The members of a loop, by the names they have in templates.</summary>
internal enum LoopMember : byte
{
    Changed,
    Col,
    Even,
    First,
    Index,
    Last,
    Length,
    Odd,
    Rindex,
}

/// <summary>The names of <see cref="LoopMember"/>.</summary>
internal static class LoopMembers
{
    /// <summary>The member of a name that the parser has let pass. The library's own way is compiled when the program starts.</summary>
    public static LoopMember Of(string name) => name switch
    {
        "changed" => LoopMember.Changed,
        "col" => LoopMember.Col,
        "even" => LoopMember.Even,
        "first" => LoopMember.First,
        "index" => LoopMember.Index,
        "last" => LoopMember.Last,
        "length" => LoopMember.Length,
        "odd" => LoopMember.Odd,
        "rindex" => LoopMember.Rindex,
        _ => throw new System.Diagnostics.UnreachableException($"A loop without `{name}`."),
    };
}

/// <summary>What <c>for.index</c> and its like read.</summary>
internal sealed class LoopState
{
    public LoopState? Outer { get; set; }

    public bool IsWhile { get; set; }

    public int Index { get; set; }

    public int Length { get; set; }

    public int Columns { get; set; }

    public Value Current { get; set; }

    public Value Before { get; set; }

    public Value Read(RenderContext context, LoopMember member) => member switch
    {
        LoopMember.Index => Index,
        LoopMember.Rindex => Length - Index - 1,
        LoopMember.First => Index == 0,
        LoopMember.Last => Index == Length - 1,
        LoopMember.Even => (Index & 1) == 0,
        LoopMember.Odd => (Index & 1) != 0,
        LoopMember.Length => Length,
        LoopMember.Col => Columns > 0 ? Index % Columns : 0,
        _ => Index == 0 || !Comparison.AreEqual(context, Current, Before),
    };
}
