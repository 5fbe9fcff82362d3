namespace Playbook.Templating;

/// <summary>A list of values that belongs to the host.</summary>
internal sealed class ValueListView(IReadOnlyList<Value> items) : Sequence
{
    public override int Count => items.Count;

    public override Value this[int index] => items[index];
}

/// <summary>A list of texts that belongs to the host.</summary>
internal sealed class TextListView(IReadOnlyList<string> items) : Sequence
{
    public override int Count => items.Count;

    public override Value this[int index] => items[index];
}

/// <summary>A list of objects that belongs to the host.</summary>
internal sealed class ObjectListView<T>(IReadOnlyList<T> items) : Sequence
    where T : ITemplateObject
{
    public override int Count => items.Count;

    public override Value this[int index] => Value.From(items[index]);
}

/// <summary>A list of the host whose items become values when they are asked for.</summary>
internal sealed class ConvertedListView<T>(IReadOnlyList<T> items, Func<T, Value> convert) : Sequence
{
    public override int Count => items.Count;

    public override Value this[int index] => convert(items[index]);
}
