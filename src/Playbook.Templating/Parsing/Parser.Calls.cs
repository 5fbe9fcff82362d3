using Playbook.Templating.Lexing;
using Playbook.Templating.Syntax;

namespace Playbook.Templating.Parsing;

/// <summary>Calls: <c>f a b</c> and <c>f(a, b)</c>.</summary>
internal sealed partial class Parser
{
    private bool StartsArgument() => Current.Kind switch
    {
        TokenKind.Identifier or TokenKind.LocalName or TokenKind.ArgumentNumber or TokenKind.Dollar or TokenKind.DollarDollar
            or TokenKind.Number or TokenKind.String or TokenKind.VerbatimString or TokenKind.InterpolationStart
            or TokenKind.OpenParenthesis or TokenKind.OpenBracket or TokenKind.OpenBrace or TokenKind.At or TokenKind.Caret
            or TokenKind.Not => true,
        _ => false,
    };

    private CallSyntax ParseCall(ExpressionSyntax target)
    {
        var arguments = new List<ArgumentSyntax>();
        var depth = target;
        while (StartsArgument())
        {
            var argument = ParseArgument();
            arguments.Add(argument);
            if (argument.Value.Depth > depth.Depth)
                depth = argument.Value;
        }
        return new CallSyntax(target, arguments, false, target.Start, arguments[^1].End) { Depth = Above(target, depth) };
    }

    private ArgumentSyntax ParseArgument()
    {
        var start = Current.Start;
        var name = ParseArgumentName();
        var isSpread = name is null && Is(TokenKind.Caret);
        if (isSpread)
            Next();
        if (StartsNothing())
        {
            Report(Current, $"expected a value, found {Describe(Current)}");
            return new ArgumentSyntax(name, new BrokenSyntax(start, Current.Start), false, start, Current.Start);
        }
        var wasInArgument = _inArgument;
        _inArgument = true;
        Enter();
        var value = isSpread ? ParseUnary() : ParseBinary(0);
        _depth--;
        _inArgument = wasInArgument;
        return new ArgumentSyntax(name, value, isSpread, start, value.End);
    }

    /// <summary><c>name:</c> in front of an argument. Between <c>?</c> and <c>:</c> the colon has to follow the name directly.</summary>
    private string? ParseArgumentName()
    {
        if (Current.Kind is not (TokenKind.Identifier or TokenKind.LocalName) || Following.Kind != TokenKind.Colon)
            return null;
        if (_conditionals > 0 && Following.SpaceBefore)
            return null;
        var name = Next();
        Next();
        return string.Intern(TextOf(name).TrimStart('$'));
    }

    private ExpressionSyntax ParseExplicitCall(ExpressionSyntax target)
    {
        Next();
        var arguments = new List<ArgumentSyntax>();
        var deepest = target;
        var conditionals = _conditionals;
        _conditionals = 0;
        while (!Is(TokenKind.CloseParenthesis))
        {
            if (StartsNothing())
            {
                Report(Current, $"expected an argument or `)`, found {Describe(Current)}");
                _conditionals = conditionals;
                return new BrokenSyntax(target.Start, Current.Start);
            }
            var start = Current.Start;
            var name = ParseArgumentName();
            var isSpread = name is null && Is(TokenKind.Caret);
            if (isSpread)
                Next();
            var value = StartsNothing() ? Missing(Previous) : ParseExpression();
            arguments.Add(new ArgumentSyntax(name, value, isSpread, start, value.End));
            if (value.Depth > deepest.Depth)
                deepest = value;
            if (Is(TokenKind.Comma))
                Next();
            else if (!Is(TokenKind.CloseParenthesis))
                break;
        }
        _conditionals = conditionals;
        if (!Is(TokenKind.CloseParenthesis))
        {
            Report(Current, $"expected `,` or `)` after an argument, found {Describe(Current)}");
            return new BrokenSyntax(target.Start, Current.Start);
        }
        var close = Next();
        return new CallSyntax(target, arguments, true, target.Start, close.End) { Depth = Above(target, deepest) };
    }
}
