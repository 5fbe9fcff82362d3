namespace Playbook.Templating.Lexing;

/// <summary>Numbers and strings. Only their extent and their well-formedness; what they mean is decoded by <see cref="Literals"/>.</summary>
internal sealed partial class Lexer
{
    private void ReadNumber(bool space)
    {
        var start = _at;
        if (_text[_at] == '0' && Peek(1) is 'x' or 'X' && (char.IsAsciiHexDigit(Peek(2)) || Peek(2) == '_'))
        {
            _at += 2;
            while (char.IsAsciiHexDigit(Peek(0)) || Peek(0) == '_')
                _at++;
            SkipUnsigned();
        }
        else if (_text[_at] == '0' && Peek(1) is 'b' or 'B' && Peek(2) is '0' or '1' or '_')
        {
            _at += 2;
            while (Peek(0) is '0' or '1' or '_')
                _at++;
            SkipUnsigned();
        }
        else
        {
            ReadDecimalNumber();
        }
        Add(TokenKind.Number, start, _at, space);
    }

    private void SkipUnsigned()
    {
        if (Peek(0) is 'u' or 'U')
            _at++;
    }

    private void ReadDecimalNumber()
    {
        SkipDigits();
        var isFloat = false;
        if (Peek(0) == '.' && char.IsAsciiDigit(Peek(1)))
        {
            isFloat = true;
            _at++;
            SkipDigits();
        }
        if (Peek(0) is 'e' or 'E' && (char.IsAsciiDigit(Peek(1)) || (Peek(1) is '+' or '-' && char.IsAsciiDigit(Peek(2)))))
        {
            _at += 2;
            SkipDigits();
        }
        if (Peek(0) is 'f' or 'F' or 'd' or 'D' or 'm' or 'M' || (!isFloat && Peek(0) is 'u' or 'U'))
        {
            if (!IsNamePart(Peek(1)))
                _at++;
        }
    }

    private void SkipDigits()
    {
        while (char.IsAsciiDigit(Peek(0)) || Peek(0) == '_')
            _at++;
    }

    private void ReadString(char quote, bool space)
    {
        var start = _at++;
        while (_at < _text.Length)
        {
            var c = _text[_at];
            if (c == quote)
            {
                Add(TokenKind.String, start, ++_at, space);
                return;
            }
            if (c == '\\')
                SkipEscape(interpolated: false);
            else
                _at++;
        }
        Error(_at, 0, $"the string is not closed by {quote}");
        Add(TokenKind.Invalid, start, _at, space);
    }

    private void SkipEscape(bool interpolated)
    {
        var start = _at++;
        var c = Peek(0);
        switch (c)
        {
            case '\\' or '\'' or '"' or '0' or 'b' or 'f' or 'n' or 'r' or 't' or 'v':
                _at++;
                return;
            case '{' when interpolated:
                _at++;
                return;
            case 'u' when HasHexDigits(4):
                _at += 5;
                return;
            case 'x' when HasHexDigits(2):
                _at += 3;
                return;
            default:
                Error(start, Math.Min(2, _text.Length - start), "unknown escape sequence; a backslash itself is written `\\\\`");
                if (_at < _text.Length && c != '"' && c != '\'')
                    _at++;
                return;
        }
    }

    private bool HasHexDigits(int count)
    {
        for (var i = 1; i <= count; i++)
        {
            if (!char.IsAsciiHexDigit(Peek(i)))
                return false;
        }
        return true;
    }

    private void ReadVerbatimString(bool space)
    {
        var start = _at++;
        while (_at < _text.Length)
        {
            if (_text[_at] != '`')
            {
                _at++;
            }
            else if (Peek(1) == '`')
            {
                _at += 2;
            }
            else
            {
                Add(TokenKind.VerbatimString, start, ++_at, space);
                return;
            }
        }
        Error(_at, 0, "the string is not closed by `");
        Add(TokenKind.Invalid, start, _at, space);
    }

    /// <summary>The literal part of an interpolated string, up to a hole or the end.</summary>
    private void ReadInterpolation(char quote, int start, bool space, TokenKind kind)
    {
        while (_at < _text.Length)
        {
            var c = _text[_at];
            if (c == quote)
            {
                // A string without holes is a start token that ends in its quote; the parser sees the quote.
                Add(kind == TokenKind.InterpolationStart ? kind : TokenKind.InterpolationEnd, start, ++_at, space);
                return;
            }
            if (c == '{')
            {
                Add(kind, start, ++_at, space);
                _holes.Push(new Hole(quote, _braces, start));
                return;
            }
            if (c == '\\')
                SkipEscape(interpolated: true);
            else
                _at++;
        }
        Error(_at, 0, $"the string is not closed by {quote}");
        Add(TokenKind.Invalid, start, _at, space);
    }

    /// <summary>A hole has to close on its line; what follows is read as code again.</summary>
    private void AbandonHole()
    {
        var hole = _holes.Peek();
        Error(_at - 1, 0, "the expression in the interpolated string is not closed on the same line");
        _braces = hole.Braces;
        _holes.Clear();
    }
}
