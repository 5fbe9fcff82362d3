namespace Playbook.Templating.Execution;

/// <summary>Where in the text a function is called, for its failures.</summary>
internal sealed class CallSite(int start, int end, int calleeStart, int calleeEnd, (int Start, int End)[] arguments)
{
    /// <summary>Where the whole call starts, its piped argument not counted.</summary>
    public int Start => start;

    public int End => end;

    public int CalleeStart => calleeStart;

    public int CalleeEnd => calleeEnd;

    public (int Start, int End) Argument(int index) => index < arguments.Length ? arguments[index] : (calleeStart, calleeEnd);

    public static CallSite Bare(ExpressionNode node) => new(node.Start, node.End, node.Start, node.End, []);
}
