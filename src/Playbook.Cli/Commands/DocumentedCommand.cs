using System.CommandLine;

namespace Playbook.Cli.Commands;

/// <summary>A command that shows how it is used.</summary>
/// <param name="name">Its name.</param>
/// <param name="description">What it does.</param>
/// <param name="examples">Command lines, each with what it does.</param>
internal sealed class DocumentedCommand(string name, string description, params IReadOnlyList<(string CommandLine, string Purpose)> examples)
    : Command(name, description)
{
    /// <summary>Command lines, each with what it does.</summary>
    public IReadOnlyList<(string CommandLine, string Purpose)> Examples { get; } = examples;
}
