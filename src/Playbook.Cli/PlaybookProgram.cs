using System.Globalization;
using Playbook.Cli.Commands;
using Playbook.Cli.Showing;
using Playbook.Site;

namespace Playbook.Cli;

/// <summary>The program: one command, its exit code, and never a stack trace.</summary>
internal static class PlaybookProgram
{
    /// <summary>Runs a command line.</summary>
    public static int Run(IReadOnlyList<string> args)
    {
        // a build must not depend on who runs it: new threads get the invariant culture too
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;

        if (args is ["build" or "check", ..])
            new Thread(WarmUp.Run) { IsBackground = true }.Start();
        using var terminal = Terminal.OfThisProcess();
        try
        {
            return PlaybookCommand.Run(args, terminal);
        }
        catch (OperationCanceledException)
        {
            terminal.Say(Sentences.Interrupted);
            return ExitCode.Interrupted;
        }
        catch (UsageException wrong)
        {
            terminal.Say(wrong.Message);
            return ExitCode.WrongUsage;
        }
        catch (Exception failure)
        {
            terminal.Say(Sentences.Unexpected(failure));
            return ExitCode.MachineFailed;
        }
    }
}
