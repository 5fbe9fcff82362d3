using System.Text.Json;
using Playbook.Diagnostics.Reports;

namespace Playbook.Diagnostics.Tests.Reports;

public sealed class GitLabReportTests
{
    [Fact]
    public void A_fingerprint_stays_when_lines_are_added_above() =>
        Assert.Equal(Fingerprints("one two one\n"), Fingerprints("first\nsecond\n\none two one\n"));

    [Fact]
    public void Every_mistake_has_a_fingerprint_of_its_own() =>
        Assert.Equal(3, Fingerprints("one two one\n").Distinct().Count());

    [Fact]
    public void A_fingerprint_depends_on_the_file() =>
        Assert.Empty(Fingerprints("one two one\n").Intersect(Fingerprints("one two one\n", "other.md")));

    private static List<string> Fingerprints(string text, string path = "a.md")
    {
        var file = new SourceFile(path, text);
        Diagnostic[] diagnostics =
        [
            At(text.IndexOf("one", StringComparison.Ordinal)),
            At(text.IndexOf("two", StringComparison.Ordinal)),
            At(text.LastIndexOf("one", StringComparison.Ordinal)),
        ];
        using var json = JsonDocument.Parse(ReportCase.Report(ReportFormat.GitLab, diagnostics));
        return [.. json.RootElement.EnumerateArray().Select(e => e.GetProperty("fingerprint").GetString()!)];

        Diagnostic At(int start) => new("PB2002", Severity.Error, "unknown", new SourceSpan(file, start, 3));
    }
}
