using Playbook.Templating.Lexing;
using Playbook.Templating.Syntax;

namespace Playbook.Templating.Parsing;

/// <summary>Expressions, loosest first: pipes, conditionals, then binary operators by a table of precedence.</summary>
internal sealed partial class Parser
{
    /// <summary>A whole expression with pipes.</summary>
    /// <param name="isWhole">Whether it is a statement of its own, which may turn out to be the target of an assignment.</param>
    private ExpressionSyntax ParseExpression(bool isWhole = false)
    {
        Enter();
        var wasInArgument = _inArgument;
        _inArgument = false;
        var start = Current.Start;
        var left = ParseConditional();
        while (Is(TokenKind.Pipe))
        {
            Next();
            SkipNewLines();
            if (StartsNothing())
            {
                Report(Current, $"expected a function after `|`, found {Describe(Current)}");
                break;
            }
            var right = ParseConditional();
            left = new PipeSyntax(left, right, left.Start, right.End) { Depth = Above(left, right) };
        }
        _inArgument = wasInArgument;
        _depth--;
        if (!isWhole && AssignmentOperator(Current.Kind) is not null)
        {
            Report(start, left.End - start, "an assignment can only stand as a statement of its own");
            SkipStatement();
        }
        return left;
    }

    private bool StartsNothing() => IsEndOfStatement || Current.Kind is TokenKind.CloseBrace or TokenKind.CloseBracket
        or TokenKind.CloseParenthesis or TokenKind.Comma or TokenKind.Colon;

    private ExpressionSyntax ParseConditional()
    {
        var condition = ParseBinary(0);
        if (!Is(TokenKind.Question) || _inArgument)
            return condition;
        Enter();
        Next();
        _conditionals++;
        var yes = ParseConditional();
        _conditionals--;
        if (!Is(TokenKind.Colon))
        {
            var found = Is(TokenKind.Pipe) ? "`|`; put the pipe in parentheses" : Describe(Current);
            Report(Current, $"expected `:` and a second choice after `?`, found {found}");
            _depth--;
            return condition;
        }
        Next();
        var no = ParseConditional();
        _depth--;
        return new ConditionalSyntax(condition, yes, no, condition.Start, no.End) { Depth = Above(condition, yes, no) };
    }

    private ExpressionSyntax ParseBinary(int loosest)
    {
        var left = ParseOperand();
        while (true)
        {
            var token = Current;
            var precedence = Precedence(token.Kind);
            if (precedence <= loosest)
                return left;
            Next();
            if (StartsNothing())
            {
                Report(Current, $"expected an expression after `{TextOf(token)}`, found {Describe(Current)}");
                return new BrokenSyntax(left.Start, token.End);
            }
            var right = ParseBinary(precedence);
            left = new BinarySyntax(token.Kind, token.Start, left, right, left.Start, right.End) { Depth = Above(left, right) };
        }
    }

    private static int Precedence(TokenKind kind) => kind switch
    {
        TokenKind.Coalesce or TokenKind.NotNullThen => 1,
        TokenKind.Or => 2,
        TokenKind.And => 3,
        TokenKind.Equal or TokenKind.NotEqual => 4,
        TokenKind.Less or TokenKind.LessOrEqual or TokenKind.Greater or TokenKind.GreaterOrEqual => 5,
        TokenKind.Plus or TokenKind.Minus => 6,
        TokenKind.Star or TokenKind.Slash or TokenKind.SlashSlash or TokenKind.Percent
            or TokenKind.ShiftLeft or TokenKind.ShiftRight => 7,
        TokenKind.Range or TokenKind.RangeExclusive => 8,
        _ => 0,
    };

    /// <summary>A unary expression, or a call with the arguments that follow it.</summary>
    private ExpressionSyntax ParseOperand()
    {
        var operand = ParseUnary();
        if (_inArgument || !StartsArgument())
            return operand;
        return ParseCall(operand);
    }

    private ExpressionSyntax ParseUnary()
    {
        var token = Current;
        switch (token.Kind)
        {
            case TokenKind.Not or TokenKind.Minus or TokenKind.Plus:
                Next();
                if (StartsNothing())
                    return Missing(token);
                Enter();
                var operand = token.Kind == TokenKind.Not ? ParseOperand() : ParseUnary();
                _depth--;
                return new UnarySyntax(token.Kind, operand, token.Start, operand.End) { Depth = Above(operand) };
            case TokenKind.At:
                Next();
                if (StartsNothing())
                    return Missing(token);
                var aliased = ParsePath(ParsePrimary());
                return new AliasSyntax(aliased, token.Start, aliased.End) { Depth = Above(aliased) };
            case TokenKind.PlusPlus or TokenKind.MinusMinus:
                Next();
                var target = ParsePath(ParsePrimary());
                return Increment(target, token, isPrefix: true);
            default:
                return ParsePostfix();
        }
    }

    private BrokenSyntax Missing(Token op)
    {
        Report(Current, $"expected an expression after `{TextOf(op)}`, found {Describe(Current)}");
        return new BrokenSyntax(op.Start, op.End);
    }

    private ExpressionSyntax ParsePostfix()
    {
        var path = ParsePath(ParsePrimary());
        if (Current is { Kind: TokenKind.PlusPlus or TokenKind.MinusMinus, SpaceBefore: false } && IsAssignable(path))
            return Increment(path, Next(), isPrefix: false);
        return path;
    }

    private IncrementSyntax Increment(ExpressionSyntax target, Token op, bool isPrefix)
    {
        if (!IsAssignable(target))
            Report(op, $"`{TextOf(op)}` needs a variable, a member or an indexed item");
        return new IncrementSyntax(
            Unwrap(target), op.Kind == TokenKind.PlusPlus ? 1 : -1, isPrefix, Math.Min(op.Start, target.Start), Math.Max(op.End, target.End))
        {
            Depth = Above(target),
        };
    }

    /// <summary>Members, indexes and explicit calls that follow an expression without a space.</summary>
    private ExpressionSyntax ParsePath(ExpressionSyntax target)
    {
        while (true)
        {
            switch (Current)
            {
                case { Kind: TokenKind.Dot or TokenKind.QuestionDot }:
                    var dot = Next();
                    if (!Is(TokenKind.Identifier) || Current.SpaceBefore)
                    {
                        Report(Current, $"expected the name of a member after `{TextOf(dot)}`, found {Describe(Current)}");
                        return new BrokenSyntax(target.Start, dot.End);
                    }
                    var name = Next();
                    target = new MemberSyntax(
                        target, string.Intern(TextOf(name)), name.Start, dot.Kind == TokenKind.QuestionDot, target.Start, name.End)
                    {
                        Depth = Above(target),
                    };
                    break;
                case { Kind: TokenKind.OpenBracket, SpaceBefore: false }:
                    target = ParseIndex(target);
                    break;
                case { Kind: TokenKind.OpenParenthesis, SpaceBefore: false } when target is not LiteralSyntax:
                    target = ParseExplicitCall(target);
                    break;
                default:
                    return target;
            }
        }
    }

    private ExpressionSyntax ParseIndex(ExpressionSyntax target)
    {
        _brackets++;
        Next();
        var index = StartsNothing() ? null : ParseExpression();
        if (index is null || !Is(TokenKind.CloseBracket))
        {
            Report(Current, $"expected {(index is null ? "an index" : "`]`")}, found {Describe(Current)}");
            _brackets = Math.Max(0, _brackets - 1);
            return new BrokenSyntax(target.Start, Current.End);
        }
        _brackets--;
        var close = Next();
        return new IndexSyntax(target, index, target.Start, close.End) { Depth = Above(target, index) };
    }
}
