namespace Playbook.Benchmarks.Comparing;

/// <summary>What one run of a program cost.</summary>
/// <param name="Wall">From its start to its end.</param>
/// <param name="Cpu">In user and system mode, all threads.</param>
/// <param name="PeakBytes">The most memory that was resident at a time.</param>
internal sealed record Measurement(TimeSpan Wall, TimeSpan Cpu, long PeakBytes)
{
    /// <summary>The medians of several runs, each figure by itself.</summary>
    public static Measurement Median(IReadOnlyList<Measurement> runs) => new(
        Middle(runs, r => r.Wall),
        Middle(runs, r => r.Cpu),
        Middle(runs, r => r.PeakBytes));

    private static T Middle<T>(IReadOnlyList<Measurement> runs, Func<Measurement, T> figure) =>
        runs.Select(figure).Order().ElementAt((runs.Count - 1) / 2);
}
