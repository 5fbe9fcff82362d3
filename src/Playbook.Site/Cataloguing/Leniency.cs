using Playbook.Diagnostics;
using Playbook.Site.Parsing.Data;

namespace Playbook.Site.Cataloguing;

/// <summary>
/// With <c>vocabulary: open</c> a tree was written for something else, so what is broken in its texts is told but does not keep it
/// from being a site: keys that are missing or mean nothing here, lengths and forms in front matter, links, foreign images, headings, raw HTML. What makes a
/// file unreadable (no front matter, broken YAML, two files with one id) stays an error.
/// </summary>
public static class Leniency
{
    private static readonly string[] Lenient = ["PB2001", "PB2002", "PB2004", "PB2006", "PB4", "PB6", "PB9001"];

    /// <summary>The diagnostics as they count for a content root.</summary>
    /// <param name="diagnostics">As they were found.</param>
    /// <param name="settings">The root's settings.</param>
    public static IReadOnlyList<Diagnostic> Apply(IReadOnlyList<Diagnostic> diagnostics, ParsedSettings settings) =>
        settings.OpenVocabulary
            ? [.. diagnostics.Select(d => d.Severity == Severity.Error && IsLenient(d.Code) ? d with { Severity = Severity.Warning } : d)]
            : diagnostics;

    private static bool IsLenient(string code) => Lenient.Any(start => code.StartsWith(start, StringComparison.Ordinal));
}
