namespace Playbook.Search.Indexing;

/// <summary>Neighbours: words of the alphabet, or documents.</summary>
/// <param name="Start">The first.</param>
/// <param name="End">What follows the last.</param>
internal sealed record Stretch(int Start, int End)
{
    /// <summary>How many there are.</summary>
    public int Count => End - Start;
}
