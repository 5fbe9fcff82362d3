using System.Buffers;
using Playbook.Diagnostics;

namespace Playbook.Site.Parsing.Yaml;

/// <summary>
/// Reads the YAML that front matter, settings and words of a theme really consist of: keys at the left margin, with a plain or quoted
/// text on the same line, a list in brackets, a list of dashes, a text after <c>&gt;-</c>, or a mapping of texts and lists in brackets;
/// between entries empty lines and comments. It is twenty times as fast as the parser of the whole language, and gives the same nodes. It knows little and is sure of it: at
/// anything else it steps aside.
/// </summary>
internal ref struct PlainYaml
{
    /// <summary>What may stand in a plain text besides letters, digits and spaces; signs that mean something in some place are left out.</summary>
    private static readonly SearchValues<char> PlainSigns = SearchValues.Create(
        " !\"$%&'()*+,-./0123456789;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_abcdefghijklmnopqrstuvwxyz{|}~");

    /// <summary>And what is no ASCII: apart, since a set with it takes long to make.</summary>
    private const string MorePlainSigns = "’“”–—…äöüéèàçñßÄÖÜ";

    /// <summary>The same inside of brackets.</summary>
    private static readonly SearchValues<char> PlainSignsInList = SearchValues.Create(
        " +-./0123456789=ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz");

    private readonly SourceFile _file;
    private readonly string _text;
    private readonly int _end;
    private int _at;
    private bool _isInside;

    private PlainYaml(SourceFile file, string text, int start, int length) =>
        (_file, _text, _at, _end) = (file, text, start, start + length);

    /// <summary>Reads a part of a file.</summary>
    /// <returns>The mapping, or null where this reader is not sure.</returns>
    public static YamlMapping? Read(SourceFile file, string text, int start, int length) =>
        length == 0 || text.AsSpan(start, length).Contains('\r') ? null : new PlainYaml(file, text, start, length).ReadMapping();

    private YamlMapping? ReadMapping()
    {
        _at = AfterLinesWithoutContent(_at);
        if (_at >= _end)
            return null;
        var start = _at;
        var entries = new List<YamlEntry>(12);
        while (_at < _end)
        {
            if (ReadKey() is not { } key || IsRepeated(entries, key.Value) || ReadValue() is not { } value)
                return null;
            entries.Add(new YamlEntry(key, value));
        }
        return new YamlMapping(entries, new SourceSpan(_file, start, entries[^1].Value.Where.End - start));
    }

    /// <summary>A word of small letters, digits, hyphens, underscores and dots, and a colon.</summary>
    private YamlScalar? ReadKey()
    {
        var start = _at;
        while (_at < _end && (char.IsAsciiLetterLower(_text[_at]) || ((_text[_at] is '-' or '_' or '.' || char.IsAsciiDigit(_text[_at])) && _at > start)))
            _at++;
        if (_at == start || _at >= _end || _text[_at] != ':' || _at + 1 >= _end || _text[_at + 1] is not (' ' or '\n'))
            return null;
        var key = new YamlScalar(CommonTexts.Get(_text.AsSpan(start, _at - start)), true, new SourceSpan(_file, start, _at - start));
        _at++;
        return key;
    }

    private YamlNode? ReadValue()
    {
        SkipSpaces();
        if (_at >= _end)
            return null;
        return _text[_at] switch
        {
            '\n' => _isInside ? null : ReadBelow(),
            '[' => ReadList(),
            '>' => _isInside ? null : ReadFolded(),
            _ => ReadScalar() is { } scalar && EndLine() ? scalar : null,
        };
    }

    private YamlScalar? ReadScalar() => _text[_at] is '"' or '\'' ? ReadQuoted() : ReadPlain(PlainSigns);

    /// <summary>A text in quotes, without anything in it that has to be decoded.</summary>
    private YamlScalar? ReadQuoted()
    {
        var quote = _text[_at];
        var inside = _text.AsSpan(_at + 1, _end - _at - 1);
        var length = inside.IndexOf(quote);
        if (length < 0 || !IsSimple(inside[..length]) || (quote == '\'' && length + 1 < inside.Length && inside[length + 1] == '\''))
            return null;
        var scalar = new YamlScalar(inside[..length].ToString(), false, new SourceSpan(_file, _at, length + 2));
        _at += length + 2;
        return scalar;
    }

    /// <summary>No line ends, no escapes, nothing that is rare enough to leave it to the other parser.</summary>
    private static bool IsSimple(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (c is < ' ' or '\\' or (>= '\u007f' and < '\u00a0') or '\u2028' or '\u2029' or (>= '\ud800' and <= '\udfff') or >= '\ufe00')
                return false;
        }
        return true;
    }

    private YamlScalar? ReadPlain(SearchValues<char> allowed)
    {
        if (!char.IsAsciiLetterOrDigit(_text[_at]))
            return null;
        var rest = _text.AsSpan(_at, _end - _at);
        var length = 0;
        while (true)
        {
            var more = rest[length..].IndexOfAnyExcept(allowed);
            length = more < 0 ? rest.Length : length + more;
            if (allowed == PlainSigns && length < rest.Length && MorePlainSigns.Contains(rest[length]))
            {
                length++;
                continue;
            }
            // a colon within a word is a colon, as in an address; one at the end of a word begins a mapping
            if (allowed != PlainSigns || length + 1 >= rest.Length || rest[length] != ':' || rest[length + 1] is ' ' or '\n' or '\t')
                break;
            length++;
        }
        while (length > 0 && rest[length - 1] == ' ')
            length--;
        var scalar = new YamlScalar(CommonTexts.Get(rest[..length]), true, new SourceSpan(_file, _at, length));
        _at += length;
        return scalar;
    }

    /// <summary><c>[a, b]</c> on one line.</summary>
    private YamlSequence? ReadList()
    {
        var start = _at++;
        var items = new List<YamlNode>(4);
        while (true)
        {
            SkipSpaces();
            if (_at >= _end)
                return null;
            if (_text[_at] == ']' && items.Count == 0)
                break;
            var item = _text[_at] is '"' or '\'' ? ReadQuoted() : ReadPlain(PlainSignsInList);
            SkipSpaces();
            if (item is null || _at >= _end || _text[_at] is not (',' or ']'))
                return null;
            items.Add(item);
            if (_text[_at] == ']')
                break;
            _at++;
        }
        _at++;
        var list = new YamlSequence(items, new SourceSpan(_file, start, _at - start));
        return EndLine() ? list : null;
    }

    /// <summary>What stands on the lines below a key.</summary>
    private YamlNode? ReadBelow()
    {
        _at++;
        var first = _at + CountSpaces();
        return first < _end && _text[first] == '-' ? ReadDashes() : ReadInside();
    }

    /// <summary>A mapping whose keys stand at the same distance from the margin, each with its value on its line.</summary>
    private YamlMapping? ReadInside()
    {
        _isInside = true;
        SkipLinesWithoutContent();
        var indent = CountSpaces();
        var start = _at + indent;
        var entries = new List<YamlEntry>(4);
        while (_at < _end && CountSpaces() is > 0 and var spaces)
        {
            _at += spaces;
            if (spaces != indent || ReadKey() is not { } key || IsRepeated(entries, key.Value) || ReadValue() is not { } value)
                return null;
            entries.Add(new YamlEntry(key, value));
            SkipLinesWithoutContent();
        }
        _isInside = false;
        return entries.Count == 0 || (_at < _end && !char.IsAsciiLetterLower(_text[_at]))
            ? null
            : new YamlMapping(entries, new SourceSpan(_file, start, entries[^1].Value.Where.End - start));
    }

    /// <summary>One item on each line, all at the same distance from the margin.</summary>
    private YamlSequence? ReadDashes()
    {
        var indent = CountSpaces();
        var start = _at + indent;
        var items = new List<YamlNode>(4);
        while (_at < _end && CountSpaces() == indent && _at + indent + 1 < _end && _text[_at + indent] == '-')
        {
            if (_text[_at + indent + 1] != ' ')
                return null;
            _at += indent + 2;
            SkipSpaces();
            if (_at >= _end || _text[_at] == '\n' || ReadScalar() is not { } item || !EndLine())
                return null;
            items.Add(item);
        }
        return items.Count == 0 ? null : new YamlSequence(items, new SourceSpan(_file, start, items[^1].Where.End - start));
    }

    /// <summary>Lines after <c>&gt;-</c>, all at the same distance from the margin: one text, joined by spaces.</summary>
    private YamlScalar? ReadFolded()
    {
        var start = _at;
        if (_at + 2 >= _end || _text[_at + 1] != '-' || _text[_at + 2] != '\n')
            return null;
        _at += 3;
        var indent = CountSpaces();
        if (indent == 0)
            return null;
        var lines = new List<string>(3);
        var end = _at;
        while (_at < _end && CountSpaces() == indent)
        {
            var rest = _text.AsSpan(_at + indent, _end - _at - indent);
            var length = rest.IndexOf('\n');
            if (length < 0)
                length = rest.Length;
            if (length == 0 || rest[0] == '\t' || rest[length - 1] == ' ' || !IsSimple(rest[..length]))
                return null;
            lines.Add(rest[..length].ToString());
            end = _at + indent + length;
            _at = Math.Min(_end, end + 1);
        }
        return lines.Count == 0 || (_at < _end && !char.IsAsciiLetterLower(_text[_at]))
            ? null
            : new YamlScalar(string.Join(' ', lines), false, new SourceSpan(_file, start, end - start));
    }

    /// <summary>Whether nothing follows on the line, and the next one with content begins a key, an item or nothing.</summary>
    private bool EndLine()
    {
        SkipSpaces();
        if (_at < _end && _text[_at] != '\n')
            return false;
        _at = Math.Min(_end, _at + 1);
        if (_isInside)
            return true;
        var next = _at + CountSpaces();
        if (next + 1 < _end && _text[next] == '-' && _text[next + 1] == ' ')
            return true;
        _at = AfterLinesWithoutContent(_at);
        return _at >= _end || char.IsAsciiLetterLower(_text[_at]);
    }

    /// <summary>Goes behind lines that are empty, or a comment at any distance from the margin.</summary>
    private void SkipLinesWithoutContent()
    {
        while (true)
        {
            _at = AfterLinesWithoutContent(_at);
            var first = _at + CountSpaces();
            if (first == _at || first >= _end || AfterLinesWithoutContent(first) is var next && next == first)
                return;
            _at = next;
        }
    }

    /// <summary>Behind lines that are empty, or a comment from the left margin on.</summary>
    private readonly int AfterLinesWithoutContent(int at)
    {
        while (at < _end && _text[at] is '\n' or '#')
        {
            var rest = _text.AsSpan(at, _end - at);
            var length = rest.IndexOf('\n');
            // what is rare in a comment may not be allowed in YAML at all
            if (length < 0 || !IsSimple(rest[..length]))
                return length < 0 && IsSimple(rest) ? _end : at;
            at += length + 1;
        }
        return at;
    }

    private void SkipSpaces()
    {
        while (_at < _end && _text[_at] == ' ')
            _at++;
    }

    private readonly int CountSpaces()
    {
        var rest = _text.AsSpan(_at, _end - _at);
        var count = rest.IndexOfAnyExcept(' ');
        return count < 0 ? rest.Length : count;
    }

    private static bool IsRepeated(List<YamlEntry> entries, string key)
    {
        foreach (var entry in entries)
        {
            if (entry.Key.Value == key)
                return true;
        }
        return false;
    }
}
