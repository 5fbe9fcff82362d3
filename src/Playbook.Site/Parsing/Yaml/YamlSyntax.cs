using Playbook.Diagnostics;

namespace Playbook.Site.Parsing.Yaml;

/// <summary>
/// Finds the likely cause of an error of syntax. The parser says where it lost its way, which is often a line after the mistake; people
/// make few kinds of mistakes, and each leaves a trace that can be looked for from there.
/// </summary>
internal static class YamlSyntax
{
    private const int MostLinesBack = 20;

    /// <summary>The diagnostic for an error.</summary>
    /// <param name="file">The file.</param>
    /// <param name="text">Its text.</param>
    /// <param name="start">Where the YAML begins.</param>
    /// <param name="length">How long it is.</param>
    /// <param name="errorStart">Where the parser gave up, from there.</param>
    /// <param name="errorEnd">Where it had arrived.</param>
    /// <param name="message">What it said.</param>
    public static Diagnostic Explain(SourceFile file, string text, int start, int length, int errorStart, int errorEnd, string message)
    {
        var end = start + length;
        if (message.Contains(" tab ", StringComparison.Ordinal) && FirstTab(text, start, end) is var tab and >= 0)
            return Tab(file, tab);
        var at = Math.Clamp(start + errorStart, start, end);
        var errorLine = LineStart(text, start, at);
        var line = LineStart(text, start, Math.Clamp(start + errorEnd, at, end));
        for (var looked = 0; looked < MostLinesBack; looked++)
        {
            if (CauseIn(file, text, line, LineEnd(text, line, end)) is { } cause)
                return cause;
            if (line <= start || (line < errorLine && IsKeyLine(text, line, end)))
                break;
            line = LineStart(text, start, line - 1);
        }
        var place = new SourceSpan(file, at, at < end && text[at] is not ('\r' or '\n') ? 1 : 0);
        return message.Contains("expected key", StringComparison.Ordinal) || message.Contains("expected ':'", StringComparison.Ordinal)
            ? YamlProblems.Syntax(place, "a key with a colon was expected here", "write `key: value`, and indent what belongs to the line above")
            : message.Contains("'-'", StringComparison.Ordinal)
                ? YamlProblems.Syntax(place, "a list item was expected here", "begin it with `- `, or indent it under the item above")
                : YamlProblems.Syntax(place, "YAML does not allow this here", "put the text in quotes, or after `>-` on the next line");
    }

    private static Diagnostic? CauseIn(SourceFile file, string text, int start, int end)
    {
        var indent = start;
        while (indent < end && text[indent] is ' ' or '\t')
            indent++;
        var tab = text.IndexOf('\t', start, indent - start);
        if (tab >= 0)
            return Tab(file, tab);
        var value = ValueStart(text, indent, end);
        if (value < 0)
        {
            var colon = text.IndexOf(':', indent, end - indent);
            return colon > indent && colon + 1 < end && IsWord(text.AsSpan(indent, colon - indent))
                ? YamlProblems.Syntax(new SourceSpan(file, colon, 1), "no space follows the colon", "write a space after it")
                : null;
        }
        return CauseInValue(file, text, value, end);
    }

    private static Diagnostic Tab(SourceFile file, int at) =>
        YamlProblems.Syntax(new SourceSpan(file, at, 1), "a tab", "indent with spaces");

    /// <summary>The first tab that indents a line; the parser does not say where it met it.</summary>
    private static int FirstTab(string text, int start, int end)
    {
        for (var line = start; line < end; line = LineEnd(text, line, end) + 1)
        {
            var at = line;
            while (at < end && text[at] == ' ')
                at++;
            if (at < end && text[at] == '\t')
                return at;
        }
        return -1;
    }

    private static Diagnostic? CauseInValue(SourceFile file, string text, int value, int end)
    {
        while (end > value && text[end - 1] is ' ' or '\t')
            end--;
        if (value >= end)
            return null;
        var first = text[value];
        if (first is '@' or '`' or '%')
            return YamlProblems.Syntax(new SourceSpan(file, value, 1), $"a value cannot begin with `{first}`", "put the value in quotes");
        if (first is '"' or '\'')
            return CauseInQuotes(file, text, value, end);
        if (first is '[' or '{')
            return CauseInBrackets(file, text, value, end);
        if (first is '|' or '>')
            return null;
        var colon = text.AsSpan(value, end - value).IndexOf(": ");
        if (colon < 0 && text[end - 1] == ':')
            colon = end - 1 - value;
        return colon < 0
            ? null
            : YamlProblems.Syntax(
                new SourceSpan(file, value + colon, 1), "a second `: ` starts a new mapping here", "put the text in quotes, or after `>-` on the next line");
    }

    private static Diagnostic? CauseInQuotes(SourceFile file, string text, int value, int end)
    {
        var quote = text[value];
        var i = value + 1;
        while (i < end && text[i] != quote)
            i += quote == '"' && text[i] == '\\' ? 2 : 1;
        if (i >= end)
            return YamlProblems.Syntax(new SourceSpan(file, value, 1), "this quote is never closed", $"write `{quote}` at the end of the value");
        if (quote == '"' && BadEscape(text, value, i) is var bad and >= 0)
            return YamlProblems.Syntax(new SourceSpan(file, bad, 2), "not an escape that YAML knows", "write `\\\\` for a backslash, or use single quotes");
        return i + 1 >= end || text.AsSpan(i + 1, end - i - 1).TrimStart() is ['#', ..]
            ? null
            : YamlProblems.Syntax(
                new SourceSpan(file, i + 1, end - i - 1), "text follows the closing quote", $"put the whole value in quotes, and write {(quote == '"' ? "`\\\"`" : "`''`")} for a quote inside");
    }

    private static int BadEscape(string text, int start, int end)
    {
        for (var i = start; i + 1 < end; i++)
        {
            if (text[i] != '\\')
                continue;
            if (!"0abt\tnvfre \"/\\N_LPxuU".Contains(text[i + 1], StringComparison.Ordinal))
                return i;
            i++;
        }
        return -1;
    }

    private static Diagnostic? CauseInBrackets(SourceFile file, string text, int value, int end)
    {
        var open = 0;
        for (var i = value; i < end; i++)
        {
            open += text[i] is '[' or '{' ? 1 : text[i] is ']' or '}' ? -1 : 0;
            if (open == 0)
            {
                return text.AsSpan(i + 1, end - i - 1).TrimStart() is [] or ['#', ..]
                    ? null
                    : YamlProblems.Syntax(new SourceSpan(file, i + 1, end - i - 1), "text follows the closing bracket", "put the value in quotes if the brackets belong to it");
            }
        }
        var close = text[value] == '[' ? ']' : '}';
        return YamlProblems.Syntax(new SourceSpan(file, value, 1), "this bracket is never closed", $"write `{close}` at the end of the value");
    }

    /// <summary>Where the value after <c>key: </c> or <c>- </c> begins, or -1.</summary>
    private static int ValueStart(string text, int start, int end)
    {
        var i = start;
        while (i + 1 < end && text[i] == '-' && text[i + 1] == ' ')
            i += 2;
        var colon = text.AsSpan(i, end - i).IndexOf(": ");
        if (colon > 0 && text[i] is not ('"' or '\'' or '[' or '{'))
            i += colon + 2;
        else if (i == start)
            return -1;
        while (i < end && text[i] == ' ')
            i++;
        return i;
    }

    private static bool IsKeyLine(string text, int start, int end) =>
        start < end && char.IsAsciiLetter(text[start]) && text.AsSpan(start, LineEnd(text, start, end) - start).Contains(':');

    private static bool IsWord(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_'))
                return false;
        }
        return true;
    }

    private static int LineStart(string text, int from, int at)
    {
        if (at <= from)
            return from;
        var before = text.AsSpan(from, at - from).LastIndexOfAny('\n', '\r');
        return before < 0 ? from : from + before + 1;
    }

    private static int LineEnd(string text, int start, int end)
    {
        var next = text.AsSpan(start, end - start).IndexOfAny('\n', '\r');
        return next < 0 ? end : start + next;
    }
}
