using Playbook.Diagnostics;

namespace Playbook.Site.Parsing.Yaml;

/// <summary>A value in a YAML text, with its place. Only what people write by hand: no anchors, tags or complex keys.</summary>
/// <param name="Where">The value itself; a quoted one with its quotes, an empty one the point where it would stand.</param>
public abstract record YamlNode(SourceSpan Where);

/// <summary>A text, a number, a date: everything is text until a reader of a format knows better.</summary>
/// <param name="Value">The text, unquoted and unfolded.</param>
/// <param name="IsPlain">Whether it stands without quotes and not as a block.</param>
/// <param name="Where">Its place.</param>
public sealed record YamlScalar(string Value, bool IsPlain, SourceSpan Where) : YamlNode(Where)
{
    /// <summary>Whether it says that there is no value: nothing, <c>~</c> or <c>null</c>.</summary>
    public bool IsNull => IsPlain && Value is ("" or "~" or "null");
}

/// <summary>A list.</summary>
/// <param name="Items">Its items.</param>
/// <param name="Where">From its first bracket or dash to its last bracket or item.</param>
public sealed record YamlSequence(IReadOnlyList<YamlNode> Items, SourceSpan Where) : YamlNode(Where);

/// <summary>Keys and values; no key twice.</summary>
/// <param name="Entries">In the order of the text.</param>
/// <param name="Where">From its first brace or key to its last brace or value.</param>
public sealed record YamlMapping(IReadOnlyList<YamlEntry> Entries, SourceSpan Where) : YamlNode(Where);

/// <summary>A key with its value.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value.</param>
public sealed record YamlEntry(YamlScalar Key, YamlNode Value);
