using System.Buffers;
using System.Text;

namespace Playbook.Search.Tokenizing;

/// <summary>
/// Cuts a text into words: runs of letters and digits, small and without accents. Apostrophes vanish (<c>don't</c> is <c>dont</c>, and a
/// possessive loses its s), <c>c++</c>, <c>c#</c> and <c>f#</c> keep their signs. <c>Browser/words.js</c> does the same.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="buffer">Room for a word: <see cref="Room"/> characters.</param>
internal ref struct WordScanner(ReadOnlySpan<char> text, Span<char> buffer)
{
    /// <summary>Longer runs are no words that somebody would type.</summary>
    public const int Longest = 40;

    /// <summary>The room that a word needs while it is read.</summary>
    public const int Room = Longest + 16;

    private const ulong Seed = 14695981039346656037;
    private const ulong Factor = 1099511628211;

    private readonly ReadOnlySpan<char> _text = text;
    private readonly Span<char> _word = buffer;
    private int _at;
    private int _length;
    private int _plainAt;

    /// <summary>For each character of ASCII the small letter or digit that it is in a word; 0 for all others.</summary>
    private static ReadOnlySpan<byte> Small =>
        "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\00123456789\0\0\0\0\0\0\0"u8
        + "abcdefghijklmnopqrstuvwxyz\0\0\0\0\0\0abcdefghijklmnopqrstuvwxyz\0\0\0\0\0"u8;

    /// <summary>The word.</summary>
    public readonly ReadOnlySpan<char> Word
    {
        get
        {
            // A plain one is written out only where somebody wants to see it: most are known by their hash.
            if (_plainAt >= 0)
            {
                for (var i = 0; i < _length; i++)
                    _word[i] = (char)Small[_text[_plainAt + i]];
            }
            return _word[.._length];
        }
    }

    /// <summary>A hash of the word.</summary>
    public ulong Hash { get; private set; }

    /// <summary>Whether only a hyphen stands between the word and the one before.</summary>
    public bool FollowsHyphen { get; private set; }

    /// <summary>Whether a hyphen stands behind the word.</summary>
    public readonly bool IsBeforeHyphen => _at < _text.Length && IsHyphen(_text[_at]);

    /// <summary>Whether a line ended between the word and the one before.</summary>
    public bool FollowsBreak { get; private set; }

    /// <summary>A hash of some characters: the same for the same word, also when it is put together from parts.</summary>
    public static ulong HashOf(ReadOnlySpan<char> word)
    {
        var hash = Seed;
        foreach (var c in word)
            hash = (hash ^ c) * Factor;
        return hash | 1;
    }

    /// <summary>Moves to the next word.</summary>
    public bool Next()
    {
        while (true)
        {
            var gap = _at;
            if (!SkipToWord())
                return false;
            FollowsHyphen = gap > 0 && _at == gap + 1 && IsHyphen(_text[gap]);
            if (ReadPlain() || ReadAny())
                return true;
        }
    }

    private bool SkipToWord()
    {
        var text = _text;
        var small = Small;
        var line = false;
        var at = _at;
        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (c < 128)
            {
                if (small[c] != 0)
                    break;
                line |= c == '\n';
            }
            else if (StartsWord(at))
            {
                break;
            }
            else if (char.IsHighSurrogate(c))
            {
                at++;
            }
        }
        _at = at;
        FollowsBreak = line;
        return at < text.Length;
    }

    /// <summary>Reads a word of ASCII letters that ends as most do; false, without having moved, for any other.</summary>
    private bool ReadPlain()
    {
        var text = _text;
        var small = Small;
        var hash = Seed;
        var at = _at;
        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (c >= 128)
                return false;
            var letter = small[c];
            if (letter == 0)
            {
                if (c is '\'' or '+' or '#')
                    return false;
                break;
            }
            hash = (hash ^ letter) * Factor;
        }
        if (at == _at || at - _at > Longest)
            return false;
        (_plainAt, _length, Hash, _at) = (_at, at - _at, hash | 1, at);
        return true;
    }

    /// <summary>Reads any word; false for a run that is none.</summary>
    private bool ReadAny()
    {
        _length = 0;
        _plainAt = -1;
        var apostrophe = -1;
        var isTooLong = false;
        while (_at < _text.Length)
        {
            var c = _text[_at];
            if (char.IsAsciiLetterOrDigit(c))
            {
                _word[_length++] = (char)Small[c];
                _at++;
            }
            else if (c is '\'' or '\u2019' or '\u02BC' && IsWordAt(_at + 1))
            {
                apostrophe = _length;
                _at++;
            }
            else if (c is '+' or '#' && _length is 1 or 2 && !isTooLong && !IsWordAt(_at + 1))
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
            if (_length == 1 && !isTooLong && Folding.IsIdeograph(_word[0]))
                break;
        }
        if (apostrophe > 0 && apostrophe == _length - 1 && _word[apostrophe] == 's')
            _length--;
        Hash = HashOf(Word);
        return !isTooLong && _length > 0;
    }

    /// <summary>Reads a character outside ASCII; false where the word ends before it.</summary>
    private bool ReadOther()
    {
        if (!TryWordPart(_at, out var rune, out var used))
            return false;
        if (Folding.IsIdeograph(rune.Value) && _length > 0)
            return false;
        _at += used;
        foreach (var letter in Folding.Fold(rune))
            _word[_length++] = letter;
        return true;
    }

    private static bool IsHyphen(char sign) => sign is '-' or '\u2011' or '\u2010';

    private readonly bool StartsWord(int at) => TryWordPart(at, out var rune, out _) && Folding.Fold(rune).Length > 0;

    private readonly bool IsWordAt(int at) =>
        at < _text.Length && (_text[at] < 128 ? Small[_text[at]] != 0 : TryWordPart(at, out _, out _));

    private readonly bool TryWordPart(int at, out Rune rune, out int used) =>
        Rune.DecodeFromUtf16(_text[at..], out rune, out used) == OperationStatus.Done && Folding.IsWordPart(rune);
}
