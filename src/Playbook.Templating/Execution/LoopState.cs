namespace Playbook.Templating.Execution;

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

    public Value Read(string name) => name switch
    {
        "index" => Index,
        "rindex" => Length - Index - 1,
        "first" => Index == 0,
        "last" => Index == Length - 1,
        "even" => (Index & 1) == 0,
        "odd" => (Index & 1) != 0,
        "length" => Length,
        "col" => Columns > 0 ? Index % Columns : 0,
        "changed" => Index == 0 || !Comparison.AreEqual(Current, Before),
        _ => default,
    };
}
