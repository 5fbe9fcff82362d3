namespace Playbook.Templating.Syntax;

/// <summary><c>1</c>, <c>"text"</c>, <c>true</c>, <c>null</c>, <c>empty</c>.</summary>
internal sealed record LiteralSyntax(Value Value, int Start, int End) : ExpressionSyntax(Start, End);

/// <summary><c>$"text {hole} text"</c>: literals and expressions in turn.</summary>
internal sealed record InterpolationSyntax(IReadOnlyList<ExpressionSyntax> Parts, int Start, int End) : ExpressionSyntax(Start, End);

/// <summary>A name.</summary>
internal sealed record VariableSyntax(string Name, int Start, int End) : ExpressionSyntax(Start, End);

/// <summary><c>$name</c>, a variable of the page, include or function.</summary>
internal sealed record LocalSyntax(string Name, int Start, int End) : ExpressionSyntax(Start, End);

/// <summary><c>$</c>, the arguments of the running function or include.</summary>
internal sealed record ArgumentsSyntax(int Start, int End) : ExpressionSyntax(Start, End);

/// <summary><c>$0</c>, <c>$1</c> and so on.</summary>
internal sealed record ArgumentAtSyntax(int Index, int Start, int End) : ExpressionSyntax(Start, End);

/// <summary><c>$$</c>, the block that <c>wrap</c> encloses.</summary>
internal sealed record WrappedBlockSyntax(int Start, int End) : ExpressionSyntax(Start, End);

/// <summary><c>this</c>, the current object.</summary>
internal sealed record ThisSyntax(int Start, int End) : ExpressionSyntax(Start, End);

/// <summary><c>for.index</c> and its like.</summary>
internal sealed record LoopVariableSyntax(string Loop, string Name, int NameStart, int Start, int End) : ExpressionSyntax(Start, End);

/// <summary><c>target.name</c> or <c>target?.name</c>.</summary>
internal sealed record MemberSyntax(ExpressionSyntax Target, string Name, int NameStart, bool IsOptional, int Start, int End)
    : ExpressionSyntax(Start, End);

/// <summary><c>target[index]</c>.</summary>
internal sealed record IndexSyntax(ExpressionSyntax Target, ExpressionSyntax Index, int Start, int End) : ExpressionSyntax(Start, End);

/// <summary>One argument of a call; a spread argument starts with <c>^</c>.</summary>
internal sealed record ArgumentSyntax(string? Name, ExpressionSyntax Value, bool IsSpread, int Start, int End) : SyntaxNode(Start, End);

/// <summary><c>target a b</c>, or <c>target(a, b)</c>.</summary>
internal sealed record CallSyntax(ExpressionSyntax Target, IReadOnlyList<ArgumentSyntax> Arguments, bool IsExplicit, int Start, int End)
    : ExpressionSyntax(Start, End);

/// <summary><c>!x</c>, <c>-x</c>, <c>+x</c>.</summary>
internal sealed record UnarySyntax(Lexing.TokenKind Operator, ExpressionSyntax Operand, int Start, int End) : ExpressionSyntax(Start, End);

/// <summary><c>@f</c>: a function itself instead of its result.</summary>
internal sealed record AliasSyntax(ExpressionSyntax Operand, int Start, int End) : ExpressionSyntax(Start, End);

/// <summary><c>++x</c>, <c>x++</c>, <c>--x</c>, <c>x--</c>.</summary>
internal sealed record IncrementSyntax(ExpressionSyntax Target, int By, bool IsPrefix, int Start, int End) : ExpressionSyntax(Start, End);

/// <summary><c>left op right</c>.</summary>
internal sealed record BinarySyntax(
    Lexing.TokenKind Operator, int OperatorStart, ExpressionSyntax Left, ExpressionSyntax Right, int Start, int End)
    : ExpressionSyntax(Start, End);

/// <summary><c>condition ? yes : no</c>.</summary>
internal sealed record ConditionalSyntax(ExpressionSyntax Condition, ExpressionSyntax Yes, ExpressionSyntax No, int Start, int End)
    : ExpressionSyntax(Start, End);

/// <summary><c>source | function</c>.</summary>
internal sealed record PipeSyntax(ExpressionSyntax Source, ExpressionSyntax Function, int Start, int End) : ExpressionSyntax(Start, End);

/// <summary><c>[a, b]</c>.</summary>
internal sealed record ListSyntax(IReadOnlyList<ExpressionSyntax> Items, int Start, int End) : ExpressionSyntax(Start, End);

/// <summary>One member of an object literal.</summary>
internal sealed record ObjectMemberSyntax(string Name, ExpressionSyntax Value, int Start, int End) : SyntaxNode(Start, End);

/// <summary><c>{name: value}</c>.</summary>
internal sealed record ObjectSyntax(IReadOnlyList<ObjectMemberSyntax> Members, int Start, int End) : ExpressionSyntax(Start, End);

/// <summary><c>(inner)</c>.</summary>
internal sealed record NestedSyntax(ExpressionSyntax Inner, int Start, int End) : ExpressionSyntax(Start, End);

/// <summary><c>do ... end</c>.</summary>
internal sealed record AnonymousFunctionSyntax(FunctionSyntax Function, int Start, int End) : ExpressionSyntax(Start, End);

/// <summary>What could not be read; the mistake has been reported.</summary>
internal sealed record BrokenSyntax(int Start, int End) : ExpressionSyntax(Start, End);
