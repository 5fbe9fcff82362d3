using Playbook.Diagnostics;
using MarkdigParser = Markdig.Markdown;

namespace Playbook.Site.Parsing.Markdown;

/// <summary>
/// Parses and prints the text of an article. Every text comes back as something, whatever its author wrote: what breaks a bound comes
/// back empty with a diagnostic.
/// </summary>
public static class BodyParser
{
    /// <summary>A longer text is refused: 1 MB, in UTF-16 code units.</summary>
    public const int LargestBody = 1_000_000;

    private const int MostDefinitions = 2_000;

    /// <summary>Parses a text.</summary>
    /// <param name="file">The file.</param>
    /// <param name="start">Where the text begins in it, behind the front matter.</param>
    /// <param name="options">How to print.</param>
    public static Diagnosed<ParsedBody> Parse(SourceFile file, int start, BodyOptions options)
    {
        var text = start == 0 ? file.Text : file.Text[start..];
        var place = new SourceSpan(file, start, 0);
        if (text.Length > LargestBody)
            return Nothing(file, start, text, BodyProblems.TooLarge(place, text.Length, LargestBody));
        if (HasTooManyDefinitions(text))
            return Nothing(file, start, text, BodyProblems.TooComplicated(place, "over 2,000 link definitions without an empty line between them"));
        try
        {
            using var printer = new BodyPrinter(file, text, start, options);
            return printer.Print(MarkdigParser.Parse(text, MarkdownPipelines.For(options)));
        }
        catch (TooComplicatedException e)
        {
            return Nothing(file, start, text, BodyProblems.TooComplicated(place, e.Message));
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or IndexOutOfRangeException or NullReferenceException)
        {
            // Markdig throws these past its limit of nesting, and loses its way in some texts that nobody would write
            return Nothing(file, start, text, BodyProblems.TooComplicated(place, "it nests too deeply"));
        }
    }

    /// <summary>An empty text.</summary>
    public static ParsedBody Empty(SourceSpan where) =>
        new(new PreparedHtml(ReadOnlyMemory<byte>.Empty, []), [], [], 0, where);

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

    private static Diagnosed<ParsedBody> Nothing(SourceFile file, int start, string text, Diagnostic problem) =>
        new(Empty(new SourceSpan(file, start, text.Length)), [problem]);
}
