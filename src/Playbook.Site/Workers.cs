namespace Playbook.Site;

/// <summary>How many threads work at a time.</summary>
internal static class Workers
{
    /// <summary>
    /// For work that never waits: a thread for each processor. The pool would add more after a while, which then take turns, and hold
    /// locks and half a page while they do.
    /// </summary>
    /// <param name="cancellation">Stops between two pieces of work.</param>
    public static ParallelOptions ForComputing(CancellationToken cancellation = default)
    {
        // What the pool keeps ready is a thread for each processor; the environment itself is for the command line to ask.
        ThreadPool.GetMinThreads(out var processors, out _);
        return new ParallelOptions { MaxDegreeOfParallelism = processors, CancellationToken = cancellation };
    }
}
