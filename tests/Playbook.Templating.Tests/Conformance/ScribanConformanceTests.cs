using System.Text.Json;

namespace Playbook.Templating.Tests.Conformance;

/// <summary>
/// Our engine against cases that the original engine has answered. The cases are no part of this repository: the test looks for them in
/// the folder that PLAYBOOK_SCRIBAN_CASES names, or in ../shared/scriban beside the repository, and is skipped without them.
/// </summary>
public sealed class ScribanConformanceTests(ITestOutputHelper log)
{
    [Fact]
    public void Templates_come_out_as_from_the_original_engine()
    {
        var folder = FindFolder();
        Assert.SkipWhen(folder is null, "There are no conformance cases: PLAYBOOK_SCRIBAN_CASES is not set and ../shared/scriban does not exist.");

        var areas = new SortedDictionary<string, (int Passed, int Total)>(StringComparer.Ordinal);
        var failures = new List<string>();
        foreach (var candidate in ReadCases(folder!))
        {
            var problem = DecidedDifferences.All.ContainsKey(candidate.Id) ? null : Try(candidate);
            var (passed, total) = areas.GetValueOrDefault(candidate.Area);
            areas[candidate.Area] = (passed + (problem is null ? 1 : 0), total + 1);
            if (problem is not null)
                failures.Add($"{candidate.Id} [{candidate.Area}] {JsonSerializer.Serialize(candidate.Template)}\n     {problem}");
        }
        foreach (var (area, (passed, total)) in areas)
            Say($"{area}: {passed}/{total}");
        foreach (var failure in failures)
            Say(failure);
        Say($"conformance: {areas.Values.Sum(a => a.Passed)}/{areas.Values.Sum(a => a.Total)}");
        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }

    [Fact]
    public void Decided_differences_are_few() => Assert.True(DecidedDifferences.All.Count <= 10);

    private void Say(string line)
    {
        log.WriteLine(line);
        Console.WriteLine(line);
    }

    private static string? Try(ScribanCase candidate)
    {
        try
        {
            return candidate.Check();
        }
        catch (Exception e) when (e is not TemplateException)
        {
            return $"threw {e}";
        }
    }

    internal static IEnumerable<ScribanCase> ReadCases(string folder) =>
        from file in Directory.EnumerateFiles(folder, "*.jsonl").Order(StringComparer.Ordinal)
        from line in File.ReadLines(file)
        where !string.IsNullOrWhiteSpace(line)
        select new ScribanCase(JsonDocument.Parse(line).RootElement);

    internal static string? FindFolder()
    {
        var named = Environment.GetEnvironmentVariable("PLAYBOOK_SCRIBAN_CASES");
        if (!string.IsNullOrEmpty(named))
            return Directory.Exists(named) ? named : null;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, "Playbook.sln")))
                continue;
            var beside = Path.Combine(folder.FullName, "..", "shared", "scriban");
            return Directory.Exists(beside) ? beside : null;
        }
        return null;
    }
}
