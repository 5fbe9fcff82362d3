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

    /// <summary>Parses a text.</summary>
    /// <param name="file">The file.</param>
    /// <param name="start">Where the text begins in it, behind the front matter.</param>
    /// <param name="options">How to print.</param>
    public static Diagnosed<ParsedBody> Parse(SourceFile file, int start, BodyOptions options) =>
        Parse(file, start, start == 0 ? file.Text : file.Text[start..], options);

    /// <summary>Parses a text that somebody has decoded already.</summary>
    /// <param name="file">The file.</param>
    /// <param name="start">Where the text begins in it, behind the front matter.</param>
    /// <param name="text">The text.</param>
    /// <param name="options">How to print.</param>
    internal static Diagnosed<ParsedBody> Parse(SourceFile file, int start, string text, BodyOptions options)
    {
        var place = new SourceSpan(file, start, 0);
        if (text.Length > LargestBody)
            return Nothing(file, start, text, BodyProblems.TooLarge(place, text.Length, LargestBody));
        if (BodyBounds.Problem(text) is { } reason)
            return Nothing(file, start, text, BodyProblems.TooComplicated(place, reason));
        try
        {
            using var printer = new BodyPrinter(file, text, start, options);
            return printer.Print(MarkdigParser.Parse(text, MarkdownPipelines.For(options)));
        }
        catch (TooComplicatedException e)
        {
            return Nothing(file, start, text, BodyProblems.TooComplicated(place, e.Message));
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // Markdig throws past its limit of nesting, and loses its way in some texts that nobody would write
            return Nothing(file, start, text, BodyProblems.TooComplicated(place, "it nests too deeply, or mixes its signs beyond reading"));
        }
    }

    /// <summary>An empty text.</summary>
    public static ParsedBody Empty(SourceSpan where) =>
        new(new PreparedHtml(ReadOnlyMemory<byte>.Empty, default), [], [], 0, where);

    private static Diagnosed<ParsedBody> Nothing(SourceFile file, int start, string text, Diagnostic problem) =>
        new(Empty(new SourceSpan(file, start, text.Length)), [problem]);
}
