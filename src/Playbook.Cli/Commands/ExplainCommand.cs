using System.CommandLine;
using Playbook.Cli.Showing;
using Playbook.Diagnostics;

namespace Playbook.Cli.Commands;

/// <summary><c>playbook explain</c>: what a diagnostic means, why it is one, and what is right instead.</summary>
internal static class ExplainCommand
{
    public static Command Create(Terminal terminal)
    {
        var code = new Argument<string?>("CODE")
        {
            Description = "The code, such as PB3001; without one, all codes are listed",
            Arity = ArgumentArity.ZeroOrOne,
        };
        code.Validators.Add(result =>
        {
            var written = result.Tokens[0].Value;
            if (Explanations.Find(written) is null)
                result.AddError(Sentences.UnknownCode(written, Explanations.Codes));
        });
        var command = new DocumentedCommand(
            "explain",
            "Say what a diagnostic means and how to put it right.",
            ("playbook explain PB3001", "what the code in a report means"),
            ("playbook explain", "all codes"))
        { code };
        command.SetAction(asked => Show(asked.GetValue(code), terminal));
        return command;
    }

    private static int Show(string? code, Terminal terminal)
    {
        if (code is not null)
        {
            terminal.Output.Write(ExplanationText.Of(Explanations.Find(code)!, terminal.HasColour));
            return ExitCode.Fine;
        }
        foreach (var known in Explanations.Codes)
            terminal.Output.Write($"{known}  {Explanations.TitleOf(known)}\n");
        return ExitCode.Fine;
    }
}
