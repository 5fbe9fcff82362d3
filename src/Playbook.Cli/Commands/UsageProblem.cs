using System.CommandLine;
using System.CommandLine.Parsing;
using Playbook.Cli.Showing;

namespace Playbook.Cli.Commands;

/// <summary>What is wrong with a command line, in one sentence: the first thing, since the others often follow from it.</summary>
internal static class UsageProblem
{
    public static string Of(ParseResult asked, string program)
    {
        var command = asked.CommandResult.Command;
        var name = command is RootCommand ? program : $"{program} {command.Name}";
        if (FindUnknownOption(asked) is { } option)
            return Sentences.UnknownOption(option, name, NamesOfOptions(command));
        if (asked.UnmatchedTokens is [var written, ..])
        {
            return command is RootCommand
                ? Sentences.UnknownCommand(written, name, command.Subcommands.Select(c => c.Name))
                : Sentences.OneTooMany(written, name);
        }
        var error = asked.Errors[0];
        // an option that stands last or before another one
        return error.SymbolResult is OptionResult { Tokens.Count: 0 } bare ? Sentences.ValueMissing(bare.Option.Name, name) : error.Message;
    }

    /// <summary>An option that nobody knows is taken for an argument by the parser; only a double dash makes it one.</summary>
    private static string? FindUnknownOption(ParseResult asked) =>
        asked.Tokens
            .TakeWhile(token => token.Type != TokenType.DoubleDash)
            .FirstOrDefault(token => token.Type == TokenType.Argument && token.Value.Length > 1 && token.Value[0] == '-')?
            .Value.Split('=', ':')[0];

    private static IEnumerable<string> NamesOfOptions(Command command) =>
        command.Options.SelectMany(option => option.Aliases.Prepend(option.Name)).Where(name => name.StartsWith("--", StringComparison.Ordinal));
}
