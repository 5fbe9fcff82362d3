using System.CommandLine;
using System.CommandLine.Help;
using Playbook.Cli.Showing;

namespace Playbook.Cli.Commands;

/// <summary>The root of all commands: takes a command line apart and runs what it asks for.</summary>
internal static class PlaybookCommand
{
    private const string Name = "playbook";

    private static readonly (string Name, Func<Terminal, Command> Create)[] Commands =
        [("build", BuildCommand.Create), ("check", CheckCommand.Create), ("explain", ExplainCommand.Create)];

    /// <summary>Runs a command line.</summary>
    /// <returns>The exit code.</returns>
    public static int Run(IReadOnlyList<string> args, Terminal terminal)
    {
        var root = Create(terminal, args);
        var asked = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (asked.Errors.Count > 0 && asked.Action is not HelpPage)
        {
            terminal.Say(UsageProblem.Of(asked, Name));
            return ExitCode.WrongUsage;
        }
        return asked.Invoke(new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
            Output = terminal.Output,
            Error = terminal.Error,
        });
    }

    private static RootCommand Create(Terminal terminal, IReadOnlyList<string> args)
    {
        var root = new RootCommand("Make a website of a folder of Markdown articles, pillars, seniority levels and learning paths.");
        // Who names a command asks nothing of the others, and to make one takes as long as to draw twenty pages.
        var named = Array.FindAll(Commands, command => args.Count > 0 && args[0] == command.Name);
        foreach (var command in named.Length > 0 ? named : Commands)
            root.Add(command.Create(terminal));
        foreach (var option in root.Options)
        {
            if (option is HelpOption { Action: HelpAction plain } help)
                help.Action = new HelpPage(plain);
        }
        // no command at all is a question too
        root.SetAction(asked => root.Options.OfType<HelpOption>().Single().Action is HelpPage page ? page.Invoke(asked) : ExitCode.WrongUsage);
        return root;
    }
}
