using Playbook.Diagnostics;

namespace Playbook.Site.Tests.EndToEnd;

/// <summary>
/// <c>tests/sites-with-problems</c>: one mistake in each file, laid over a site without any (<c>_base.txt</c>), and the report that its
/// author gets, to the letter. The file is called after the code. Accept changes with <c>PLAYBOOK_ACCEPT=1</c>, then read the diff.
/// </summary>
public sealed class ProblemCaseTests
{
    private const string ReportMark = "-- report --\n";

    private static string Folder { get; } = Path.Combine(Repository.Root, "tests", "sites-with-problems");

    public static TheoryData<string> Names =>
        [.. Directory.EnumerateFiles(Folder, "PB*.txt").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_mistake_is_reported_to_the_letter(string name)
    {
        var file = Path.Combine(Folder, name + ".txt");
        var text = File.ReadAllText(file);
        var at = text.IndexOf(ReportMark, StringComparison.Ordinal);
        var site = at < 0 ? text : text[..at];
        var built = SiteText.Parse(site).Over(Base).Build();

        var code = name[..6];
        // One mistake is told once: consequences are muted.
        Assert.True(built.Codes is [var only] && only == code, $"{code} alone should be reported, but this is:\n{built.Report}");
        Assert.All(built.Diagnostics, HasAPlaceAndANextStep);
        var complete = site + ReportMark + built.Report;
        if (Repository.Accepts && complete != text)
            File.WriteAllText(file, complete);
        else
            Assert.Equal(text, complete);
    }

    [Fact]
    public void Where_nothing_is_wrong_nothing_is_said() =>
        Assert.Equal("no problems\n", Base.Build().Report);

    /// <summary>The site that every case is laid over.</summary>
    internal static SiteText Base { get; } = SiteText.Parse(File.ReadAllText(Path.Combine(Folder, "_base.txt")));

    private static void HasAPlaceAndANextStep(Diagnostic diagnostic)
    {
        Assert.NotEmpty(diagnostic.Where.File.Path);
        Assert.InRange(diagnostic.Where.End, 0, diagnostic.Where.File.Text.Length);
        // What a template's language says about itself is the next step.
        Assert.True(diagnostic.Help.Count > 0 || diagnostic.Code is "PB8001" or "PB8004" or "PB8005");
    }
}
