using System.CommandLine;
using System.Globalization;
using Playbook.Cli.Showing;
using Playbook.Cli.Sites;
using Playbook.Site;

namespace Playbook.Cli.Commands;

/// <summary><c>playbook build</c>: from a folder of Markdown to a site, all or nothing.</summary>
internal sealed class BuildCommand
{
    private static readonly (string, LinkStyle?)[] LinkStyles =
        [("relative", LinkStyle.Relative), ("portable", LinkStyle.Portable)];

    private readonly SiteArguments _site = new();

    private readonly Option<string> _output = new("--output", "-o")
    {
        HelpName = "DIR",
        Description = "Where the site goes; made when it does not exist",
        DefaultValueFactory = _ => "site",
        CustomParser = result => Choice.Text(result)!,
    };

    private readonly Option<string?> _baseUrl = new("--base-url")
    {
        HelpName = "URL",
        Description = "The address under which the site will be served; playbook.yml decides when it is not given",
        CustomParser = Choice.Url,
    };

    private readonly Option<LinkStyle?> _links = Choice.Option("--links", "How links are written; portable ones work from disk too", LinkStyles);

    private readonly Option<string?> _zip = new("--zip")
    {
        HelpName = "FILE",
        Description = "Pack the site into an archive too; the same site gives the same bytes",
        CustomParser = Choice.Text,
    };

    private readonly Option<bool> _plan = new("--plan") { Description = "List the files that the site would have, write nothing" };

    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "Say only what stops the build" };

    private readonly Option<bool> _verbose = new("--verbose", "-v") { Description = "Say hints too, and how long each step took" };

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var build = new BuildCommand();
        var command = new DocumentedCommand(
            "build",
            "Build a site. If something is wrong, everything that is wrong is told, and the site that was there stays.",
            ("playbook build", "build the folder `content` into the folder `site`"),
            ("playbook build docs -o public", "build another folder into another folder"),
            ("playbook build --links portable", "a site that can be opened from disk, without a server"),
            ("playbook build --base-url https://example.org/playbook", "with sitemap, feed and canonical addresses"),
            ("playbook build --plan", "list the files, write nothing"));
        build._site.AddTo(command);
        foreach (var option in (Option[])[build._output, build._baseUrl, build._links, build._zip, build._plan, build._quiet, build._verbose])
            command.Add(option);
        command.Validators.Add(result =>
        {
            if (result.GetValue(build._quiet) && result.GetValue(build._verbose))
                result.AddError(Sentences.OnlyOneOf("--quiet", "--verbose"));
        });
        command.SetAction(asked => build.Run(asked, terminal));
        return command;
    }

    private int Run(ParseResult asked, Terminal terminal)
    {
        var request = _site.Read(asked);
        request = request with
        {
            Options = request.Options with { BaseUrl = asked.GetValue(_baseUrl), Links = asked.GetValue(_links) },
        };
        var detail = asked.GetValue(_quiet) ? ReportDetail.Errors : asked.GetValue(_verbose) ? ReportDetail.Everything : ReportDetail.Warnings;
        return asked.GetValue(_plan) ? List(request, detail, terminal) : Build(asked, request, detail, terminal);
    }

    private static int List(SiteRequest request, ReportDetail detail, Terminal terminal)
    {
        using var interruption = new Interruption();
        var planned = Progress.Run(
            terminal.IsErrorSeen,
            progress => SitePipeline.Plan(request, SitePipeline.Read(request, progress, interruption.Token), progress, interruption.Token));
        if (SitePipeline.IsRefused(planned.Diagnostics, request.Strict))
        {
            SiteReport.Write(planned.Diagnostics, request, terminal, detail);
            return ExitCode.ContentHasErrors;
        }
        foreach (var file in planned.Value.Files)
            terminal.Output.Write($"{file.OutputPath}\n");
        return ExitCode.Fine;
    }

    private int Build(ParseResult asked, SiteRequest request, ReportDetail detail, Terminal terminal)
    {
        var output = asked.GetRequiredValue(_output);
        using var interruption = new Interruption();
        var built = Progress.Run(
            terminal.IsErrorSeen && detail > ReportDetail.Errors,
            progress => SiteBuild.Run(request, output, asked.GetValue(_zip), progress, interruption.Token));

        if (built.OutputProblem is null || request.Format != Diagnostics.Reports.ReportFormat.Text)
            SiteReport.Write(built.Diagnostics, request, terminal, detail);
        else
            terminal.Say(Sentences.OfDiagnostic(built.OutputProblem));
        if (built.ExitCode == ExitCode.ContentHasErrors && detail > ReportDetail.Errors)
            terminal.Say(Sentences.NothingWritten);
        if (detail == ReportDetail.Everything)
        {
            foreach (var step in built.Steps)
                terminal.Error.Write(string.Create(CultureInfo.InvariantCulture, $"{step.Name,-9} {step.Time.TotalMilliseconds,8:0} ms\n"));
        }
        if (built.Summary is { } summary && detail > ReportDetail.Errors)
        {
            // a report for a program has standard output for itself
            var line = request.Format == Diagnostics.Reports.ReportFormat.Text ? terminal.Output : terminal.Error;
            line.Write($"{SummaryLine.Of(output, summary, built.Articles, built.Time)}\n");
        }
        return built.ExitCode;
    }
}
