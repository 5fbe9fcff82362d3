using System.Text.Json;
using Playbook.Diagnostics.Reports;

namespace Playbook.Diagnostics.Tests.Reports;

/// <summary>What the SARIF 2.1.0 schema asks of the parts that a report uses.</summary>
public sealed class SarifReportTests
{
    public static TheoryData<string> Cases => [.. ReportCase.Names];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_report_keeps_the_form_that_scanners_read(string name)
    {
        using var document = JsonDocument.Parse(ReportCase.Report(ReportFormat.Sarif, ReportCase.Load(name)));
        var root = document.RootElement;
        Assert.Equal("2.1.0", root.GetProperty("version").GetString());
        var run = Assert.Single(root.GetProperty("runs").EnumerateArray());
        Assert.Equal("unicodeCodePoints", run.GetProperty("columnKind").GetString());
        var driver = run.GetProperty("tool").GetProperty("driver");
        Assert.Equal("playbook", driver.GetProperty("name").GetString());
        string[] rules = [.. driver.GetProperty("rules").EnumerateArray().Select(r => r.GetProperty("id").GetString()!)];
        Assert.Equal(rules.Distinct(), rules);

        var used = new HashSet<string>();
        foreach (var result in run.GetProperty("results").EnumerateArray())
        {
            var rule = result.GetProperty("ruleId").GetString()!;
            used.Add(rule);
            Assert.Equal(rule, rules[result.GetProperty("ruleIndex").GetInt32()]);
            Assert.Contains(result.GetProperty("level").GetString(), new[] { "error", "warning", "note" });
            Assert.NotEmpty(result.GetProperty("message").GetProperty("text").GetString()!);
            Assert.Single(result.GetProperty("locations").EnumerateArray());
        }
        Assert.Equal(rules.ToHashSet(), used);
        CheckPlaces(root);
    }

    [Theory]
    [InlineData("content/a b.md", "content/a%20b.md")]
    [InlineData("a:b.md", "a%3Ab.md")]
    [InlineData("content/100%/#1?.md", "content/100%25/%231%3F.md")]
    [InlineData("/home/x/ü.md", "file:///home/x/%C3%BC.md")]
    [InlineData("C:/x/y.md", "file:///C:/x/y.md")]
    public void A_path_becomes_an_address(string path, string uri)
    {
        var diagnostic = new Diagnostic("PB1001", Severity.Error, "x", SourceSpan.AtStartOf(new SourceFile(path, "text")));
        Assert.Contains($"\"uri\": \"{uri}\"", ReportCase.Report(ReportFormat.Sarif, [diagnostic]), StringComparison.Ordinal);
    }

    private static void CheckPlaces(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
                CheckPlaces(item);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in element.EnumerateObject())
            {
                if (property.Name == "uri")
                    Assert.True(Uri.IsWellFormedUriString(property.Value.GetString(), UriKind.RelativeOrAbsolute));
                if (property.Name == "region" || (property.Name == "deletedRegion" && property.Value.TryGetProperty("startLine", out _)))
                    CheckRegion(property.Value);
                CheckPlaces(property.Value);
            }
        }
    }

    private static void CheckRegion(JsonElement region)
    {
        var (startLine, startColumn) = (region.GetProperty("startLine").GetInt32(), region.GetProperty("startColumn").GetInt32());
        var (endLine, endColumn) = (region.GetProperty("endLine").GetInt32(), region.GetProperty("endColumn").GetInt32());
        Assert.True(startLine >= 1 && startColumn >= 1 && endColumn >= 1);
        Assert.True(endLine > startLine || (endLine == startLine && endColumn >= startColumn));
    }
}
