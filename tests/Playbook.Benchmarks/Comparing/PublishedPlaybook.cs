using System.Diagnostics;
using System.Reflection;

namespace Playbook.Benchmarks.Comparing;

/// <summary>Publishes the program as its users get it: with machine code beside the intermediate code (ReadyToRun).</summary>
internal static class PublishedPlaybook
{
    /// <summary>Publishes into a folder; nothing is written beside the sources.</summary>
    /// <returns>The executable.</returns>
    /// <exception cref="BenchmarkFailure">It does not build.</exception>
    public static string Publish(string folder)
    {
        var root = typeof(PublishedPlaybook).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(a => a.Key == "RootDirectory").Value!;
        var start = new ProcessStartInfo("dotnet",
        [
            "publish", Path.Combine(root, "src/Playbook.Cli"), "-nologo", "-v", "q",
            "-c", "Release",
            "--artifacts-path", Path.Combine(folder, "artifacts"), "-o", Path.Combine(folder, "program"),
            // The lock files beside the sources are for builds that are not bound to a kind of machine.
            "-p:RestorePackagesWithLockFile=false", $"-p:NuGetLockFilePath={Path.Combine(folder, "none.json")}",
        ])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? Path.Combine(folder, "program", "playbook")
            : throw new BenchmarkFailure("the program could not be published:\n" + output);
    }
}
