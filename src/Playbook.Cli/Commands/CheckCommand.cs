using System.CommandLine;
using Playbook.Cli.Showing;
using Playbook.Cli.Sites;

namespace Playbook.Cli.Commands;

/// <summary><c>playbook check</c>: everything but the last step.</summary>
internal static class CheckCommand
{
    public static Command Create(Terminal terminal)
    {
        var site = new SiteArguments();
        var command = new DocumentedCommand(
            "check",
            "Say everything that is wrong with a content root and its theme. Nothing is written.",
            ("playbook check", "check the folder `content`"),
            ("playbook check docs --strict", "check another folder, warnings count"),
            ("playbook check --format github", "annotate a pull request"));
        site.AddTo(command);
        command.SetAction(asked => Run(site.Read(asked), terminal));
        return command;
    }

    private static int Run(SiteRequest request, Terminal terminal)
    {
        using var interruption = new Interruption();
        var diagnostics = Progress.Run(terminal.IsErrorSeen, progress =>
        {
            var sources = SitePipeline.Read(request, progress, interruption.Token);
            var planned = SitePipeline.Plan(request, sources, progress, interruption.Token);
            return SitePipeline.IsRefused(planned.Diagnostics, request.Strict)
                ? planned.Diagnostics
                : [.. planned.Diagnostics, .. SitePipeline.Render(planned.Value, (_, _) => { }, progress, interruption.Token)];
        });
        SiteReport.Write(diagnostics, request, terminal, ReportDetail.Everything);
        return SitePipeline.IsRefused(diagnostics, request.Strict) ? ExitCode.ContentHasErrors : ExitCode.Fine;
    }
}
