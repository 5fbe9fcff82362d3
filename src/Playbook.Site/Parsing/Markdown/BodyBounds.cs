namespace Playbook.Site.Parsing.Markdown;

/// <summary>
/// What is looked at before Markdig sees a text, because Markdig takes long over it or gives up deep inside a recursion. What can be
/// counted while it works is counted by <see cref="WorkGuard"/>.
/// </summary>
internal static class BodyBounds
{
    private const int MostDefinitions = 2_000;

    /// <summary>Why a text is refused, or null.</summary>
    public static string? Problem(string text) =>
        HasDeepLine(text) ? "it nests too deeply"
        : HasTooManyDefinitions(text) ? "over 2,000 link definitions without an empty line between them"
        : null;

    /// <summary>Whether a line begins with more marks of quotations and lists than can nest, such as <c>- - - - …</c> before a word.</summary>
    private static bool HasDeepLine(string text)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line.Length > MarkdownPipelines.DeepestNesting && CountMarks(line) > MarkdownPipelines.DeepestNesting)
                return true;
        }
        return false;
    }

    private static int CountMarks(ReadOnlySpan<char> line)
    {
        var marks = 0;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] is ' ' or '\t')
                continue;
            while (i < line.Length && char.IsAsciiDigit(line[i]))
                i++;
            if (i >= line.Length || line[i] is not ('>' or '-' or '*' or '+' or '.' or ')' or ':'))
                return marks;
            var isLast = i + 1 >= line.Length;
            if (line[i] != '>' && !isLast && line[i + 1] is not (' ' or '\t'))
                return marks;
            marks++;
        }
        return 0;
    }

    /// <summary>Markdig looks at the rest of a paragraph again behind each definition that it takes from its start.</summary>
    private static bool HasTooManyDefinitions(string text)
    {
        if (text.AsSpan().Count("]:") <= MostDefinitions)
            return false;
        var count = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            count = line.IsWhiteSpace() ? 0 : count + line.Count("]:");
            if (count > MostDefinitions)
                return true;
        }
        return false;
    }
}
