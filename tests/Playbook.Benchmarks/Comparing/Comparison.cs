using Playbook.Benchmarks.Corpus;

namespace Playbook.Benchmarks.Comparing;

/// <summary>Contenders that did the same work.</summary>
/// <param name="Articles">How many articles.</param>
/// <param name="Ours">Our program's name and medians.</param>
/// <param name="Theirs">The other's name and medians; null when there is no other.</param>
internal sealed record Comparison(int Articles, (string Name, Measurement Median) Ours, (string Name, Measurement Median)? Theirs)
{
    /// <summary>Compares on generated articles.</summary>
    /// <param name="program">Our published executable.</param>
    /// <param name="articles">How many articles.</param>
    /// <param name="runs">How often each program runs.</param>
    /// <param name="hugoSite">A Hugo site without articles, or null.</param>
    /// <param name="withSearch">Whether ours makes a search, which Hugo does not.</param>
    public static Comparison OfGenerated(string program, int articles, int runs, string? hugoSite, bool withSearch)
    {
        using var work = new WorkFolder();
        CorpusWriter.Write(work["content"], articles, seed: 1, CorpusLayout.Playbook, withSearch);
        if (hugoSite is not null)
        {
            WorkFolder.Copy(hugoSite, work["hugo"]);
            CorpusWriter.Write(work["hugo"], articles, seed: 1, CorpusLayout.Hugo);
        }
        return Run(work, (program, withSearch), articles, runs, withHugo: hugoSite is not null);
    }

    /// <summary>Compares on articles that lie somewhere.</summary>
    /// <param name="program">Our published executable.</param>
    /// <param name="corpora">Folders with the same articles for either program; the second only with a Hugo site.</param>
    /// <param name="runs">How often each program runs.</param>
    /// <param name="hugoSite">A Hugo site without articles, or null.</param>
    /// <param name="withSearch">Whether ours makes a search, where the articles have no settings that say so.</param>
    public static Comparison OfExisting(string program, (string Ours, string? Hugo) corpora, int runs, string? hugoSite, bool withSearch)
    {
        using var work = new WorkFolder();
        WorkFolder.Copy(corpora.Ours, work["content"]);
        if (!File.Exists(Path.Combine(work["content"], "playbook.yml")))
            CorpusWriter.WriteSettings(work["content"], withSearch);
        var withHugo = hugoSite is not null && corpora.Hugo is not null;
        if (withHugo)
        {
            WorkFolder.Copy(hugoSite!, work["hugo"]);
            WorkFolder.Copy(corpora.Hugo!, work["hugo"]);
        }
        var articles = Directory.EnumerateFiles(work["content/articles"], "*.md", SearchOption.AllDirectories).Count();
        return Run(work, (program, withSearch), articles, runs, withHugo);
    }

    private static Comparison Run(WorkFolder work, (string File, bool WithSearch) program, int articles, int runs, bool withHugo)
    {
        var ours = Contender.Playbook(program.File, work["content"], program.WithSearch);
        var theirs = withHugo ? Contender.Hugo(work["hugo"], articles) : null;
        var ourRuns = new List<Measurement>();
        var theirRuns = new List<Measurement>();
        // In turn, so that whatever else the machine does falls on both. The first run of each warms the file system's cache.
        for (var run = 0; run <= runs; run++)
        {
            ourRuns.Add(Measure(work, ours));
            if (theirs is not null)
                theirRuns.Add(Measure(work, theirs));
        }
        return new Comparison(
            articles,
            (ours.Name, Measurement.Median(ourRuns[1..])),
            theirs is null ? null : (theirs.Name, Measurement.Median(theirRuns[1..])));
    }

    private static Measurement Measure(WorkFolder work, Contender contender)
    {
        var output = work["site"];
        var measurement = MeasuredProcess.Run(contender.Build(output), work["figures"]);
        Directory.Delete(output, recursive: true);
        return measurement;
    }
}
