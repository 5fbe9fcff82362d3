using System.Text;

namespace Playbook.Templating.Functions;

/// <summary><c>html.strip</c>: text without tags, comments, scripts and styles. One pass, no backtracking.</summary>
internal static class HtmlStrip
{
    public static string Strip(string text)
    {
        if (!text.Contains('<'))
            return text;
        var result = new StringBuilder(text.Length);
        var at = 0;
        // Once something was not found, it is not looked for again: otherwise `<<<<` would cost the square of its length.
        var (noComment, noTag, noScript, noStyle) = (false, false, false, false);
        while (at < text.Length)
        {
            var open = text.IndexOf('<', at);
            if (open < 0)
                break;
            result.Append(text, at, open - at);
            var end = -1;
            if (StartsWith(text, open, "<!--") && !noComment)
            {
                end = After(text, "-->", open + 4);
                noComment = end < 0;
            }
            else if (!noScript && StartsWith(text, open, "<script"))
            {
                end = After(text, "</script>", open);
                noScript = end < 0;
            }
            else if (!noStyle && StartsWith(text, open, "<style"))
            {
                end = After(text, "</style>", open);
                noStyle = end < 0;
            }
            if (end < 0 && !noTag)
            {
                end = EndOfTag(text, open + 1);
                noTag = end < 0 && text.IndexOf('>', open) < 0;
            }
            if (end < 0)
            {
                result.Append('<');
                end = open + 1;
            }
            at = end;
        }
        result.Append(text, at, text.Length - at);
        return result.ToString();
    }

    private static bool StartsWith(string text, int at, string what) =>
        string.Compare(text, at, what, 0, what.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private static int After(string text, string what, int from)
    {
        var at = text.IndexOf(what, from, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? -1 : at + what.Length;
    }

    /// <summary>Behind the next <c>&gt;</c> that does not stand in quotes; quotes that never close are plain characters.</summary>
    private static int EndOfTag(string text, int from)
    {
        var at = from;
        while (at < text.Length)
        {
            var next = text.AsSpan(at).IndexOfAny('>', '"', '\'');
            if (next < 0)
                break;
            at += next;
            if (text[at] == '>')
                return at + 1;
            var close = text.IndexOf(text[at], at + 1);
            if (close < 0)
                break;
            at = close + 1;
        }
        var plain = text.IndexOf('>', from);
        return plain < 0 ? -1 : plain + 1;
    }
}
