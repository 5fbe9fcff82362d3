using System.Text;

namespace Playbook.Cli.Showing;

/// <summary>
/// Shows the Markdown of a diagnostic's page in a terminal: headings bold, code indented, paragraphs wrapped. It knows what those
/// pages use, which is little.
/// </summary>
internal static class ExplanationText
{
    private const int Width = 88;
    private const string CodeIndent = "    ";

    /// <summary>The page as text.</summary>
    /// <param name="markdown">The page.</param>
    /// <param name="isColoured">Whether the terminal takes escape sequences.</param>
    public static string Of(string markdown, bool isColoured)
    {
        var text = new StringBuilder();
        var isCode = false;
        foreach (var line in markdown.TrimEnd('\n').Split('\n'))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
                isCode = !isCode;
            else if (isCode)
                text.Append(line.Length == 0 ? "" : CodeIndent).Append(line).Append('\n');
            else if (line.StartsWith('#'))
                text.Append(Strong(line.TrimStart('#').Trim(), isColoured)).Append('\n');
            else
                AppendParagraph(text, line, isColoured);
        }
        return text.ToString();
    }

    private static void AppendParagraph(StringBuilder text, string line, bool isColoured)
    {
        var column = 0;
        foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = word.Split("**");
            var length = parts.Sum(part => part.Length);
            if (column > 0)
            {
                var fits = column + 1 + length <= Width;
                text.Append(fits ? ' ' : '\n');
                column = fits ? column + 1 : 0;
            }
            for (var i = 0; i < parts.Length; i++)
                text.Append(i % 2 == 1 ? Strong(parts[i], isColoured) : parts[i]);
            column += length;
        }
        text.Append('\n');
    }

    private static string Strong(string text, bool isColoured) => isColoured ? $"\e[1m{text}\e[0m" : text;
}
