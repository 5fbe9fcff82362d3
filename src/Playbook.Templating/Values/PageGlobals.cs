namespace Playbook.Templating;

/// <summary>
/// The outermost object of a page: what the page assigned, and behind it the model. Assignments never reach the model, which pages share.
/// </summary>
internal sealed class PageGlobals : TemplateMap
{
    private object? _model;
    private TemplateMap? _map;
    private TemplateType? _type;

    /// <summary>The model: a <see cref="TemplateMap"/>, an <see cref="ITemplateObject"/> or nothing.</summary>
    public object? Model
    {
        get => _model;
        set
        {
            _model = value;
            _map = value as TemplateMap;
            _type = _map is null ? (value as ITemplateObject)?.Type : null;
        }
    }

    internal override bool TryGet(string name, ref MemberHint hint, out Value value)
    {
        // A page assigns few names and reads many.
        if (Count > 0 && MayHave(name, ref hint) && base.TryGet(name, ref hint, out value))
            return true;
        if (_type is not null)
            return _type.TryRead(_model!, name, ref hint, out value);
        if (_map is not null)
        {
            (hint.MapIndex, hint.ModelIndex) = (hint.ModelIndex, hint.MapIndex);
            var found = _map.TryGet(name, ref hint, out value);
            (hint.MapIndex, hint.ModelIndex) = (hint.ModelIndex, hint.MapIndex);
            return found;
        }
        value = default;
        return false;
    }

    private bool MayHave(string name, ref MemberHint hint)
    {
        if (hint.NameBit == 0)
            hint.NameBit = BitOf(name);
        return (NameBits & hint.NameBit) != 0;
    }
}
