namespace Playbook.Benchmarks.Comparing;

/// <summary>A program that makes a site of a corpus.</summary>
/// <param name="Name">For the table.</param>
/// <param name="Build">How it is run, given the folder into which it shall write, which does not exist yet.</param>
internal sealed record Contender(string Name, Func<string, ProgramRun> Build)
{
    /// <summary>From here on Hugo's related lists are left out: their cost grows with the square of the number of articles.</summary>
    private const int TooManyToRelate = 5_000;

    private static readonly Dictionary<string, string> Nothing = [];

    /// <summary>Our program.</summary>
    /// <param name="program">The published executable.</param>
    /// <param name="content">The content root.</param>
    /// <param name="withSearch">Whether it makes a search.</param>
    public static Contender Playbook(string program, string content, bool withSearch) => new(withSearch ? "playbook, with search" : "playbook", output => new ProgramRun(
        program, ["build", content, "--output", output, "--now", "2026-01-01"], Path.GetDirectoryName(content)!, Nothing));

    /// <summary>Hugo.</summary>
    /// <param name="site">The site's folder with the articles in it.</param>
    /// <param name="articles">How many there are.</param>
    public static Contender Hugo(string site, int articles) => new(
        articles < TooManyToRelate ? "hugo" : "hugo, no related lists",
        output => new ProgramRun(
            "hugo",
            ["--quiet", "--source", site, "--destination", output],
            site,
            articles < TooManyToRelate ? Nothing : new() { ["HUGO_PARAMS_NORELATED"] = "true" }));
}
