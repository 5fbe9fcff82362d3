using System.Reflection;

namespace Playbook.Compact.Tests;

/// <summary>
/// Scripts and what they become, to the letter: <c>Cases/NAME.js</c> and <c>Cases/NAME.compact.js</c>. Accept with
/// <c>PLAYBOOK_ACCEPT=1</c>, then read the diff. What compact scripts do is proved where they run, by the tests in the browser.
/// </summary>
public sealed class CaseTests
{
    private const string Ending = ".compact.js";

    private static string Folder { get; } = Path.Combine(
        typeof(CaseTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "ProjectFolder").Value!, "Cases");

    public static TheoryData<string> Names =>
    [
        .. Directory.EnumerateFiles(Folder, "*.js").Where(f => !f.EndsWith(Ending, StringComparison.Ordinal))
            .Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_script_becomes_compact(string name)
    {
        var compact = Compactor.Compact(File.ReadAllText(Path.Combine(Folder, name + ".js")), name);
        var file = Path.Combine(Folder, name + Ending);
        if (Environment.GetEnvironmentVariable("PLAYBOOK_ACCEPT") == "1")
            File.WriteAllText(file, compact);
        Assert.Equal(File.ReadAllText(file), compact);
    }

    /// <summary>What came out is a script again, and nothing more can be taken from it.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void A_compact_script_stays_as_long_as_it_is(string name)
    {
        var compact = Compactor.Compact(File.ReadAllText(Path.Combine(Folder, name + ".js")), name);
        Assert.Equal(compact.Length, Compactor.Compact(compact, name).Length);
    }
}
