using Playbook.Diagnostics;
using Playbook.Site.Parsing.Yaml;

namespace Playbook.Site.Parsing.Matter;

/// <summary>A Markdown file cut in two: YAML between two lines of <c>---</c>, and the text behind it.</summary>
/// <param name="Root">The YAML, as far as it was understood.</param>
/// <param name="Where">The YAML's place; where to point when a key is missing.</param>
/// <param name="BodyStart">Where the text begins.</param>
internal sealed record FrontMatter(YamlMapping? Root, SourceSpan Where, int BodyStart)
{
    /// <summary>Whether both lines of <c>---</c> were found.</summary>
    public bool IsCut { get; private init; }

    /// <summary>
    /// How many bytes of a file are front matter, both lines of <c>---</c> included; all of them where it has none or does not close.
    /// Who reads the front matter alone need not decode the text behind it.
    /// </summary>
    public static int LengthIn(ReadOnlySpan<byte> utf8)
    {
        if (!IsFence(utf8))
            return utf8.Length;
        for (var at = LineAfter(utf8, 0); at < utf8.Length; at = LineAfter(utf8, at))
        {
            if (IsFence(utf8[at..]))
                return LineAfter(utf8, at);
        }
        return utf8.Length;
    }

    /// <summary>Cuts a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="text">Its text, at least as far as <see cref="LengthIn"/> says.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static FrontMatter Read(SourceFile file, string text, List<Diagnostic> diagnostics)
    {
        if (text.AsSpan().Trim().IsEmpty)
        {
            diagnostics.Add(MatterProblems.EmptyFile(SourceSpan.AtStartOf(file)));
            return new FrontMatter(null, SourceSpan.AtStartOf(file), text.Length);
        }
        var start = IsFence(text, 0) ? LineAfter(text, 0) : -1;
        if (start < 0)
        {
            diagnostics.Add(MatterProblems.NoFrontMatter(SourceSpan.AtStartOf(file)));
            return new FrontMatter(null, SourceSpan.AtStartOf(file), 0);
        }
        var end = start;
        while (end < text.Length && !IsFence(text, end))
            end = LineAfter(text, end);
        if (end >= text.Length)
        {
            var expected = FirstLineOfText(text, start);
            diagnostics.Add(MatterProblems.NotClosed(new SourceSpan(file, expected, 0)));
            return new FrontMatter(null, new SourceSpan(file, start, 0), expected);
        }
        var yaml = YamlReader.Read(file, text, start, end - start);
        diagnostics.AddRange(yaml.Diagnostics);
        if (yaml.Value is not (null or YamlMapping))
            diagnostics.Add(Fields.FieldProblems.NotAMapping(yaml.Value, "front matter"));
        var isUnderstood = yaml.Value is YamlMapping || (yaml.Value is null && yaml.Diagnostics.Count == 0);
        var root = isUnderstood ? (YamlMapping?)yaml.Value ?? new YamlMapping([], new SourceSpan(file, start, 0)) : null;
        return new FrontMatter(root, new SourceSpan(file, end, 3), LineAfter(text, end)) { IsCut = true };
    }

    private static bool IsFence(string text, int start)
    {
        if (start + 3 > text.Length || string.CompareOrdinal(text, start, "---", 0, 3) != 0)
            return false;
        for (var i = start + 3; i < text.Length && text[i] is not ('\n' or '\r'); i++)
        {
            if (text[i] is not (' ' or '\t'))
                return false;
        }
        return true;
    }

    private static bool IsFence(ReadOnlySpan<byte> line)
    {
        if (!line.StartsWith("---"u8))
            return false;
        var rest = line[3..].TrimStart(" \t"u8);
        return rest.IsEmpty || rest[0] is (byte)'\n' or (byte)'\r';
    }

    private static int LineAfter(ReadOnlySpan<byte> utf8, int start)
    {
        var end = utf8[start..].IndexOfAny((byte)'\n', (byte)'\r');
        if (end < 0)
            return utf8.Length;
        end += start;
        return utf8[end] == '\r' && end + 1 < utf8.Length && utf8[end + 1] == '\n' ? end + 2 : end + 1;
    }

    private static int LineAfter(string text, int start)
    {
        var end = text.AsSpan(start).IndexOfAny('\n', '\r');
        if (end < 0)
            return text.Length;
        end += start;
        return text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? end + 2 : end + 1;
    }

    /// <summary>Where the closing line was expected: before the first line that is no longer YAML of the kind that stands here.</summary>
    private static int FirstLineOfText(string text, int start)
    {
        var line = start;
        while (line < text.Length)
        {
            var rest = text.AsSpan(line);
            var end = rest.IndexOfAny('\n', '\r');
            var content = end < 0 ? rest : rest[..end];
            var isKey = content.Length > 0 && char.IsAsciiLetter(content[0]) && IsKey(content);
            if (!isKey && (content.Length == 0 || content[0] is not (' ' or '-' or '#' or '\t') || content.StartsWith("# ") || content.StartsWith("##")))
                return line;
            line = LineAfter(text, line);
        }
        return text.Length;
    }

    private static bool IsKey(ReadOnlySpan<char> line)
    {
        var colon = line.IndexOf(':');
        return colon > 0 && line[..colon].IndexOf(' ') < 0;
    }
}
