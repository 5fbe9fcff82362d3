namespace Playbook.Templating;

/// <summary>The numbers <c>from..to</c>, rising or falling; nothing is stored but the ends.</summary>
internal sealed class NumberRange(long from, long to, int count) : Sequence
{
    public override int Count => count;

    public override Value this[int index] => Value.FromWhole(from <= to ? from + index : from - index);

    public override bool IsIterator => true;

    public override string KindName => "range";
}
