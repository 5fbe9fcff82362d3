namespace Playbook.Templating;

/// <summary>An object whose members are set one by one; it keeps their order. The model of a page, an object literal, parsed JSON.</summary>
public class TemplateMap
{
    private const int ScanLimit = 8;

    private string[] _keys = [];
    private Value[] _values = [];
    private bool[]? _locked;
    private int _count;
    private Dictionary<string, int>? _index;

    /// <summary>A bit for each member, from its name; others may share it. Where the bit of a name is missing, so is the name.</summary>
    private protected ulong NameBits { get; private set; }

    /// <summary>An empty object.</summary>
    public TemplateMap()
    {
    }

    /// <summary>An empty object that will have so many members.</summary>
    internal TemplateMap(int capacity)
    {
        _keys = new string[capacity];
        _values = new Value[capacity];
    }

    /// <summary>How many members there are.</summary>
    public int Count => _count;

    /// <summary>The names of the members, in the order in which they were first set.</summary>
    public IEnumerable<string> Keys
    {
        get
        {
            for (var i = 0; i < _count; i++)
                yield return _keys[i];
        }
    }

    /// <summary>When true, a template cannot change anything in here. Set it on a model that several pages share.</summary>
    public bool IsReadOnly { get; set; }

    /// <summary>A member; null when it is missing.</summary>
    /// <param name="name">Its name, case-sensitive.</param>
    public Value this[string name]
    {
        get => TryGet(name, out var value) ? value : default;
        set => Set(name, value);
    }

    /// <summary>Looks a member up.</summary>
    /// <param name="name">Its name, case-sensitive.</param>
    /// <param name="value">Its value, or null.</param>
    /// <returns>Whether there is such a member.</returns>
    public bool TryGet(string name, out Value value)
    {
        MemberHint hint = default;
        return TryGet(name, ref hint, out value);
    }

    /// <summary>Sets a member, whether it exists or not.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value.</param>
    public void Set(string name, Value value)
    {
        var at = Find(name);
        if (at < 0)
            at = Append(name);
        _values[at] = value;
    }

    internal string KeyAt(int index) => _keys[index];

    internal Value ValueAt(int index) => _values[index];

    /// <summary>Looks a member up where it was found the last time: objects of one list mostly have the same members.</summary>
    internal virtual bool TryGet(string name, ref MemberHint hint, out Value value) => TryGet(name, ref hint.MapIndex, out value);

    internal bool TryGet(string name, ref int index, out Value value)
    {
        var at = index;
        if ((uint)at < (uint)_count && (ReferenceEquals(_keys[at], name) || _keys[at] == name))
        {
            value = _values[at];
            return true;
        }
        at = Find(name);
        if (at < 0)
        {
            value = default;
            return false;
        }
        index = at;
        value = _values[at];
        return true;
    }

    internal bool Contains(string name) => TryGet(name, out _);

    internal void Lock(string name)
    {
        var at = Find(name);
        if (at < 0)
            return;
        if (_locked is null || _locked.Length < _keys.Length)
            Array.Resize(ref _locked, _keys.Length);
        _locked[at] = true;
    }

    internal virtual bool IsLocked(string name)
    {
        if (IsReadOnly)
            return true;
        if (_locked is null)
            return false;
        var at = Find(name);
        return at >= 0 && at < _locked.Length && _locked[at];
    }

    internal void Clear()
    {
        if (_count == 0)
            return;
        Array.Clear(_keys, 0, _count);
        Array.Clear(_values, 0, _count);
        _locked = null;
        _count = 0;
        _index = null;
        NameBits = 0;
    }

    /// <summary>The bit of a name in <see cref="NameBits"/>.</summary>
    private protected static ulong BitOf(string name) =>
        name.Length == 0 ? 1 : 1UL << (((name.Length * 7) + (name[0] * 3) + name[^1]) & 63);

    internal void CopyTo(TemplateMap target)
    {
        for (var i = 0; i < _count; i++)
            target.Set(_keys[i], _values[i]);
    }

    private int Find(string name)
    {
        if (_index is not null)
            return _index.TryGetValue(name, out var found) ? found : -1;
        for (var i = 0; i < _count; i++)
        {
            if (ReferenceEquals(_keys[i], name) || _keys[i] == name)
                return i;
        }
        return -1;
    }

    private int Append(string name)
    {
        if (_count == _keys.Length)
        {
            var size = Math.Max(4, _count * 2);
            Array.Resize(ref _keys, size);
            Array.Resize(ref _values, size);
        }
        _keys[_count] = name;
        NameBits |= BitOf(name);
        if (_index is not null)
        {
            _index.Add(name, _count);
        }
        else if (_count >= ScanLimit)
        {
            _index = new Dictionary<string, int>(StringComparer.Ordinal);
            for (var i = 0; i <= _count; i++)
                _index.Add(_keys[i], i);
        }
        return _count++;
    }
}
