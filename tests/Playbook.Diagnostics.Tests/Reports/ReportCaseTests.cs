namespace Playbook.Diagnostics.Tests.Reports;

public sealed class ReportCaseTests
{
    public static TheoryData<string> Cases => [.. ReportCase.Names];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_report_looks_as_its_case_says(string name)
    {
        var reports = ReportCase.Run(name).ToList();
        Assert.NotEmpty(reports);
        Assert.All(reports, report => Assert.Equal(report.Expected, report.Actual));
    }
}
