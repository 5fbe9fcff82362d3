using System.Text.RegularExpressions;
using Playbook.Diagnostics;
using Playbook.Site.Tests.Publishing;
using Playbook.Site.Tests.Reading;

namespace Playbook.Site.Tests.EndToEnd;

/// <summary>Every code that the program knows has a page in <c>docs/diagnostics</c> and a case in <c>tests/sites-with-problems</c>.</summary>
public sealed partial class DiagnosticCodesTests
{
    /// <summary>Codes that no content root can bring about, and the tests that do.</summary>
    private static readonly Dictionary<string, string> Elsewhere = new(StringComparer.Ordinal)
    {
        // Permissions: a case would have to run as somebody who lacks them.
        ["PB1007"] = nameof(SourceReaderTests.A_file_without_permission_is_a_diagnostic),
        // The folder that the site goes to.
        ["PB9006"] = nameof(OutputFolderTests),
        ["PB9007"] = nameof(MachineFailureTests),
    };

    [Fact]
    public void Every_code_of_the_source_has_a_page_and_every_page_a_code() => Assert.Equal(InSource(), Explanations.Codes);

    [Fact]
    public void Every_code_has_a_case()
    {
        var cases = Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests", "sites-with-problems"), "PB*.txt")
            .Select(f => Path.GetFileName(f)[..6]);
        Assert.Equal(InSource(), cases.Concat(Elsewhere.Keys).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_index_names_a_severity_that_the_cases_show()
    {
        var index = File.ReadAllLines(Path.Combine(Repository.Root, "docs", "diagnostics", "README.md"));
        var cases = Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests", "sites-with-problems"), "PB*.txt").ToLookup(
            file => Path.GetFileName(file)[..6], File.ReadAllText);
        Assert.All(cases, code =>
        {
            var row = index.Single(line => line.StartsWith($"| [{code.Key}]", StringComparison.Ordinal));
            var severity = row.Split('|', StringSplitOptions.TrimEntries)[2];
            Assert.Contains(code, text => text.Contains($"\n{severity}[{code.Key}]", StringComparison.Ordinal));
        });
    }

    private static IEnumerable<string> InSource() =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(f => Code().Matches(File.ReadAllText(f)).Select(m => m.Groups[1].Value))
            .Distinct()
            .Order(StringComparer.Ordinal);

    [GeneratedRegex("\"(PB[0-9]{4})\"", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
