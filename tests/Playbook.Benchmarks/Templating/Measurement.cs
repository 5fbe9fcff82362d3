using System.Diagnostics;

namespace Playbook.Benchmarks.Templating;

/// <summary>What doing something once costs.</summary>
/// <param name="Microseconds">Processor time; the best of several runs, because others use the machine too.</param>
/// <param name="Bytes">What is allocated.</param>
internal readonly record struct Measurement(double Microseconds, long Bytes)
{
    private const int Runs = 7;

    public static Measurement Of(Action once, int rounds)
    {
        for (var warm = 0; warm < 3; warm++)
            Repeat(once, rounds);
        var best = double.MaxValue;
        var bytes = 0L;
        using var process = Process.GetCurrentProcess();
        for (var run = 0; run < Runs; run++)
        {
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            process.Refresh();
            var before = process.TotalProcessorTime;
            Repeat(once, rounds);
            process.Refresh();
            best = Math.Min(best, (process.TotalProcessorTime - before).TotalMicroseconds / rounds);
            bytes = (GC.GetAllocatedBytesForCurrentThread() - allocated) / rounds;
        }
        return new Measurement(best, bytes);
    }

    private static void Repeat(Action once, int rounds)
    {
        for (var i = 0; i < rounds; i++)
            once();
    }
}
