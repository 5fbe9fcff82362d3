namespace Playbook.Templating.Syntax;

/// <summary>A piece of the template as it was written. It says what stands there and does nothing.</summary>
/// <param name="Start">Offset of its first character.</param>
/// <param name="End">Offset behind its last character.</param>
internal abstract record SyntaxNode(int Start, int End);

/// <summary>Something with a value.</summary>
internal abstract record ExpressionSyntax(int Start, int End) : SyntaxNode(Start, End)
{
    /// <summary>How many expressions are nested in each other below this one; bounds the recursion of everything that walks the tree.</summary>
    public int Depth { get; init; } = 1;
}

/// <summary>Something that is done.</summary>
internal abstract record StatementSyntax(int Start, int End) : SyntaxNode(Start, End)
{
    /// <summary>The white space that every line written by this statement repeats; null when there is none.</summary>
    public string? Indent { get; init; }
}
