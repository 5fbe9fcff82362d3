using System.Diagnostics;

namespace Playbook.Cli.Tests;

/// <summary>The program in a process of its own, as users run it, with its output redirected.</summary>
internal static class PlaybookProcess
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "playbook.dll");

    /// <summary>Runs it to its end.</summary>
    public static (int ExitCode, string Output, string Error) Run(string folder, params IReadOnlyList<string> arguments) =>
        Run(folder, new Dictionary<string, string>(), arguments);

    /// <summary>Runs it to its end with variables of the environment.</summary>
    public static (int ExitCode, string Output, string Error) Run(
        string folder,
        IReadOnlyDictionary<string, string> environment,
        IReadOnlyList<string> arguments)
    {
        using var process = Start(folder, environment, arguments);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }

    /// <summary>Starts it.</summary>
    public static Process Start(string folder, IReadOnlyDictionary<string, string> environment, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [Program, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            StandardErrorEncoding = System.Text.Encoding.UTF8,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }
}
