namespace Playbook.Templating.Syntax;

/// <summary>Statements one after the other.</summary>
internal sealed record BlockSyntax(IReadOnlyList<StatementSyntax> Statements, int Start, int End) : StatementSyntax(Start, End);

/// <summary>Text between blocks.</summary>
internal sealed record TextSyntax(int Start, int End) : StatementSyntax(Start, End);

/// <summary>An expression whose value is written.</summary>
internal sealed record ExpressionStatementSyntax(ExpressionSyntax Expression, int Start, int End) : StatementSyntax(Start, End);

/// <summary><c>target = value</c>, or with an operator <c>target += value</c>.</summary>
internal sealed record AssignSyntax(
    ExpressionSyntax Target, Lexing.TokenKind? Operator, int OperatorStart, ExpressionSyntax Value, int Start, int End)
    : StatementSyntax(Start, End);

/// <summary>A condition and what it guards.</summary>
internal sealed record IfBranchSyntax(ExpressionSyntax Condition, BlockSyntax Body);

/// <summary><c>if</c>, any number of <c>else if</c>, <c>else</c>.</summary>
internal sealed record IfSyntax(IReadOnlyList<IfBranchSyntax> Branches, BlockSyntax? Else, int Start, int End) : StatementSyntax(Start, End);

/// <summary>The values of a <c>when</c> and what they choose.</summary>
internal sealed record WhenSyntax(IReadOnlyList<ExpressionSyntax> Values, BlockSyntax Body);

/// <summary><c>case</c> with its <c>when</c> and <c>else</c>.</summary>
internal sealed record CaseSyntax(ExpressionSyntax Subject, IReadOnlyList<WhenSyntax> Whens, BlockSyntax? Else, int Start, int End)
    : StatementSyntax(Start, End);

/// <summary>The options of a loop.</summary>
internal sealed record LoopOptionsSyntax(ExpressionSyntax? Offset, ExpressionSyntax? Limit, ExpressionSyntax? Columns, bool IsReversed);

/// <summary><c>for</c>, or <c>tablerow</c>.</summary>
internal sealed record ForSyntax(
    ExpressionSyntax Variable, ExpressionSyntax Iterator, LoopOptionsSyntax Options, BlockSyntax Body, BlockSyntax? Else, bool IsTable, int Start, int End)
    : StatementSyntax(Start, End);

/// <summary><c>while</c>.</summary>
internal sealed record WhileSyntax(ExpressionSyntax Condition, BlockSyntax Body, int Start, int End) : StatementSyntax(Start, End);

/// <summary><c>break</c>.</summary>
internal sealed record BreakSyntax(int Start, int End) : StatementSyntax(Start, End);

/// <summary><c>continue</c>.</summary>
internal sealed record ContinueSyntax(int Start, int End) : StatementSyntax(Start, End);

/// <summary><c>ret</c>.</summary>
internal sealed record ReturnSyntax(ExpressionSyntax? Value, int Start, int End) : StatementSyntax(Start, End);

/// <summary><c>capture</c>.</summary>
internal sealed record CaptureSyntax(ExpressionSyntax Target, BlockSyntax Body, int Start, int End) : StatementSyntax(Start, End);

/// <summary><c>with</c>.</summary>
internal sealed record WithSyntax(ExpressionSyntax Subject, BlockSyntax Body, int Start, int End) : StatementSyntax(Start, End);

/// <summary><c>wrap</c>.</summary>
internal sealed record WrapSyntax(ExpressionSyntax Call, BlockSyntax Body, int Start, int End) : StatementSyntax(Start, End);

/// <summary><c>import</c>.</summary>
internal sealed record ImportSyntax(ExpressionSyntax Subject, int Start, int End) : StatementSyntax(Start, End);

/// <summary><c>readonly</c>.</summary>
internal sealed record ReadOnlySyntax(ExpressionSyntax Variable, int Start, int End) : StatementSyntax(Start, End);

/// <summary>One parameter: plain, with a default, or taking the rest.</summary>
internal sealed record ParameterSyntax(string Name, bool HasDefault, Value Default, bool IsRest);

/// <summary>What a function is made of, named or not.</summary>
/// <param name="Parameters">The parameters; null when it was declared without parentheses and takes what it gets.</param>
/// <param name="Body">What it does.</param>
/// <param name="Result">For <c>f(x) = expression</c> what it gives; the body is empty then.</param>
/// <param name="HasReturn">Whether a <c>ret</c> stands in it.</param>
internal sealed record FunctionSyntax(IReadOnlyList<ParameterSyntax>? Parameters, BlockSyntax Body, ExpressionSyntax? Result, bool HasReturn);

/// <summary><c>func name ... end</c> or <c>name(x) = expression</c>.</summary>
internal sealed record FunctionStatementSyntax(ExpressionSyntax Name, FunctionSyntax Function, int Start, int End) : StatementSyntax(Start, End);
