using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Playbook.Site.Publishing;

namespace Playbook.Site.Tests.Publishing;

/// <summary>
/// A process that publishes two sites in turn until it is killed: this very test program, started again with a variable set,
/// so that the process is a real one and no second program need be built.
/// </summary>
internal static class KilledPublisher
{
    private const string OutputVariable = "PLAYBOOK_TESTS_PUBLISH_TO";
    private const int Files = 40;

    /// <summary>The two sites. Half of the files are the same in both, some are in one only.</summary>
    public static IReadOnlyList<(string Path, string Text)> Site(string name) =>
    [
        .. Enumerable.Range(0, Files).Select(i => (string.Create(CultureInfo.InvariantCulture, $"pages/{i}/index.html"), i % 2 == 0 ? "both" : $"{name} {i}")),
        ($"only-{name}/index.html", name),
        (name == "a" ? "turn" : "turn/index.html", name),
    ];

    public static Process Start(string output)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [typeof(KilledPublisher).Assembly.Location])
        {
            RedirectStandardOutput = true,
            Environment = { [OutputVariable] = output },
        };
        return Process.Start(start)!;
    }

    [ModuleInitializer]
    internal static void PublishUntilKilled()
    {
        if (Environment.GetEnvironmentVariable(OutputVariable) is not { } output)
            return;
        for (var i = 0; ; i++)
        {
            using var publication = Publication.Begin(output).Value!;
            foreach (var (path, text) in Site(i % 2 == 0 ? "a" : "b"))
                publication.Write(path, Encoding.UTF8.GetBytes(text));
            if (publication.Commit().Value is null)
                Environment.Exit(1);
            // tells the test that publishing has begun
            if (i == 0)
                Console.WriteLine("published");
        }
    }
}
