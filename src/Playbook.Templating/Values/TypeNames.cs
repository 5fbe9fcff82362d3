namespace Playbook.Templating;

/// <summary>What kinds of values are called.</summary>
internal static class TypeNames
{
    /// <summary>The exact name, as <c>object.kind</c> gives it.</summary>
    public static string Kind(in Value value) => value.Kind switch
    {
        ValueKind.Null => "null",
        ValueKind.Boolean => "bool",
        ValueKind.Integer => "int",
        ValueKind.Long => "long",
        ValueKind.BigInteger => "bigint",
        ValueKind.Float => "float",
        ValueKind.Double => "double",
        ValueKind.Decimal => "decimal",
        ValueKind.Text => "string",
        ValueKind.Date => "datetime",
        ValueKind.TimeSpan => "timespan",
        ValueKind.List => value.AsSequence.KindName,
        ValueKind.Object => "object",
        ValueKind.Function => "function",
        _ => "empty",
    };

    /// <summary>The exact name in a sentence: "an int", "a string", "null".</summary>
    public static string InSentence(in Value value)
    {
        var kind = Kind(value);
        return value.IsNull ? kind : kind[0] is 'i' or 'o' or 'a' or 'e' ? "an " + kind : "a " + kind;
    }

    /// <summary>The rough name, as <c>object.typeof</c> gives it.</summary>
    public static string Type(in Value value) => value.Kind switch
    {
        ValueKind.Boolean => "boolean",
        ValueKind.Text => "string",
        ValueKind.List => value.AsSequence.IsIterator ? "iterator" : "array",
        >= ValueKind.Integer and <= ValueKind.Decimal => "number",
        _ => "object",
    };
}
