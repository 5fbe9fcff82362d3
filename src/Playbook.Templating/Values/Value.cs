using System.Numerics;
using System.Runtime.CompilerServices;

namespace Playbook.Templating;

/// <summary>
/// One value of the template language. Numbers, booleans and times are held without an allocation; everything else is a reference.
/// </summary>
public readonly struct Value : IEquatable<Value>
{
    /// <summary>Of <see cref="Bits"/>: the object has a <see cref="TemplateType"/>, or the text is no string. To ask the object itself takes longer.</summary>
    private const long IsOfHost = 1;

    internal readonly object? Ref;
    internal readonly long Bits;

    internal Value(ValueKind kind, object? reference, long bits = 0)
    {
        Kind = kind;
        Ref = reference;
        Bits = bits;
    }

    /// <summary>What is held.</summary>
    public ValueKind Kind { get; }

    /// <summary>Nothing.</summary>
    public static Value Null => default;

    /// <summary>The value <c>empty</c>, equal to empty lists and objects.</summary>
    public static Value Empty => new(ValueKind.Empty, null);

    /// <summary>Whether this is nothing.</summary>
    public bool IsNull => Kind == ValueKind.Null;

    /// <summary>Whether this counts as true: everything but null, <c>false</c> and <c>empty</c>.</summary>
    public bool IsTrue => Kind switch
    {
        ValueKind.Null or ValueKind.Empty => false,
        ValueKind.Boolean => Bits != 0,
        _ => true,
    };

    /// <summary>The point in time held, for functions of the host.</summary>
    /// <param name="date">The point in time; only for <see cref="ValueKind.Date"/>.</param>
    public bool TryGetDate(out DateTime date)
    {
        date = Kind == ValueKind.Date ? AsDate : default;
        return Kind == ValueKind.Date;
    }

    /// <summary>The whole number held, for functions of the host.</summary>
    /// <param name="number">The number; only for <see cref="ValueKind.Integer"/> and <see cref="ValueKind.Long"/>.</param>
    public bool TryGetInteger(out long number)
    {
        var isSmall = Kind is ValueKind.Integer or ValueKind.Long;
        number = isSmall ? Bits : 0;
        return isSmall;
    }

    internal bool IsText => Kind == ValueKind.Text;

    /// <summary>Whether a text is held that lies there as a string.</summary>
    internal bool IsString => Kind == ValueKind.Text && Bits != IsOfHost;

    /// <summary>Whether an object is held that has a <see cref="TemplateType"/>.</summary>
    internal bool IsHostObject => Kind == ValueKind.Object && Bits == IsOfHost;

    internal bool IsInteger => Kind is ValueKind.Integer or ValueKind.Long or ValueKind.BigInteger;

    internal bool IsNumber => Kind is >= ValueKind.Integer and <= ValueKind.Decimal;

    internal bool IsFunction => Kind == ValueKind.Function;

    internal double AsDouble => BitConverter.Int64BitsToDouble(Bits);

    internal float AsFloat => BitConverter.Int32BitsToSingle((int)Bits);

    internal decimal AsDecimal => (decimal)Ref!;

    internal DateTime AsDate => DateTime.FromBinary(Bits);

    internal TimeSpan AsTimeSpan => new(Bits);

    internal Sequence AsSequence => Unsafe.As<Sequence>(Ref!);

    /// <summary>The object held; only for <see cref="IsHostObject"/>.</summary>
    internal ITemplateObject AsHostObject => Unsafe.As<ITemplateObject>(Ref!);

    internal TemplateFunction AsFunction => Unsafe.As<TemplateFunction>(Ref!);

    /// <summary>The text held; only for <see cref="ValueKind.Text"/>.</summary>
    internal string AsText => IsString ? Unsafe.As<string>(Ref!) : TextSink.ToText((ITemplateText)Ref!);

    /// <summary>A text, or null.</summary>
    /// <param name="value">The text.</param>
    public static implicit operator Value(string? value) => value is null ? default : new(ValueKind.Text, value);

    /// <summary>A whole number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator Value(int value) => new(ValueKind.Integer, null, value);

    /// <summary>A whole number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator Value(long value) => new(ValueKind.Long, null, value);

    /// <summary>A number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator Value(double value) => new(ValueKind.Double, null, BitConverter.DoubleToInt64Bits(value));

    /// <summary>A boolean.</summary>
    /// <param name="value">The boolean.</param>
    public static implicit operator Value(bool value) => new(ValueKind.Boolean, null, value ? 1 : 0);

    /// <summary>A decimal number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator Value(decimal value) => new(ValueKind.Decimal, value);

    /// <summary>A date without a time.</summary>
    /// <param name="value">The date.</param>
    public static implicit operator Value(DateOnly value) => value.ToDateTime(TimeOnly.MinValue);

    /// <summary>A point in time.</summary>
    /// <param name="value">The date and time.</param>
    public static implicit operator Value(DateTime value) =>
        new(ValueKind.Date, null, DateTime.SpecifyKind(value, DateTimeKind.Unspecified).ToBinary());

    /// <summary>A point in time, as the clock on its wall shows it.</summary>
    /// <param name="value">The date and time.</param>
    public static implicit operator Value(DateTimeOffset value) => value.DateTime;

    /// <summary>A length of time.</summary>
    /// <param name="value">The length.</param>
    public static implicit operator Value(TimeSpan value) => new(ValueKind.TimeSpan, null, value.Ticks);

    /// <summary>An object with members that are set one by one, or null.</summary>
    /// <param name="value">The object.</param>
    public static implicit operator Value(TemplateMap? value) => value is null ? default : new(ValueKind.Object, value);

    /// <summary>A function, or null.</summary>
    /// <param name="value">The function.</param>
    public static implicit operator Value(TemplateFunction? value) => value is null ? default : new(ValueKind.Function, value);

    /// <summary>An object of the host, or null.</summary>
    /// <param name="value">The object.</param>
    public static Value From(ITemplateObject? value) => value is null ? default : new(ValueKind.Object, value, IsOfHost);

    /// <summary>A text that is written without being made, or null. It acts as a string wherever one is used.</summary>
    /// <param name="value">The text.</param>
    public static Value From(ITemplateText? value) => value is null ? default : new(ValueKind.Text, value, IsOfHost);

    /// <summary>A list of values, or null. The list is not copied and must not change while it is used.</summary>
    /// <param name="values">The list.</param>
    public static Value From(IReadOnlyList<Value>? values) => values is null ? default : new(ValueKind.List, new ValueListView(values));

    /// <summary>A list that templates may change; the values are copied.</summary>
    /// <param name="values">The values.</param>
    public static Value List(IEnumerable<Value> values)
    {
        var list = new TemplateList();
        foreach (var value in values)
            list.Add(value);
        return new(ValueKind.List, list);
    }

    /// <summary>A list of texts, or null. The list is not copied and must not change while it is used.</summary>
    /// <param name="values">The list.</param>
    public static Value From(IReadOnlyList<string>? values) => values is null ? default : new(ValueKind.List, new TextListView(values));

    /// <summary>A list of objects of the host, or null. The list is not copied and must not change while it is used.</summary>
    /// <typeparam name="T">The kind of object.</typeparam>
    /// <param name="values">The list.</param>
    public static Value From<T>(IReadOnlyList<T>? values)
        where T : ITemplateObject => values is null ? default : new(ValueKind.List, new ObjectListView<T>(values));

    /// <summary>A list whose items are made when they are asked for, or null. The list is not copied.</summary>
    /// <typeparam name="T">The kind of item.</typeparam>
    /// <param name="values">The list.</param>
    /// <param name="convert">Makes the value of an item.</param>
    public static Value From<T>(IReadOnlyList<T>? values, Func<T, Value> convert) =>
        values is null ? default : new(ValueKind.List, new ConvertedListView<T>(values, convert));

    /// <summary>The value as text, the way a template prints it.</summary>
    public override string ToString() => ValueText.ToText(this);

    /// <summary>Whether both hold the same: same kind, same content; references by identity, texts by content.</summary>
    /// <param name="other">The other value.</param>
    public bool Equals(Value other) =>
        Kind == other.Kind && Bits == other.Bits && (ReferenceEquals(Ref, other.Ref) || (Ref is not null && Ref.Equals(other.Ref)));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Value other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Ref, Bits);

    /// <summary>As <see cref="Equals(Value)"/>.</summary>
    /// <param name="left">A value.</param>
    /// <param name="right">Another value.</param>
    public static bool operator ==(Value left, Value right) => left.Equals(right);

    /// <summary>As <see cref="Equals(Value)"/>, negated.</summary>
    /// <param name="left">A value.</param>
    /// <param name="right">Another value.</param>
    public static bool operator !=(Value left, Value right) => !left.Equals(right);

    internal static Value FromFloat(float value) => new(ValueKind.Float, null, BitConverter.SingleToInt32Bits(value));

    internal static Value FromBig(BigInteger value) =>
        value >= long.MinValue && value <= long.MaxValue ? FromWhole((long)value) : new Value(ValueKind.BigInteger, value);

    /// <summary>A whole number in the smallest kind that holds it.</summary>
    internal static Value FromWhole(long value) =>
        value is >= int.MinValue and <= int.MaxValue ? new Value(ValueKind.Integer, null, value) : new Value(ValueKind.Long, null, value);

    internal static Value FromList(Sequence list) => new(ValueKind.List, list);

    internal static Value FromObject(object members) => new(ValueKind.Object, members, members is ITemplateObject ? IsOfHost : 0);

    internal BigInteger ToBig() => Kind == ValueKind.BigInteger ? (BigInteger)Ref! : Bits;
}
