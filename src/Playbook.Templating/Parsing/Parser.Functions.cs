using Playbook.Templating.Lexing;
using Playbook.Templating.Syntax;

namespace Playbook.Templating.Parsing;

/// <summary>Functions: <c>func</c>, <c>do</c>, and <c>f(x) = expression</c>.</summary>
internal sealed partial class Parser
{
    private const int MostParameters = 64;

    private FunctionStatementSyntax? ParseFunction()
    {
        var start = Next().Start;
        if (Current.Kind is not (TokenKind.Identifier or TokenKind.LocalName))
        {
            Report(Current, $"`func` needs a name, found {Describe(Current)}");
            SkipStatement();
            ParseBody();
            ExpectEnd("func", start);
            return null;
        }
        var name = ParseName();
        var parameters = Is(TokenKind.OpenParenthesis) && !Current.SpaceBefore ? ParseParameters() : null;
        ExpectEndOfStatement(false);
        var function = ParseFunctionBody(parameters);
        ExpectEnd("func", start);
        return new FunctionStatementSyntax(name, function, start, Previous.End);
    }

    private FunctionSyntax ParseFunctionBody(IReadOnlyList<ParameterSyntax>? parameters)
    {
        var (sawReturn, inArgument, brackets, conditionals) = (_sawReturn, _inArgument, _brackets, _conditionals);
        (_sawReturn, _inArgument, _brackets, _conditionals) = (false, false, 0, 0);
        var body = ParseBody();
        var function = new FunctionSyntax(parameters, body, null, _sawReturn);
        (_sawReturn, _inArgument, _brackets, _conditionals) = (sawReturn, inArgument, brackets, conditionals);
        return function;
    }

    private ExpressionSyntax ParseName()
    {
        var token = Next();
        return token.Kind == TokenKind.LocalName
            ? new LocalSyntax(string.Intern(_text[(token.Start + 1)..token.End]), token.Start, token.End)
            : new VariableSyntax(string.Intern(TextOf(token)), token.Start, token.End);
    }

    private AnonymousFunctionSyntax ParseAnonymousFunction()
    {
        var start = Next().Start;
        var function = ParseFunctionBody(null);
        ExpectEnd("do", start);
        return new AnonymousFunctionSyntax(function, start, Previous.End);
    }

    /// <summary>Looks ahead over <c>name(...)</c> for an equals sign.</summary>
    private bool StartsInlineFunction()
    {
        if (Current.Kind is not (TokenKind.Identifier or TokenKind.LocalName)
            || Following is not { Kind: TokenKind.OpenParenthesis, SpaceBefore: false })
        {
            return false;
        }
        var depth = 0;
        for (var i = _at + 1; i < _tokens.Count; i++)
        {
            switch (_tokens[i].Kind)
            {
                case TokenKind.OpenParenthesis:
                    depth++;
                    break;
                case TokenKind.CloseParenthesis when --depth == 0:
                    return _tokens[i + 1].Kind == TokenKind.Assign;
                case TokenKind.NewLine or TokenKind.Semicolon or TokenKind.CodeEnd or TokenKind.End:
                    return false;
            }
        }
        return false;
    }

    private FunctionStatementSyntax ParseInlineFunction()
    {
        var start = Current.Start;
        var name = ParseName();
        var parameters = ParseParameters();
        Next();
        var result = ParseExpression();
        var body = new BlockSyntax([], result.Start, result.Start);
        return new FunctionStatementSyntax(name, new FunctionSyntax(parameters, body, result, HasReturn: true), start, Previous.End);
    }

    private List<ParameterSyntax> ParseParameters()
    {
        var parameters = new List<ParameterSyntax>();
        Next();
        while (!Is(TokenKind.CloseParenthesis))
        {
            if (!Is(TokenKind.Identifier))
            {
                Report(Current, $"expected the name of a parameter, found {Describe(Current)}");
                SkipStatement();
                return parameters;
            }
            ParseParameter(parameters);
            if (Is(TokenKind.Comma))
            {
                Next();
            }
            else if (!Is(TokenKind.CloseParenthesis))
            {
                Report(Current, $"expected `,` or `)` after a parameter, found {Describe(Current)}");
                SkipStatement();
                return parameters;
            }
        }
        Next();
        return parameters;
    }

    private void ParseParameter(List<ParameterSyntax> parameters)
    {
        var token = Next();
        var name = string.Intern(TextOf(token));
        Value value = default;
        var hasDefault = false;
        var isRest = false;
        if (Is(TokenKind.Ellipsis))
        {
            Next();
            isRest = true;
        }
        else if (Is(TokenKind.Assign))
        {
            Next();
            hasDefault = true;
            value = ParseDefault();
        }
        if (parameters.Count > 0 && parameters[^1].IsRest)
            Report(token, "no parameter can follow the one that takes the rest (`...`)");
        else if (!hasDefault && !isRest && parameters.Exists(p => p.HasDefault))
            Report(token, "a parameter without a default cannot follow one with a default");
        else if (parameters.Exists(p => p.Name == name))
            Report(token, $"there are two parameters `{name}`");
        else if (parameters.Count == MostParameters)
            Report(token, $"a function has at most {MostParameters} parameters");
        parameters.Add(new ParameterSyntax(name, hasDefault, value, isRest));
    }

    private Value ParseDefault()
    {
        var start = Current;
        var expression = ParseUnary();
        switch (expression)
        {
            case LiteralSyntax literal:
                return literal.Value;
            case UnarySyntax { Operator: TokenKind.Minus, Operand: LiteralSyntax { Value: { IsNumber: true } number } }:
                return Execution.Arithmetic.Negate(number);
            case BrokenSyntax:
                return default;
            default:
                Report(start, "the default of a parameter has to be a literal");
                return default;
        }
    }
}
