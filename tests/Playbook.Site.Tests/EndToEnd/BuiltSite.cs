using System.Collections.Concurrent;
using System.Text;
using Playbook.Diagnostics;
using Playbook.Diagnostics.Reports;
using Playbook.Site.Planning;
using Playbook.Site.Reading;
using Playbook.Site.Rendering;

namespace Playbook.Site.Tests.EndToEnd;

/// <summary>What came of a build.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Diagnostics">Everything that is wrong, templates included.</param>
/// <param name="Files">The site by output path, in ordinal order; empty with errors.</param>
internal sealed record BuiltSite(SitePlan Plan, IReadOnlyList<Diagnostic> Diagnostics, SortedDictionary<string, byte[]> Files)
{
    /// <summary>Whether there is no site.</summary>
    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);

    /// <summary>The report as people see it at a terminal.</summary>
    public string Report
    {
        get
        {
            using var text = new StringWriter { NewLine = "\n" };
            Playbook.Diagnostics.Reports.Report.Write(ReportFormat.Text, Diagnostics, ReportSummary.Of(Diagnostics), text);
            return text.ToString();
        }
    }

    /// <summary>The codes of everything that is wrong.</summary>
    public IReadOnlyList<string> Codes => [.. Diagnostics.Select(d => d.Code).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Builds as the command line does: nothing is drawn when something is wrong with the sources.</summary>
    public static BuiltSite Of(Diagnosed<SourceTree> content, Diagnosed<SourceTree> theme, BuildOptions options)
    {
        var planned = SiteBuilder.Plan(content, theme, options);
        var empty = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        if (planned.HasErrors)
            return new BuiltSite(planned.Value, planned.Diagnostics, empty);
        var drawn = new ConcurrentDictionary<string, byte[]>(StringComparer.Ordinal);
        var problems = SiteRenderer.Render(
            planned.Value,
            (file, bytes) => Assert.True(drawn.TryAdd(file.OutputPath, bytes.ToArray()), file.OutputPath + " is drawn twice"),
            TestContext.Current.CancellationToken);
        return new BuiltSite(
            planned.Value,
            [.. planned.Diagnostics, .. problems],
            problems.Count > 0 ? empty : new SortedDictionary<string, byte[]>(drawn, StringComparer.Ordinal));
    }

    /// <summary>The text of a file.</summary>
    public string Text(string path) =>
        Files.TryGetValue(path, out var bytes)
            ? Encoding.UTF8.GetString(bytes)
            : throw new KeyNotFoundException($"The site has no {path}; it has {string.Join(", ", Files.Keys)}.\n{Report}");
}
