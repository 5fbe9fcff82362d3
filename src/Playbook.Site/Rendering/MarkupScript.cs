using System.Buffers;
using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Playbook.Site.Rendering;

/// <summary>
/// Markup as a script that has it made element by element: <c>playbookMarkup([["p",{"class":"x"},"text"]])</c>. So what few readers open
/// need not stand on every page, and a browser can have it from disk, and where a policy lets no text become markup.
/// </summary>
internal sealed class MarkupScript
{
    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Elements of HTML that have no end.</summary>
    private static readonly HashSet<string> Endless = new(StringComparer.Ordinal)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
    };

    private readonly Stack<string> _open = new();
    private readonly string _html;
    private readonly Utf8JsonWriter _json;
    private int _at;

    private MarkupScript(string html, Utf8JsonWriter json)
    {
        _html = html;
        _json = json;
    }

    /// <summary>The script for some markup.</summary>
    /// <param name="html">HTML as a template draws it: every element is closed, every attribute has a value in quotation marks or none.</param>
    /// <exception cref="FormatException">It is written otherwise; the message says what is wrong.</exception>
    public static byte[] Of(string html)
    {
        var script = new ArrayBufferWriter<byte>(8 * 1024);
        using (var json = new Utf8JsonWriter(script, Json))
            new MarkupScript(html, json).Write();
        return [.. "playbookMarkup("u8, .. script.WrittenSpan, .. ");\n"u8];
    }

    private void Write()
    {
        _json.WriteStartArray();
        while (_at < _html.Length)
        {
            if (_html[_at] != '<')
                WriteText();
            else if (Follows("<!--"))
                _at = Math.Max(_html.IndexOf("-->", _at, StringComparison.Ordinal) + 3, _at + 4);
            else if (Follows("</"))
                WriteEnd();
            else
                WriteStart();
        }
        if (_open.TryPeek(out var open))
            throw new FormatException($"`<{open}>` is not closed");
        _json.WriteEndArray();
    }

    private void WriteText()
    {
        var end = _html.IndexOf('<', _at);
        end = end < 0 ? _html.Length : end;
        // Between two elements a line break is for the eyes of those who write templates.
        if (!_html.AsSpan(_at, end - _at).IsWhiteSpace() || !_html.AsSpan(_at, end - _at).Contains('\n'))
            _json.WriteStringValue(WebUtility.HtmlDecode(_html[_at..end]));
        _at = end;
    }

    private void WriteEnd()
    {
        _at += 2;
        var name = ReadName();
        if (!_open.TryPop(out var open))
            throw new FormatException($"`</{name}>` closes what is not open");
        if (open != name)
            throw new FormatException($"`<{open}>` is still open where `</{name}>` stands");
        Skip('>');
        _json.WriteEndArray();
    }

    private void WriteStart()
    {
        _at++;
        var name = ReadName();
        if (name.Equals("script", StringComparison.OrdinalIgnoreCase))
            throw new FormatException("a script cannot be made by a script; name it in a page");
        _json.WriteStartArray();
        _json.WriteStringValue(name);
        _json.WriteStartObject();
        while (SkipSpace() is not '>' and not '/')
            WriteAttribute();
        _json.WriteEndObject();
        var isWhole = _html[_at] == '/' || Endless.Contains(name);
        if (_html[_at] == '/')
            _at++;
        Skip('>');
        if (isWhole)
            _json.WriteEndArray();
        else
            _open.Push(name);
    }

    private void WriteAttribute()
    {
        _json.WritePropertyName(ReadName());
        if (SkipSpace() != '=')
        {
            _json.WriteStringValue("");
            return;
        }
        _at++;
        var quote = SkipSpace();
        var end = quote is '"' or '\'' ? _html.IndexOf(quote, _at + 1) : -1;
        if (end < 0)
            throw new FormatException("the value of an attribute stands in quotation marks");
        _json.WriteStringValue(WebUtility.HtmlDecode(_html[(_at + 1)..end]));
        _at = end + 1;
    }

    private string ReadName()
    {
        var start = _at;
        while (_at < _html.Length && (char.IsAsciiLetterOrDigit(_html[_at]) || _html[_at] is '-' or ':' or '_'))
            _at++;
        return _at > start ? _html[start.._at] : throw new FormatException("a `<` that begins no element is written `&lt;`");
    }

    private bool Follows(string text) => string.CompareOrdinal(_html, _at, text, 0, text.Length) == 0;

    private char SkipSpace()
    {
        while (_at < _html.Length && char.IsWhiteSpace(_html[_at]))
            _at++;
        return _at < _html.Length ? _html[_at] : throw new FormatException("the last element is cut off");
    }

    private void Skip(char sign)
    {
        if (SkipSpace() != sign)
            throw new FormatException($"here a `{sign}` is missing: `{_html[_at..Math.Min(_html.Length, _at + 20)]}`");
        _at++;
    }
}
