using System.Text;

namespace Playbook.Templating.Tests.Properties;

/// <summary>Random texts that look more or less like templates; the same seed gives the same texts.</summary>
internal sealed class Mutations(IReadOnlyList<string> seeds, int seed)
{
    private static readonly string[] Pieces =
    [
        "{{", "}}", "{{-", "-}}", "{{~", "~}}", "{%{", "}%}", "\n", "\r\n", " ", ";", "|", "|>", "(", ")", "[", "]", "{", "}", ".", "?.", "..", "..<",
        "...", ",", ":", "?", "??", "?!", "!", "-", "+", "*", "/", "//", "%", "<<", ">>", "==", "!=", "<", ">", "<=", ">=", "&&", "||", "=", "+=", "-=",
        "++", "--", "@", "^", "$", "$$", "$0", "$1", "$x", "#", "##", "'", "\"", "`", "$\"", "$'", "\\", "\\u12", "0x", "1e", "1.5e-", "9999999999999999999",
        "if ", "else", "else if ", "end", "for ", "in ", "case ", "when ", "while ", "func ", "ret ", "do;", "capture ", "with ", "wrap ", "import ",
        "readonly ", "tablerow ", "break", "continue", "reversed", "limit:", "offset:", "cols:", "for.index", "for.", "while.first", "this", "empty",
        "null", "true", "false", "a", "b", "x", "list", "name", "include ", "include_join ", "string.", "array.", "math.", "object.", "date.", "html.",
        "regex.", "timespan.", "upcase", "size", "join ", "map ", "sort", "each ", "filter ", "to_json", "eval ", "1", "0", "-1", "2.5", "'text'", "é", "\u00A0",
        "\uD83D\uDE00", "\uD800",
    ];

    private readonly Random _random = new(seed);

    public string Next()
    {
        var text = _random.Next(10) == 0 ? FromPieces() : seeds[_random.Next(seeds.Count)];
        for (var changes = _random.Next(1, 6); changes > 0; changes--)
            text = Change(text);
        return text;
    }

    private string Change(string text)
    {
        var at = _random.Next(text.Length + 1);
        var length = Math.Min(text.Length - at, _random.Next(1, 12));
        switch (_random.Next(7))
        {
            case 0:
                return text[..at];
            case 1:
                return text[at..];
            case 2:
                return text.Remove(at, length);
            case 3:
                return text.Insert(at, Pieces[_random.Next(Pieces.Length)]);
            case 4:
                return text.Insert(at, text.Substring(at, length));
            case 5:
                return text[..at] + Pieces[_random.Next(Pieces.Length)] + text[(at + length)..];
            default:
                var other = seeds[_random.Next(seeds.Count)];
                return text[..at] + other[_random.Next(other.Length + 1)..];
        }
    }

    private string FromPieces()
    {
        var text = new StringBuilder("{{ ");
        for (var i = _random.Next(1, 40); i > 0; i--)
            text.Append(Pieces[_random.Next(Pieces.Length)]);
        return text.ToString();
    }
}
