using System.Globalization;
using System.Text.Json;
using Playbook.Diagnostics.Reports;

namespace Playbook.Diagnostics.Tests.Reports;

public sealed class AnyReportTests
{
    public static TheoryData<ReportFormat> Formats => [.. Enum.GetValues<ReportFormat>()];

    [Theory]
    [MemberData(nameof(Formats))]
    public void No_text_and_no_span_breaks_a_report(ReportFormat format)
    {
        var random = new Random(4711);
        for (var run = 0; run < 1_500; run++)
        {
            var report = ReportCase.Report(format, Some(random), colours: run % 2 == 0);
            Assert.EndsWith("\n", report, StringComparison.Ordinal);
            Assert.DoesNotContain('\r', report);
            if (format is ReportFormat.Json or ReportFormat.Sarif or ReportFormat.GitLab)
                JsonDocument.Parse(report).Dispose();
        }
    }

    [Fact]
    public void A_text_report_never_lets_an_author_speak_to_the_terminal()
    {
        var random = new Random(815);
        for (var run = 0; run < 1_500; run++)
        {
            var report = ReportCase.Report(ReportFormat.Text, Some(random));
            Assert.DoesNotContain(report, c => (char.IsControl(c) && c != '\n') || c is '\u202E' or '\u2028');
        }
    }

    [Fact]
    public void A_GitHub_report_has_one_line_for_each_diagnostic_and_the_summary()
    {
        var random = new Random(99);
        for (var run = 0; run < 500; run++)
        {
            var diagnostics = Some(random);
            var summary = ReportSummary.Of(diagnostics);
            var lines = ReportCase.Report(ReportFormat.GitHub, diagnostics).Split('\n');
            Assert.Equal(summary.Errors + summary.Warnings + summary.Hints + 2, lines.Length);
            Assert.All(lines[..^2], line => Assert.Matches("^::(error|warning|notice) file=", line));
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void The_order_of_finding_does_not_matter(ReportFormat format)
    {
        var random = new Random(7);
        for (var run = 0; run < 200; run++)
        {
            var diagnostics = Some(random);
            Assert.Equal(ReportCase.Report(format, diagnostics), ReportCase.Report(format, [.. Enumerable.Reverse(diagnostics)]));
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void The_culture_of_the_machine_does_not_matter(ReportFormat format)
    {
        var diagnostics = ReportCase.Load("everything");
        var expected = ReportCase.Report(format, diagnostics);
        var culture = CultureInfo.CurrentCulture;
        try
        {
            foreach (var name in new[] { "tr-TR", "ar-SA", "fa-IR", "sv-SE" })
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
                Assert.Equal(expected, ReportCase.Report(format, diagnostics));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    private static List<Diagnostic> Some(Random random)
    {
        SourceFile[] files = [new(AnyText.Next(random, 3), AnyText.Next(random, 40)), new("content/a.md", AnyText.Next(random))];
        return [.. Enumerable.Range(0, random.Next(4)).Select(_ => AnyText.NextDiagnostic(random, files))];
    }
}
