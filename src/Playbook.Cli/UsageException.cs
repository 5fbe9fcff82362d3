namespace Playbook.Cli;

/// <summary>The command line asks for something that the content does not have. Found too late for the parser to say it.</summary>
/// <param name="sentence">What it is.</param>
internal sealed class UsageException(string sentence) : Exception(sentence);
