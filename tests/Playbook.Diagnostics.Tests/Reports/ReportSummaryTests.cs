using Playbook.Diagnostics.Reports;

namespace Playbook.Diagnostics.Tests.Reports;

public sealed class ReportSummaryTests
{
    [Theory]
    [InlineData(0, 0, 0, 0, "no problems")]
    [InlineData(312, 0, 0, 0, "312 files, no problems")]
    [InlineData(1, 1, 1, 1, "1 file, 1 error, 1 warning, 1 hint")]
    [InlineData(7, 5, 0, 2, "7 files, 5 errors, 2 hints")]
    [InlineData(1200, 0, 10000, 0, "1,200 files, 10,000 warnings")]
    public void A_summary_names_what_there_is(int files, int errors, int warnings, int hints, string text) =>
        Assert.Equal(text, new ReportSummary(files, errors, warnings, hints).ToString());

    [Fact]
    public void Equal_diagnostics_count_once_and_related_files_count_too()
    {
        var (a, b) = (new SourceFile("a.md", "a"), new SourceFile("b.md", "b"));
        var diagnostic = new Diagnostic("PB1005", Severity.Error, "twice", SourceSpan.AtStartOf(a))
        {
            Related = [new RelatedPlace(SourceSpan.AtStartOf(b), "here")],
        };
        Assert.Equal(new ReportSummary(2, 1, 0, 0), ReportSummary.Of([diagnostic, diagnostic with { Label = "here too" }]));
    }
}
