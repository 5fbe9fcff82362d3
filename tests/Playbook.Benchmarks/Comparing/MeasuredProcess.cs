using System.Diagnostics;
using System.Globalization;

namespace Playbook.Benchmarks.Comparing;

/// <summary>
/// Runs a program and measures it. GNU time stands between: the kernel counts the memory of whoever starts a program as the program's
/// own until it has started, and this process is larger than some that it measures.
/// </summary>
internal static class MeasuredProcess
{
    private const string GnuTime = "/usr/bin/time";

    /// <summary>Runs a program to its end.</summary>
    /// <exception cref="BenchmarkFailure">It could not be run, or ended with something else than 0.</exception>
    public static Measurement Run(ProgramRun program, string reportFile)
    {
        if (!File.Exists(GnuTime))
            throw new BenchmarkFailure($"{GnuTime} is needed to measure (Debian's package is called time)");
        var start = new ProcessStartInfo(GnuTime, ["-q", "-o", reportFile, "-f", "%U %S %M", program.FileName, .. program.Arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = program.Folder,
        };
        foreach (var (name, value) in program.Environment)
            start.Environment[name] = value;

        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var wall = watch.Elapsed;
        if (process.ExitCode != 0)
            throw new BenchmarkFailure($"{program.FileName} ended with {process.ExitCode}:\n{output}{errors.Result}");

        var figures = File.ReadAllText(reportFile).Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        return new Measurement(wall, Seconds(figures[0]) + Seconds(figures[1]), long.Parse(figures[2], CultureInfo.InvariantCulture) * 1024);
    }

    private static TimeSpan Seconds(string text) => TimeSpan.FromSeconds(double.Parse(text, CultureInfo.InvariantCulture));
}

/// <summary>How a program is run.</summary>
/// <param name="FileName">The program.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Folder">Where it runs.</param>
/// <param name="Environment">What it finds in its environment besides what this process does.</param>
internal sealed record ProgramRun(
    string FileName, IReadOnlyList<string> Arguments, string Folder, IReadOnlyDictionary<string, string> Environment);

/// <summary>Something could not be run, so there is nothing to compare.</summary>
internal sealed class BenchmarkFailure(string message) : Exception(message);
