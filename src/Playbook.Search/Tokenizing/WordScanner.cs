using System.Text;

namespace Playbook.Search.Tokenizing;

/// <summary>
/// Cuts a text into words: runs of letters and digits, small and without accents. Apostrophes vanish (<c>don't</c> is <c>dont</c>, and a
/// possessive loses its s), <c>c++</c>, <c>c#</c> and <c>f#</c> keep their signs. <c>Browser/words.js</c> does the same.
/// </summary>
internal ref struct WordScanner
{
    /// <summary>Longer runs are no words that somebody would type.</summary>
    public const int Longest = 40;

    private readonly ReadOnlySpan<char> _text;
    private readonly Span<char> _word;
    private int _at;
    private int _length;

    /// <summary>A scanner of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="buffer">Room for a word: <see cref="Longest"/> characters and a few more.</param>
    public WordScanner(ReadOnlySpan<char> text, Span<char> buffer)
    {
        _text = text;
        _word = buffer;
    }

    /// <summary>The word.</summary>
    public readonly ReadOnlySpan<char> Word => _word[.._length];

    /// <summary>Whether only a hyphen stands between the word and the one before.</summary>
    public bool FollowsHyphen { get; private set; }

    /// <summary>Whether a line ended between the word and the one before.</summary>
    public bool FollowsBreak { get; private set; }

    /// <summary>Moves to the next word.</summary>
    public bool Next()
    {
        while (true)
        {
            var gap = _at;
            FollowsBreak = false;
            while (_at < _text.Length && !StartsWord(_text[_at]))
            {
                FollowsBreak |= _text[_at] == '\n';
                _at += char.IsHighSurrogate(_text[_at]) && _at + 1 < _text.Length ? 2 : 1;
            }
            if (_at >= _text.Length)
                return false;
            FollowsHyphen = gap > 0 && _at == gap + 1 && _text[gap] is '-' or '\u2011' or '\u2010';
            if (Read())
                return true;
        }
    }

    private readonly bool StartsWord(char c)
    {
        if (c < 128)
            return char.IsAsciiLetterOrDigit(c);
        return Rune.DecodeFromUtf16(_text[_at..], out var rune, out _) == System.Buffers.OperationStatus.Done
            && Folding.IsWordPart(rune) && Folding.Fold(rune).Length > 0;
    }

    /// <summary>Reads a word; false for a run that is none.</summary>
    private bool Read()
    {
        _length = 0;
        var apostrophe = -1;
        var isTooLong = false;
        while (_at < _text.Length)
        {
            var c = _text[_at];
            if (char.IsAsciiLetterOrDigit(c))
            {
                // letters of ASCII become small by one bit; digits have it already
                _word[_length++] = (char)(c | 0x20);
                _at++;
            }
            else if (c is '\'' or '\u2019' or '\u02BC' && IsWordAt(_at + 1))
            {
                apostrophe = _length;
                _at++;
            }
            else if (c is '+' or '#' && _length is 1 or 2 && !IsWordAt(_at + 1))
            {
                _word[_length++] = c;
                _at++;
            }
            else if (c < 128 || !ReadOther())
            {
                break;
            }
            if (_length > Longest)
                (isTooLong, _length) = (true, 1);
            if (_length == 1 && _word[0] >= 0x3040 && Folding.IsIdeograph(_word[0]))
                break;
        }
        if (apostrophe > 0 && apostrophe == _length - 1 && _word[apostrophe] == 's')
            _length--;
        return !isTooLong && _length > 0;
    }

    /// <summary>Reads a character outside ASCII; false where the word ends before it.</summary>
    private bool ReadOther()
    {
        if (Rune.DecodeFromUtf16(_text[_at..], out var rune, out var used) != System.Buffers.OperationStatus.Done || !Folding.IsWordPart(rune))
            return false;
        if (Folding.IsIdeograph(rune.Value) && _length > 0)
            return false;
        _at += used;
        foreach (var letter in Folding.Fold(rune))
            _word[_length++] = letter;
        return true;
    }

    private readonly bool IsWordAt(int at)
    {
        if (at >= _text.Length)
            return false;
        if (_text[at] < 128)
            return char.IsAsciiLetterOrDigit(_text[at]);
        return Rune.DecodeFromUtf16(_text[at..], out var rune, out _) == System.Buffers.OperationStatus.Done && Folding.IsWordPart(rune);
    }
}
