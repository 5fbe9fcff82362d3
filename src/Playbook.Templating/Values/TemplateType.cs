namespace Playbook.Templating;

/// <summary>An object of the host that templates can read.</summary>
public interface ITemplateObject
{
    /// <summary>The members that templates see; the same object for all instances of a class.</summary>
    TemplateType Type { get; }
}

/// <summary>One member that templates see.</summary>
/// <param name="Name">Its name in templates, in snake_case.</param>
/// <param name="Documentation">What it holds, one sentence or two.</param>
public sealed record TemplateMember(string Name, string Documentation);

/// <summary>The members that templates see of a kind of host object. Documentation can be made from it.</summary>
public abstract class TemplateType
{
    private readonly Dictionary<string, MemberPlace> _places;

    private protected TemplateType(string name, IReadOnlyList<TemplateMember> members)
    {
        Name = name;
        Members = members;
        _places = new Dictionary<string, MemberPlace>(members.Count, StringComparer.Ordinal);
        for (var i = 0; i < members.Count; i++)
            _places.Add(members[i].Name, new MemberPlace(this, i));
    }

    /// <summary>What the kind of object is called.</summary>
    public string Name { get; }

    /// <summary>The members, in the order in which they were defined.</summary>
    public IReadOnlyList<TemplateMember> Members { get; }

    /// <summary>Defines the members of a class.</summary>
    /// <typeparam name="T">The class.</typeparam>
    /// <param name="name">What the kind of object is called.</param>
    /// <param name="define">Adds the members.</param>
    public static TemplateType<T> Define<T>(string name, Action<TemplateTypeBuilder<T>> define)
        where T : class
    {
        var builder = new TemplateTypeBuilder<T>();
        define(builder);
        return new TemplateType<T>(name, builder);
    }

    internal abstract Value Read(object target, int index);

    /// <summary>Reads a member; the hint remembers its place, so that the next object of the same type needs no lookup.</summary>
    internal bool TryRead(object target, string name, ref MemberHint hint, out Value value)
    {
        var place = hint.Place;
        if (place is null || !ReferenceEquals(place.Type, this))
        {
            if (ReferenceEquals(hint.TypeWithout, this) || !_places.TryGetValue(name, out place))
            {
                hint.TypeWithout = this;
                value = default;
                return false;
            }
            hint.Place = place;
        }
        value = Read(target, place.Index);
        return true;
    }
}

/// <summary>The members that templates see of one class.</summary>
/// <typeparam name="T">The class.</typeparam>
public sealed class TemplateType<T> : TemplateType
    where T : class
{
    private readonly Func<T, Value>[] _getters;

    internal TemplateType(string name, TemplateTypeBuilder<T> builder)
        : base(name, [.. builder.Members]) => _getters = [.. builder.Getters];

    internal override Value Read(object target, int index) => _getters[index]((T)target);
}

/// <summary>Collects the members of a <see cref="TemplateType{T}"/>.</summary>
/// <typeparam name="T">The class.</typeparam>
public sealed class TemplateTypeBuilder<T>
    where T : class
{
    internal List<TemplateMember> Members { get; } = [];

    internal List<Func<T, Value>> Getters { get; } = [];

    /// <summary>Adds a member.</summary>
    /// <param name="name">Its name in templates, in snake_case.</param>
    /// <param name="documentation">What it holds, one sentence or two.</param>
    /// <param name="get">Reads it; called each time a template asks.</param>
    /// <returns>This, so that calls can be chained.</returns>
    public TemplateTypeBuilder<T> Member(string name, string documentation, Func<T, Value> get)
    {
        Members.Add(new TemplateMember(name, documentation));
        Getters.Add(get);
        return this;
    }
}
