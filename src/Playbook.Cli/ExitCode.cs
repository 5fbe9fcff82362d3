namespace Playbook.Cli;

/// <summary>How the program ended, for whoever called it. Scripts rely on the numbers.</summary>
internal static class ExitCode
{
    /// <summary>All is well.</summary>
    public const int Fine = 0;

    /// <summary>The content has errors, or warnings where these count.</summary>
    public const int ContentHasErrors = 1;

    /// <summary>The command line is wrong.</summary>
    public const int WrongUsage = 2;

    /// <summary>The machine failed, or this program did.</summary>
    public const int MachineFailed = 3;

    /// <summary>Somebody interrupted it: 128 and the number of the signal, as shells count.</summary>
    public const int Interrupted = 130;
}
