using System.Globalization;

namespace Playbook.Diagnostics.Reports;

/// <summary>The report for people: each mistake with the text it is in, a mark under it, and what to do next.</summary>
internal static class TextReport
{
    /// <summary>Writes the report.</summary>
    /// <param name="diagnostics">What was found, sorted.</param>
    /// <param name="summary">The figures to close with.</param>
    /// <param name="output">Where to.</param>
    /// <param name="style">Colours.</param>
    public static void Write(IReadOnlyList<Diagnostic> diagnostics, ReportSummary summary, TextWriter output, ReportStyle style)
    {
        var explained = new HashSet<string>(StringComparer.Ordinal);
        foreach (var diagnostic in diagnostics)
        {
            var isNew = explained.Add(diagnostic.Code);
            Write(diagnostic, isNew && Explanations.Codes.Contains(diagnostic.Code), output, style);
            output.Write('\n');
        }
        output.Write(summary.ToString());
        output.Write('\n');
    }

    private static void Write(Diagnostic diagnostic, bool pointToExplanation, TextWriter output, ReportStyle style)
    {
        var word = $"{SeverityWord.Of(diagnostic.Severity)}[{diagnostic.Code}]";
        var message = DisplayText.Show(diagnostic.Message);
        output.Write($"{style.Word(diagnostic.Severity, word)}{style.Strong(": " + message)}\n");

        Excerpt[] excerpts =
        [
            new(diagnostic.Where, diagnostic.Label),
            .. diagnostic.Related.Select(place => new Excerpt(place.Where, place.Label)),
        ];
        var lastNumber = excerpts.Max(e => e.LastLine).ToString(CultureInfo.InvariantCulture);
        var block = new ExcerptWriter(output, style, diagnostic.Severity, lastNumber.Length);
        foreach (var excerpt in excerpts)
            block.Write(excerpt);

        if (diagnostic.Help.Count > 0 || pointToExplanation)
            block.WriteBar();
        foreach (var help in diagnostic.Help)
            block.WriteNote("help: ", help);
        if (pointToExplanation)
            block.WriteNote("", $"run `playbook explain {diagnostic.Code}` for more");
    }
}
