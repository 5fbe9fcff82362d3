using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Playbook.Cli.Commands;

/// <summary>The help of a command: what there is, then examples, then what the exit codes mean.</summary>
/// <param name="plain">The library's help.</param>
internal sealed class HelpPage(HelpAction plain) : SynchronousCommandLineAction
{
    private static readonly IReadOnlyList<(string, string)> FirstSteps =
    [
        ("playbook build", "build the folder `content` into the folder `site`"),
        ("playbook check", "say what is wrong, write nothing"),
        ("playbook explain PB3001", "say what the code in a report means"),
    ];

    private static readonly IReadOnlyList<(string, string)> ExitCodes =
    [
        ("0", "all is well"),
        ("1", "the content has errors (with --strict, warnings too); the site that was there is untouched"),
        ("2", "the command line is wrong"),
        ("3", "the machine failed: disk, permissions"),
    ];

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        plain.MaxWidth = 100;
        plain.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        var command = parseResult.CommandResult.Command;
        Write(output, "Examples:", command is DocumentedCommand documented ? documented.Examples : FirstSteps);
        output.Write('\n');
        Write(output, "Exit codes:", ExitCodes);
        if (command is RootCommand)
            output.Write("\nRun `playbook COMMAND --help` for the options of a command.\n");
        return ExitCode.Fine;
    }

    private static void Write(TextWriter output, string title, IReadOnlyList<(string, string)> rows)
    {
        output.Write($"{title}\n");
        var width = rows.Max(row => row.Item1.Length);
        foreach (var (left, right) in rows)
            output.Write($"  {left.PadRight(width)}  {right}\n");
    }
}
