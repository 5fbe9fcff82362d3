namespace Playbook.Templating.Lexing;

/// <summary>Operators and punctuation.</summary>
internal sealed partial class Lexer
{
    private void ReadSymbol(char c, bool space)
    {
        var next = Peek(1);
        switch (c)
        {
            case '\'' or '"':
                ReadString(c, space);
                break;
            case '`':
                ReadVerbatimString(space);
                break;
            case '$':
                ReadDollar(space);
                break;
            case '{':
                _braces++;
                Symbol(TokenKind.OpenBrace, 1, space);
                break;
            case '}':
                ReadCloseBrace(space);
                break;
            case ';':
                Symbol(TokenKind.Semicolon, 1, space);
                break;
            case '(':
                Symbol(TokenKind.OpenParenthesis, 1, space);
                break;
            case ')':
                Symbol(TokenKind.CloseParenthesis, 1, space);
                break;
            case '[':
                Symbol(TokenKind.OpenBracket, 1, space);
                break;
            case ']':
                Symbol(TokenKind.CloseBracket, 1, space);
                break;
            case ',':
                Symbol(TokenKind.Comma, 1, space);
                break;
            case ':':
                Symbol(TokenKind.Colon, 1, space);
                break;
            case '@':
                Symbol(TokenKind.At, 1, space);
                break;
            case '^':
                Symbol(TokenKind.Caret, 1, space);
                break;
            case '.':
                ReadDots(next, space);
                break;
            case '?':
                ReadQuestion(next, space);
                break;
            default:
                ReadOperator(c, next, space);
                break;
        }
    }

    private void ReadDots(char next, bool space)
    {
        if (next != '.')
            Symbol(TokenKind.Dot, 1, space);
        else if (Peek(2) == '.')
            Symbol(TokenKind.Ellipsis, 3, space);
        else if (Peek(2) == '<')
            Symbol(TokenKind.RangeExclusive, 3, space);
        else
            Symbol(TokenKind.Range, 2, space);
    }

    private void ReadQuestion(char next, bool space)
    {
        if (next == '?')
            Symbol(TokenKind.Coalesce, 2, space);
        else if (next == '!')
            Symbol(TokenKind.NotNullThen, 2, space);
        else if (next == '.' && !char.IsAsciiDigit(Peek(2)))
            Symbol(TokenKind.QuestionDot, 2, space);
        else
            Symbol(TokenKind.Question, 1, space);
    }

    private void ReadOperator(char c, char next, bool space)
    {
        var (kind, length) = (c, next) switch
        {
            ('+', '+') => (TokenKind.PlusPlus, 2),
            ('+', '=') => (TokenKind.PlusAssign, 2),
            ('+', _) => (TokenKind.Plus, 1),
            ('-', '-') => (TokenKind.MinusMinus, 2),
            ('-', '=') => (TokenKind.MinusAssign, 2),
            ('-', _) => (TokenKind.Minus, 1),
            ('*', '=') => (TokenKind.StarAssign, 2),
            ('*', _) => (TokenKind.Star, 1),
            ('/', '/') => Peek(2) == '=' ? (TokenKind.SlashSlashAssign, 3) : (TokenKind.SlashSlash, 2),
            ('/', '=') => (TokenKind.SlashAssign, 2),
            ('/', _) => (TokenKind.Slash, 1),
            ('%', '=') => (TokenKind.PercentAssign, 2),
            ('%', _) => (TokenKind.Percent, 1),
            ('=', '=') => (TokenKind.Equal, 2),
            ('=', _) => (TokenKind.Assign, 1),
            ('!', '=') => (TokenKind.NotEqual, 2),
            ('!', _) => (TokenKind.Not, 1),
            ('<', '<') => (TokenKind.ShiftLeft, 2),
            ('<', '=') => (TokenKind.LessOrEqual, 2),
            ('<', _) => (TokenKind.Less, 1),
            ('>', '>') => (TokenKind.ShiftRight, 2),
            ('>', '=') => (TokenKind.GreaterOrEqual, 2),
            ('>', _) => (TokenKind.Greater, 1),
            ('&', '&') => (TokenKind.And, 2),
            ('|', '|') => (TokenKind.Or, 2),
            ('|', '>') => (TokenKind.Pipe, 2),
            ('|', _) => (TokenKind.Pipe, 1),
            _ => (TokenKind.Invalid, 1),
        };
        if (kind == TokenKind.Invalid)
            Error(_at, 1, $"unexpected character `{c}`");
        Symbol(kind, length, space);
    }

    private void ReadCloseBrace(bool space)
    {
        if (_holes.TryPeek(out var hole) && _braces == hole.Braces)
        {
            _holes.Pop();
            var start = _at++;
            ReadInterpolation(hole.Quote, start, space, TokenKind.InterpolationMiddle);
            return;
        }
        if (_braces > 0)
            _braces--;
        Symbol(TokenKind.CloseBrace, 1, space);
    }
}
