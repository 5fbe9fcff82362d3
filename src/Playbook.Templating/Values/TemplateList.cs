namespace Playbook.Templating;

/// <summary>A list that the template made: it can grow, be changed, and carry named properties that do not print.</summary>
internal sealed class TemplateList : Sequence
{
    private Value[] _items;
    private int _count;
    private int _version;
    private TemplateMap? _properties;

    public TemplateList(int capacity = 4, bool isIterator = false)
    {
        _items = capacity == 0 ? [] : new Value[capacity];
        IsIterator = isIterator;
    }

    public override int Count => _count;

    public override Value this[int index] => _items[index];

    public override int Version => _version;

    public override bool IsIterator { get; }

    public override string KindName => IsIterator ? "range" : "array";

    public override TemplateMap? Properties => _properties;

    /// <summary>How many items were looked at to make this, and where; running an iterator again costs as much again.</summary>
    public int Cost { get; init; }

    public Execution.CallSite? Origin { get; init; }

    public Span<Value> Items => _items.AsSpan(0, _count);

    public void Add(Value value)
    {
        if (_count == _items.Length)
            Array.Resize(ref _items, Math.Max(4, _count * 2));
        _items[_count++] = value;
        _version++;
    }

    public void AddRange(Sequence other)
    {
        var count = other.Count;
        for (var i = 0; i < count; i++)
            Add(other[i]);
    }

    /// <summary>Sets an item; a place behind the end fills the gap with null.</summary>
    public void Set(int index, Value value)
    {
        if (index >= _items.Length)
            Array.Resize(ref _items, Math.Max(index + 1, _items.Length * 2));
        if (index >= _count)
            _count = index + 1;
        _items[index] = value;
        _version++;
    }

    public void Insert(int index, Value value)
    {
        while (_count < index)
            Add(default);
        Add(default);
        Array.Copy(_items, index, _items, index + 1, _count - index - 1);
        _items[index] = value;
    }

    public void RemoveAt(int index)
    {
        _count--;
        Array.Copy(_items, index + 1, _items, index, _count - index);
        _items[_count] = default;
        _version++;
    }

    public void SetProperty(string name, Value value) => (_properties ??= new TemplateMap()).Set(name, value);

    public static TemplateList CopyOf(Sequence other, bool isIterator = false)
    {
        var copy = new TemplateList(other.Count, isIterator);
        copy.AddRange(other);
        return copy;
    }
}
