using Playbook.Diagnostics.Reports;

namespace Playbook.Diagnostics.Tests.Reports;

/// <summary>Ten thousand mistakes in one file; where the cost of one grows with the place of it, these take minutes.</summary>
public sealed class ManyDiagnosticsTests
{
    private const int Many = 10_000;

    public static TheoryData<ReportFormat> Formats => [.. Enum.GetValues<ReportFormat>()];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Ten_thousand_lines_with_a_mistake_each_are_all_told(ReportFormat format)
    {
        var file = new SourceFile("content/articles/long.md", string.Concat(Enumerable.Repeat("a line with one mistaek\n", Many)));
        var report = ReportCase.Report(format, Mistakes(file, 24, 16, 7));
        var expected = format switch
        {
            ReportFormat.Markdown => 1_000,
            ReportFormat.Sarif => 2 * Many, // as text and as Markdown
            _ => Many,
        };
        Assert.Equal(expected, Occurrences(report, "misspelt"));
        if (format is ReportFormat.Text or ReportFormat.GitHub or ReportFormat.Markdown)
            Assert.Contains("1 file, 10,000 errors", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Ten_thousand_mistakes_in_one_line_are_all_told()
    {
        var file = new SourceFile("content/articles/wide.md", string.Concat(Enumerable.Repeat("mistaek 😀 ", Many)));
        var report = ReportCase.Report(ReportFormat.Text, Mistakes(file, 11, 0, 7));
        Assert.Equal(Many, Occurrences(report, "misspelt"));
        Assert.Contains($"content/articles/wide.md:1:{((Many - 1) * 10) + 1}\n", report, StringComparison.Ordinal);
    }

    private static List<Diagnostic> Mistakes(SourceFile file, int every, int offset, int length) =>
        [.. Enumerable.Range(0, Many)
            .Select(i => new Diagnostic("PB6007", Severity.Error, "misspelt", new SourceSpan(file, (i * every) + offset, length)))];

    private static int Occurrences(string text, string word)
    {
        var count = 0;
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
            count++;
        return count;
    }
}
