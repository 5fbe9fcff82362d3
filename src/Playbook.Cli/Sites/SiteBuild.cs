using Playbook.Cli.Showing;
using Playbook.Diagnostics;
using Playbook.Site.Publishing;

namespace Playbook.Cli.Sites;

/// <summary>A build from beginning to end, and what came of it.</summary>
internal sealed record SiteBuild
{
    /// <summary>Everything that was found wrong, the output included.</summary>
    public required IReadOnlyList<Diagnostic> Diagnostics { get; init; }

    /// <summary>How the program ends.</summary>
    public required int ExitCode { get; init; }

    /// <summary>The steps and how long each took.</summary>
    public required IReadOnlyList<Step> Steps { get; init; }

    /// <summary>What is wrong with the place that the site should go to.</summary>
    public Diagnostic? OutputProblem { get; init; }

    /// <summary>What was published; null when nothing was.</summary>
    public PublicationSummary? Summary { get; init; }

    /// <summary>How many articles the site has.</summary>
    public int Articles { get; init; }

    /// <summary>How long it took.</summary>
    public TimeSpan Time
    {
        get
        {
            var sum = TimeSpan.Zero;
            foreach (var step in Steps)
                sum += step.Time;
            return sum;
        }
    }

    /// <summary>Builds.</summary>
    /// <param name="request">What was asked for.</param>
    /// <param name="output">Where the site goes.</param>
    /// <param name="archive">A file to pack it into too, or null.</param>
    /// <param name="progress">Is told how far it is.</param>
    /// <param name="cancellation">Stops it; the former site stays.</param>
    public static SiteBuild Run(SiteRequest request, string output, string? archive, Progress progress, CancellationToken cancellation)
    {
        var sources = SitePipeline.Read(request, progress, cancellation);
        using var ahead = new PublicationAhead(output, sources.Folders);
        var planned = SitePipeline.Plan(request, sources, progress, cancellation);
        if (SitePipeline.IsRefused(planned.Diagnostics, request.Strict))
            return Refused(planned.Diagnostics);

        progress.Begin("Preparing");
        var begun = ahead.Begun;
        if (begun.Value is not { } publication)
            return Failed(begun.Diagnostics);
        var pack = archive is null ? null : new SiteArchive();
        var rendered = SitePipeline.Render(
            planned.Value,
            (file, content) =>
            {
                publication.Write(file.OutputPath, content);
                pack?.Add(file.OutputPath, content);
            },
            progress,
            cancellation);
        IReadOnlyList<Diagnostic> diagnostics = [.. planned.Diagnostics, .. rendered];
        if (SitePipeline.IsRefused(diagnostics, request.Strict))
            return Refused(diagnostics);

        progress.Begin("Publishing");
        var committed = publication.Commit();
        if (committed.Value is null)
            return Failed(committed.Diagnostics);
        if (pack?.Save(archive!) is { } problem)
            return Failed([problem]);
        return new SiteBuild
        {
            Diagnostics = diagnostics,
            ExitCode = Cli.ExitCode.Fine,
            Steps = progress.Steps,
            Summary = committed.Value,
            Articles = planned.Value.Catalogue.Articles.Count,
        };

        SiteBuild Refused(IReadOnlyList<Diagnostic> diagnostics) =>
            new() { Diagnostics = diagnostics, ExitCode = Cli.ExitCode.ContentHasErrors, Steps = progress.Steps };

        SiteBuild Failed(IReadOnlyList<Diagnostic> problems) => new()
        {
            Diagnostics = [.. planned.Diagnostics, .. problems],
            // a folder that belongs to somebody else was named by mistake; everything else is the machine's refusal
            ExitCode = problems[0].Code == "PB9006" ? Cli.ExitCode.WrongUsage : Cli.ExitCode.MachineFailed,
            Steps = progress.Steps,
            OutputProblem = problems[0],
        };
    }
}
