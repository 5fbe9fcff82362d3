using Playbook.Diagnostics;
using Playbook.Templating.Lexing;
using Playbook.Templating.Syntax;

namespace Playbook.Templating.Parsing;

/// <summary>What an expression is made of: literals, names, brackets.</summary>
internal sealed partial class Parser
{
    private static readonly string[] ForNames = ["changed", "even", "first", "index", "last", "length", "odd", "rindex"];
    private static readonly string[] TableRowNames = ["changed", "col", "even", "first", "index", "last", "length", "odd", "rindex"];
    private static readonly string[] WhileNames = ["even", "first", "index", "odd"];

    private ExpressionSyntax ParsePrimary()
    {
        var token = Current;
        switch (token.Kind)
        {
            case TokenKind.Number:
                Next();
                var number = Literals.Number(_text.AsSpan(token.Start, token.End - token.Start), out var error);
                if (error is not null)
                    Report(token, error);
                return new LiteralSyntax(number ?? default, token.Start, token.End);
            case TokenKind.String:
                Next();
                return new LiteralSyntax(Literals.Unescape(_text.AsSpan(token.Start + 1, token.End - token.Start - 2)), token.Start, token.End);
            case TokenKind.VerbatimString:
                Next();
                var verbatim = _text.Substring(token.Start + 1, token.End - token.Start - 2).Replace("``", "`", StringComparison.Ordinal);
                return new LiteralSyntax(verbatim, token.Start, token.End);
            case TokenKind.InterpolationStart:
                return ParseInterpolation();
            case TokenKind.Identifier:
                return ParseIdentifier();
            case TokenKind.LocalName:
                return ParseName();
            case TokenKind.ArgumentNumber:
                Next();
                var digits = _text.AsSpan(token.Start + 1, token.End - token.Start - 1);
                return new ArgumentAtSyntax(int.TryParse(digits, out var index) ? index : int.MaxValue, token.Start, token.End);
            case TokenKind.Dollar:
                Next();
                return new ArgumentsSyntax(token.Start, token.End);
            case TokenKind.DollarDollar:
                Next();
                return new WrappedBlockSyntax(token.Start, token.End);
            case TokenKind.OpenParenthesis:
                return ParseNested();
            case TokenKind.OpenBracket:
                return ParseList();
            case TokenKind.OpenBrace:
                return ParseObject();
            case TokenKind.Invalid:
                Next();
                return new BrokenSyntax(token.Start, token.End);
            default:
                Report(token, $"expected an expression, found {Describe(token)}");
                if (!StartsNothing())
                    Next();
                return new BrokenSyntax(token.Start, token.End);
        }
    }

    private ExpressionSyntax ParseIdentifier()
    {
        var token = Current;
        var name = TextOf(token);
        switch (name)
        {
            case "true" or "false":
                Next();
                return new LiteralSyntax(name == "true", token.Start, token.End);
            case "null":
                Next();
                return new LiteralSyntax(default, token.Start, token.End);
            case "this":
                Next();
                return new ThisSyntax(token.Start, token.End);
            case "do" when Following.Kind is TokenKind.NewLine or TokenKind.Semicolon or TokenKind.CodeEnd:
                return ParseAnonymousFunction();
            case "for" or "while" or "tablerow" when Following.Kind == TokenKind.Dot:
                return ParseLoopVariable(name);
            default:
                return ParseName();
        }
    }

    private ExpressionSyntax ParseLoopVariable(string loop)
    {
        var start = Next().Start;
        Next();
        var name = Current;
        if (name.Kind != TokenKind.Identifier)
        {
            Report(name, $"expected the name of a member after `.`, found {Describe(name)}");
            return new BrokenSyntax(start, name.Start);
        }
        Next();
        var known = loop switch { "for" => ForNames, "tablerow" => TableRowNames, _ => WhileNames };
        var text = string.Intern(TextOf(name));
        if (!known.Contains(text, StringComparer.Ordinal))
        {
            var nearest = SpellingSuggestion.Find(text, known);
            var hint = nearest.Count > 0 ? $"; did you mean `{loop}.{nearest[0]}`?" : "";
            Report(start, name.End - start, $"there is no `{loop}.{text}`{hint}");
        }
        return new LoopVariableSyntax(loop, text, name.Start, start, name.End);
    }

    private InterpolationSyntax ParseInterpolation()
    {
        var parts = new List<ExpressionSyntax>();
        var start = Current.Start;
        var conditionals = _conditionals;
        _conditionals = 0;
        var depth = 1;
        while (true)
        {
            var piece = Next();
            var skip = piece.Kind == TokenKind.InterpolationStart ? 2 : 1;
            var opensHole = _text[piece.End - 1] == '{' && piece.Kind != TokenKind.InterpolationEnd && piece.End - piece.Start >= skip;
            var text = Literals.Unescape(_text.AsSpan(piece.Start + skip, Math.Max(0, piece.End - piece.Start - skip - 1)));
            if (text.Length > 0)
                parts.Add(new LiteralSyntax(text, piece.Start, piece.End));
            if (!opensHole)
                break;
            if (Current.Kind is not (TokenKind.InterpolationMiddle or TokenKind.InterpolationEnd))
            {
                var hole = ParseExpression();
                depth = Math.Max(depth, Above(hole));
                parts.Add(hole);
            }
            if (Current.Kind is not (TokenKind.InterpolationMiddle or TokenKind.InterpolationEnd))
            {
                Report(Current, $"expected `}}` after the expression in the interpolated string, found {Describe(Current)}");
                break;
            }
        }
        _conditionals = conditionals;
        return new InterpolationSyntax(parts, start, Previous.End) { Depth = depth };
    }

    private ExpressionSyntax ParseNested()
    {
        Enter();
        var open = Next();
        var (conditionals, brackets) = (_conditionals, _brackets);
        _conditionals = 0;
        if (StartsNothing())
        {
            Report(Current, $"expected an expression after `(`, found {Describe(Current)}");
            _depth--;
            return new BrokenSyntax(open.Start, Current.Start);
        }
        var inner = ParseExpression();
        (_conditionals, _brackets) = (conditionals, brackets);
        _depth--;
        if (!Is(TokenKind.CloseParenthesis))
        {
            Report(Current, $"expected `)`, found {Describe(Current)}");
            return new BrokenSyntax(open.Start, inner.End);
        }
        var close = Next();
        return new NestedSyntax(inner, open.Start, close.End) { Depth = Above(inner) };
    }

    private ExpressionSyntax ParseList()
    {
        var items = new List<ExpressionSyntax>();
        var conditionals = _conditionals;
        var depth = 1;
        _conditionals = 0;
        _brackets++;
        Enter();
        var open = Next();
        while (!Is(TokenKind.CloseBracket) && !StartsNothing())
        {
            var item = ParseExpression();
            items.Add(item);
            depth = Math.Max(depth, Above(item));
            if (!Is(TokenKind.Comma))
                break;
            Next();
        }
        _conditionals = conditionals;
        _depth--;
        return Close(TokenKind.CloseBracket, "]", open, end => new ListSyntax(items, open.Start, end) { Depth = depth });
    }

    private ExpressionSyntax ParseObject()
    {
        var members = new List<ObjectMemberSyntax>();
        var conditionals = _conditionals;
        var depth = 1;
        _conditionals = 0;
        _brackets++;
        var open = Next();
        while (Current.Kind is TokenKind.Identifier or TokenKind.String)
        {
            var key = Next();
            var name = key.Kind == TokenKind.String
                ? Literals.Unescape(_text.AsSpan(key.Start + 1, key.End - key.Start - 2))
                : string.Intern(TextOf(key));
            if (!Is(TokenKind.Colon))
            {
                Report(Current, $"expected `:` after the member `{name}`, found {Describe(Current)}");
                _brackets--;
                return new BrokenSyntax(open.Start, Current.Start);
            }
            Next();
            var value = StartsNothing() ? Missing(Previous) : ParseExpression();
            members.Add(new ObjectMemberSyntax(name, value, key.Start, value.End));
            depth = Math.Max(depth, Above(value));
            if (!Is(TokenKind.Comma))
                break;
            Next();
        }
        _conditionals = conditionals;
        return Close(TokenKind.CloseBrace, "}", open, end => new ObjectSyntax(members, open.Start, end) { Depth = depth });
    }

    private ExpressionSyntax Close(TokenKind kind, string sign, Token open, Func<int, ExpressionSyntax> make)
    {
        _brackets = Math.Max(0, _brackets - 1);
        if (Is(kind))
        {
            var end = Next().End;
            return make(end);
        }
        Report(Current, $"expected `{sign}`, found {Describe(Current)}");
        return new BrokenSyntax(open.Start, Current.Start);
    }
}
