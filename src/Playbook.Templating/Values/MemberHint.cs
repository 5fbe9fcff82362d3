namespace Playbook.Templating;

/// <summary>
/// What one place in a template remembers of its last look-up. Only ever a guess that is checked before it is used, so that
/// several threads may share it without a lock.
/// </summary>
internal struct MemberHint
{
    public int MapIndex;
    public int ModelIndex;

    /// <summary>Type and index in one, so that no thread sees the type of one look-up and the index of another.</summary>
    public MemberPlace? Place;

    /// <summary>A type that has no member of the place's name: a place has one name.</summary>
    public TemplateType? TypeWithout;

    public int GlobalIndex;
    public int BuiltinIndex;

    /// <summary>Which bit of <c>TemplateMap.NameBits</c> stands for the place's name; 0 until it is known.</summary>
    public ulong NameBit;
}

/// <summary>A member of a type.</summary>
/// <param name="Type">The type.</param>
/// <param name="Index">Its index there.</param>
internal sealed record MemberPlace(TemplateType Type, int Index);
