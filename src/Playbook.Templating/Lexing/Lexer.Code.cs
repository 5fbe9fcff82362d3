namespace Playbook.Templating.Lexing;

/// <summary>The inside of a code block: names, operators, comments.</summary>
internal sealed partial class Lexer
{
    /// <summary>Reads up to and including the end of the block, or to the end of the file.</summary>
    private void ReadCode()
    {
        _braces = 0;
        _holes.Clear();
        var space = true;
        while (_at < _text.Length)
        {
            var c = _text[_at];
            if (c == '\n')
            {
                Add(TokenKind.NewLine, _at, ++_at, space);
                space = true;
                if (_holes.Count > 0)
                    AbandonHole();
                continue;
            }
            if (char.IsWhiteSpace(c))
            {
                _at++;
                space = true;
                continue;
            }
            if (c == '#')
            {
                SkipComment();
                space = true;
                continue;
            }
            if (EndsBlock())
                return;
            var start = _at;
            if (char.IsLetter(c) || c == '_')
                ReadIdentifier(space);
            else if (char.IsAsciiDigit(c))
                ReadNumber(space);
            else
                ReadSymbol(c, space);
            space = false;
            if (_at == start)
                _at++;
        }
    }

    private bool EndsBlock()
    {
        if (_scriptOnly || _braces > 0 || _holes.Count > 0)
            return false;
        var at = _at;
        var mark = _text[at];
        if (mark is '-' or '~')
            at++;
        if (at + 1 >= _text.Length || _text[at] != '}' || _text[at + 1] != '}')
            return false;
        Add(TokenKind.CodeEnd, at, at + 2, true);
        _pendingStrip = mark switch { '-' => Strip.Everything, '~' => Strip.Line, _ => Strip.Nothing };
        _at = at + 2;
        return true;
    }

    /// <summary>A comment ends with its line, a <c>##</c> comment with <c>##</c>; both end where the block ends.</summary>
    private void SkipComment()
    {
        var multi = _at + 1 < _text.Length && _text[_at + 1] == '#';
        _at += multi ? 2 : 1;
        while (_at < _text.Length)
        {
            if (!_scriptOnly && _text[_at] is '}' or '-' or '~')
            {
                var brace = _text[_at] == '}' ? _at : _at + 1;
                if (brace + 1 < _text.Length && _text[brace] == '}' && _text[brace + 1] == '}' && !_scriptOnly)
                    return;
            }
            if (!multi && _text[_at] == '\n')
                return;
            if (multi && _text[_at] == '#' && _at + 1 < _text.Length && _text[_at + 1] == '#')
            {
                _at += 2;
                return;
            }
            _at++;
        }
    }

    private void ReadIdentifier(bool space)
    {
        var start = _at;
        while (_at < _text.Length && IsNamePart(_text[_at]))
            _at++;
        // `empty?` and `blank?` are names that end in a question mark, but only as members.
        if (_at < _text.Length && _text[_at] == '?' && start > 0 && _text[start - 1] == '.'
            && _text.AsSpan(start, _at - start) is "empty" or "blank"
            && !(_at + 1 < _text.Length && _text[_at + 1] is '.' or '?' or '['))
        {
            _at++;
        }
        Add(TokenKind.Identifier, start, _at, space);
    }

    private static bool IsNamePart(char c) => char.IsLetterOrDigit(c) || c == '_';

    private void ReadDollar(bool space)
    {
        var start = _at++;
        var next = Peek(0);
        if (next is '"' or '\'')
        {
            _at++;
            ReadInterpolation(next, start, space, TokenKind.InterpolationStart);
        }
        else if (next == '$')
        {
            _at++;
            Add(TokenKind.DollarDollar, start, _at, space);
        }
        else if (char.IsAsciiDigit(next))
        {
            while (char.IsAsciiDigit(Peek(0)))
                _at++;
            Add(TokenKind.ArgumentNumber, start, _at, space);
        }
        else if (char.IsLetter(next) || next == '_')
        {
            while (_at < _text.Length && IsNamePart(_text[_at]))
                _at++;
            Add(TokenKind.LocalName, start, _at, space);
        }
        else
        {
            Add(TokenKind.Dollar, start, _at, space);
        }
    }

    private char Peek(int distance) => _at + distance < _text.Length ? _text[_at + distance] : '\0';

    private void Symbol(TokenKind kind, int length, bool space)
    {
        Add(kind, _at, _at + length, space);
        _at += length;
    }
}
