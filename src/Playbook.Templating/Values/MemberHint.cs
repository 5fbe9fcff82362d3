namespace Playbook.Templating;

/// <summary>
/// What one place in a template remembers of its last look-up. Only ever a guess that is checked before it is used, so that
/// several threads may share it without a lock.
/// </summary>
internal struct MemberHint
{
    public int MapIndex;
    public int ModelIndex;
    public int TypeIndex;
    public TemplateType? Type;

    /// <summary>A type that has no member of the place's name: a place has one name.</summary>
    public TemplateType? TypeWithout;

    public int GlobalIndex;
    public int BuiltinIndex;
}
