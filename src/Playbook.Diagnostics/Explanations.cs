using System.Reflection;

namespace Playbook.Diagnostics;

/// <summary>
/// What each code means, in full: the pages of <c>docs/diagnostics</c>, which travel with the program. The first line of a page is
/// <c># PB3001: unknown id</c>.
/// </summary>
public static class Explanations
{
    private static readonly Assembly Pages = typeof(Explanations).Assembly;

    /// <summary>Every code that has a page, in order.</summary>
    public static IReadOnlyList<string> Codes { get; } =
        [.. Pages.GetManifestResourceNames().Where(n => n.EndsWith(".md", StringComparison.Ordinal)).Select(n => n[..^3]).Order(StringComparer.Ordinal)];

    /// <summary>The page of a code as Markdown, or null when there is none.</summary>
    /// <param name="code">A code, in capital letters or not.</param>
    public static string? Find(string code)
    {
        using var page = Pages.GetManifestResourceStream(code.ToUpperInvariant() + ".md");
        if (page is null)
            return null;
        using var reader = new StreamReader(page);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    /// <summary>What a code is about in a few words, or null when there is no page.</summary>
    /// <param name="code">A code, in capital letters or not.</param>
    public static string? TitleOf(string code)
    {
        if (Find(code) is not { } page)
            return null;
        var heading = page.AsSpan(0, page.IndexOf('\n', StringComparison.Ordinal));
        return heading[(heading.IndexOf(':') + 1)..].Trim().ToString();
    }
}
