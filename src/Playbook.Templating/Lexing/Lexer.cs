namespace Playbook.Templating.Lexing;

/// <summary>
/// Cuts a template into tokens, all at once. Text between blocks is one token, already without the white space that the marks of its
/// neighbours eat. Knows nothing about grammar; what it cannot read becomes an error and an <see cref="TokenKind.Invalid"/> token.
/// </summary>
internal sealed partial class Lexer
{
    private readonly string _text;
    private readonly bool _scriptOnly;
    private readonly List<Token> _tokens;
    private readonly List<(int Offset, int Length, string Message)> _errors = [];
    private readonly Stack<Hole> _holes = new();
    private int _at;
    private int _braces;
    private int _textStart;
    private Strip _pendingStrip;

    private Lexer(string text, bool scriptOnly)
    {
        _text = text;
        _scriptOnly = scriptOnly;
        _tokens = new List<Token>(Math.Max(16, text.Length / 8));
    }

    /// <summary>What a mark next to a block eats.</summary>
    private enum Strip : byte
    {
        Nothing,
        Line,
        Everything,
    }

    /// <summary>An interpolated string whose hole is being read.</summary>
    private readonly record struct Hole(char Quote, int Braces, int Start);

    /// <summary>Reads a whole template.</summary>
    /// <param name="text">The text.</param>
    /// <param name="scriptOnly">Whether all of it is code.</param>
    public static (List<Token> Tokens, List<(int Offset, int Length, string Message)> Errors) Read(string text, bool scriptOnly)
    {
        var lexer = new Lexer(text, scriptOnly);
        if (scriptOnly)
            lexer.ReadCode();
        else
            lexer.ReadTemplate();
        lexer.Add(TokenKind.End, text.Length, text.Length, true);
        return (lexer._tokens, lexer._errors);
    }

    private void ReadTemplate()
    {
        while (_at < _text.Length)
        {
            var start = _at;
            var block = FindBlock(start, out var percents);
            AddText(start, block);
            if (block >= _text.Length)
                return;
            _at = block;
            if (percents == 0)
                ReadCodeBlock();
            else
                ReadEscapeBlock(percents);
        }
    }

    /// <summary>The next <c>{{</c> or <c>{%{</c>, or the end of the text.</summary>
    private int FindBlock(int from, out int percents)
    {
        percents = 0;
        while (true)
        {
            var brace = _text.IndexOf('{', from);
            if (brace < 0 || brace + 1 >= _text.Length)
                return _text.Length;
            if (_text[brace + 1] == '{')
                return brace;
            var at = brace + 1;
            while (at < _text.Length && _text[at] == '%')
                at++;
            if (at > brace + 1 && at < _text.Length && _text[at] == '{')
            {
                percents = at - brace - 1;
                return brace;
            }
            from = brace + 1;
        }
    }

    /// <summary>The text between two blocks, without what the mark before it and the mark behind it eat.</summary>
    private void AddText(int start, int end)
    {
        var from = SkipStripped(start, end, _pendingStrip);
        _pendingStrip = Strip.Nothing;
        var to = end;
        var mark = end < _text.Length ? MarkAfterOpening(end) : '\0';
        if (mark == '-')
        {
            while (to > from && char.IsWhiteSpace(_text[to - 1]))
                to--;
        }
        else if (mark == '~')
        {
            while (to > from && _text[to - 1] is ' ' or '\t' or '\u00A0')
                to--;
        }
        if (to > from)
            Add(TokenKind.Text, from, to, false);
        _textStart = from;
    }

    private char MarkAfterOpening(int block)
    {
        var at = block + 1;
        while (at < _text.Length && _text[at] == '%')
            at++;
        at++;
        return at < _text.Length && _text[at] is '-' or '~' ? _text[at] : '\0';
    }

    private int SkipStripped(int start, int end, Strip strip)
    {
        var from = start;
        switch (strip)
        {
            case Strip.Everything:
                while (from < end && char.IsWhiteSpace(_text[from]))
                    from++;
                break;
            case Strip.Line:
                while (from < end && _text[from] is ' ' or '\t' or '\u00A0')
                    from++;
                if (from < end && _text[from] == '\r' && from + 1 < end && _text[from + 1] == '\n')
                    from += 2;
                else if (from < end && _text[from] is '\n' or '\r')
                    from++;
                break;
        }
        return from;
    }

    private void ReadCodeBlock()
    {
        var start = _at;
        _at += 2;
        var marked = _at < _text.Length && _text[_at] is '-' or '~';
        if (marked)
            _at++;
        var indent = marked ? start : IndentStart(start);
        // The token is the indentation before the block, which every line that the block writes repeats.
        Add(TokenKind.CodeStart, indent, start, false);
        ReadCode();
    }

    /// <summary>Where the white space that alone precedes a block on its line starts; the block itself when there is none.</summary>
    private int IndentStart(int block)
    {
        var at = block;
        while (at > 0 && _text[at - 1] != '\n' && char.IsWhiteSpace(_text[at - 1]))
            at--;
        var alone = at == 0 || _text[at - 1] == '\n';
        return alone && at >= _textStart ? at : block;
    }

    private void ReadEscapeBlock(int percents)
    {
        var start = _at;
        _at += percents + 2;
        if (_at < _text.Length && _text[_at] is '-' or '~')
            _at++;
        var end = "}" + new string('%', percents) + "}";
        var close = _text.IndexOf(end, _at, StringComparison.Ordinal);
        if (close < 0)
        {
            _errors.Add((start, percents + 2, "the escape block is not closed"));
            Add(TokenKind.Text, _at, _text.Length, false);
            _at = _text.Length;
            return;
        }
        var to = close;
        if (to > _at && _text[to - 1] is '-' or '~')
        {
            to--;
            _pendingStrip = _text[to] == '-' ? Strip.Everything : Strip.Line;
        }
        if (to > _at)
            Add(TokenKind.Text, _at, to, false);
        _at = close + end.Length;
    }

    private void Add(TokenKind kind, int start, int end, bool spaceBefore) => _tokens.Add(new Token(kind, start, end, spaceBefore));

    private void Error(int offset, int length, string message) => _errors.Add((offset, length, message));
}
