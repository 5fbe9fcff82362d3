namespace Playbook.Templating;

/// <summary>What a <see cref="Value"/> holds.</summary>
public enum ValueKind : byte
{
    /// <summary>Nothing: what a missing variable or member gives.</summary>
    Null,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A whole number of 32 bits.</summary>
    Integer,

    /// <summary>A whole number of 64 bits.</summary>
    Long,

    /// <summary>A whole number of any size.</summary>
    BigInteger,

    /// <summary>A floating point number of 32 bits.</summary>
    Float,

    /// <summary>A floating point number of 64 bits.</summary>
    Double,

    /// <summary>A decimal number that keeps its trailing zeros.</summary>
    Decimal,

    /// <summary>A text.</summary>
    Text,

    /// <summary>A point in time.</summary>
    Date,

    /// <summary>A length of time.</summary>
    TimeSpan,

    /// <summary>A list, a range or another sequence.</summary>
    List,

    /// <summary>Something with members.</summary>
    Object,

    /// <summary>A function.</summary>
    Function,

    /// <summary>The value <c>empty</c>.</summary>
    Empty,
}
