namespace Playbook.Templating;

/// <summary>
/// The outermost object of a page: what the page assigned, and behind it the model. Assignments never reach the model, which pages share.
/// </summary>
internal sealed class PageGlobals : TemplateMap
{
    /// <summary>The model: a <see cref="TemplateMap"/>, an <see cref="ITemplateObject"/> or nothing.</summary>
    public object? Model { get; set; }

    internal override bool TryGet(string name, ref MemberHint hint, out Value value)
    {
        if (Count > 0 && base.TryGet(name, ref hint, out value))
            return true;
        switch (Model)
        {
            case TemplateMap map:
                (hint.MapIndex, hint.ModelIndex) = (hint.ModelIndex, hint.MapIndex);
                var found = map.TryGet(name, ref hint, out value);
                (hint.MapIndex, hint.ModelIndex) = (hint.ModelIndex, hint.MapIndex);
                return found;
            case ITemplateObject host:
                return host.Type.TryRead(host, name, ref hint, out value);
            default:
                value = default;
                return false;
        }
    }
}
