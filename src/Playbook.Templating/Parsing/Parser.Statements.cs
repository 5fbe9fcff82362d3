using Playbook.Templating.Lexing;
using Playbook.Templating.Syntax;

namespace Playbook.Templating.Parsing;

/// <summary>Statements. A keyword is one only where a statement starts.</summary>
internal sealed partial class Parser
{
    private StatementSyntax? ParseStatementKind()
    {
        if (!Is(TokenKind.Identifier) || Following is { Kind: TokenKind.Dot or TokenKind.QuestionDot, SpaceBefore: false })
            return ParseExpressionStatement();
        return TextOf(Current) switch
        {
            "if" => ParseIf(),
            "case" => ParseCase(),
            "for" => ParseFor(isTable: false),
            "tablerow" => ParseFor(isTable: true),
            "while" => ParseWhile(),
            "break" => ParseWord((start, end) => new BreakSyntax(start, end)),
            "continue" => ParseWord((start, end) => new ContinueSyntax(start, end)),
            "func" => ParseFunction(),
            "ret" => ParseReturn(),
            "capture" => ParseCapture(),
            "with" => ParseWith(),
            "wrap" => ParseWrap(),
            "import" => ParseImport(),
            "readonly" => ParseReadOnly(),
            _ => ParseExpressionStatement(),
        };
    }

    private StatementSyntax ParseWord(Func<int, int, StatementSyntax> make)
    {
        var word = Next();
        return make(word.Start, word.End);
    }

    /// <summary>An expression to be written, an assignment, or <c>f(x) = expression</c>.</summary>
    private StatementSyntax? ParseExpressionStatement()
    {
        if (StartsInlineFunction())
            return ParseInlineFunction();
        var start = Current.Start;
        var expression = ParseExpression(isWhole: true);
        if (AssignmentOperator(Current.Kind) is not { } assignment)
            return new ExpressionStatementSyntax(expression, start, Previous.End);

        var operatorStart = Current.Start;
        if (!IsAssignable(expression))
            Report(start, expression.End - start, "only variables, members and indexed items can be assigned, and only as a whole statement");
        Next();
        var value = ParseExpression();
        return new AssignSyntax(Unwrap(expression), assignment.Operator, operatorStart, value, start, Previous.End);
    }

    private static (TokenKind? Operator, bool _)? AssignmentOperator(TokenKind kind) => kind switch
    {
        TokenKind.Assign => (null, true),
        TokenKind.PlusAssign => (TokenKind.Plus, true),
        TokenKind.MinusAssign => (TokenKind.Minus, true),
        TokenKind.StarAssign => (TokenKind.Star, true),
        TokenKind.SlashAssign => (TokenKind.Slash, true),
        TokenKind.SlashSlashAssign => (TokenKind.SlashSlash, true),
        TokenKind.PercentAssign => (TokenKind.Percent, true),
        _ => null,
    };

    private static bool IsAssignable(ExpressionSyntax expression) =>
        Unwrap(expression) is VariableSyntax or LocalSyntax or MemberSyntax or IndexSyntax or BrokenSyntax;

    private static ExpressionSyntax Unwrap(ExpressionSyntax expression)
    {
        while (expression is NestedSyntax { Inner: var inner })
            expression = inner;
        return expression;
    }

    private IfSyntax ParseIf()
    {
        var start = Current.Start;
        var branches = new List<IfBranchSyntax>();
        BlockSyntax? otherwise = null;
        while (true)
        {
            Next();
            var condition = ParseRequiredExpression("if");
            ExpectEndOfStatement(condition is BrokenSyntax);
            branches.Add(new IfBranchSyntax(condition, ParseBody()));
            if (!IsWord("else"))
                break;
            Next();
            if (IsWord("if"))
                continue;
            ExpectEndOfStatement(false);
            otherwise = ParseBody();
            break;
        }
        ExpectEnd("if", start);
        return new IfSyntax(branches, otherwise, start, Previous.End);
    }

    private CaseSyntax ParseCase()
    {
        var start = Next().Start;
        var subject = ParseRequiredExpression("case");
        ExpectEndOfStatement(subject is BrokenSyntax);
        var whens = new List<WhenSyntax>();
        BlockSyntax? otherwise = null;
        SkipToWhen();
        while (IsWord("when"))
        {
            Next();
            var values = ParseWhenValues();
            ExpectEndOfStatement(values[^1] is BrokenSyntax);
            whens.Add(new WhenSyntax(values, ParseBody()));
        }
        if (IsWord("else"))
        {
            if (whens.Count == 0)
                Report(Current, "`else` has to follow `if`, `else if`, `when` or a `for` loop");
            Next();
            ExpectEndOfStatement(false);
            otherwise = ParseBody();
        }
        ExpectEnd("case", start);
        return new CaseSyntax(subject, whens, otherwise, start, Previous.End);
    }

    /// <summary>Text between <c>case</c> and the first <c>when</c> is dropped; anything else there is a mistake.</summary>
    private void SkipToWhen()
    {
        var dropped = new List<StatementSyntax>();
        ParseStatements(dropped);
        if (dropped.Find(s => s is not TextSyntax) is { } other)
            Report(other.Start, other.End - other.Start, "only `when` and `else` can stand in a `case`");
    }

    private List<ExpressionSyntax> ParseWhenValues()
    {
        var values = new List<ExpressionSyntax>();
        do
        {
            if (values.Count > 0)
                Next();
            AddAlternatives(ParseRequiredExpression("when"), values);
        }
        while (Is(TokenKind.Comma));
        return values;
    }

    /// <summary><c>when a || b</c> means the same as <c>when a, b</c>.</summary>
    private static void AddAlternatives(ExpressionSyntax value, List<ExpressionSyntax> values)
    {
        if (value is BinarySyntax { Operator: TokenKind.Or } or)
        {
            AddAlternatives(or.Left, values);
            AddAlternatives(or.Right, values);
            return;
        }
        values.Add(value);
    }

    private ReturnSyntax ParseReturn()
    {
        var start = Next().Start;
        _sawReturn = true;
        var value = IsEndOfStatement ? null : ParseExpression();
        return new ReturnSyntax(value, start, Previous.End);
    }

    private CaptureSyntax ParseCapture()
    {
        var start = Next().Start;
        var target = ParseRequiredExpression("capture");
        if (!IsAssignable(target))
            Report(target.Start, target.End - target.Start, "`capture` needs a variable or a member to store the text in");
        ExpectEndOfStatement(target is BrokenSyntax);
        var body = ParseBody();
        ExpectEnd("capture", start);
        return new CaptureSyntax(Unwrap(target), body, start, Previous.End);
    }

    private WithSyntax ParseWith()
    {
        var start = Next().Start;
        var subject = ParseRequiredExpression("with");
        ExpectEndOfStatement(subject is BrokenSyntax);
        var body = ParseBody();
        ExpectEnd("with", start);
        return new WithSyntax(subject, body, start, Previous.End);
    }

    private WrapSyntax ParseWrap()
    {
        var start = Next().Start;
        var call = ParseRequiredExpression("wrap");
        ExpectEndOfStatement(call is BrokenSyntax);
        var body = ParseBody();
        ExpectEnd("wrap", start);
        return new WrapSyntax(call, body, start, Previous.End);
    }

    private ImportSyntax ParseImport()
    {
        var start = Next().Start;
        return new ImportSyntax(ParseRequiredExpression("import"), start, Previous.End);
    }

    private ReadOnlySyntax ParseReadOnly()
    {
        var start = Next().Start;
        var variable = ParseRequiredExpression("readonly");
        if (variable is not (VariableSyntax or LocalSyntax or BrokenSyntax))
            Report(variable.Start, variable.End - variable.Start, "`readonly` needs a variable");
        return new ReadOnlySyntax(variable, start, Previous.End);
    }

    private ExpressionSyntax ParseRequiredExpression(string keyword)
    {
        if (!IsEndOfStatement)
            return ParseExpression();
        Report(Current, $"`{keyword}` needs an expression, found {Describe(Current)}");
        return new BrokenSyntax(Current.Start, Current.End);
    }
}
