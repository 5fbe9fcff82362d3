using Playbook.Cli.Showing;
using Playbook.Diagnostics;
using Playbook.Site;
using Playbook.Site.Planning;
using Playbook.Site.Rendering;

namespace Playbook.Cli.Sites;

/// <summary>The stages of the site in the order of a build, with progress, and an ear for interruptions between them.</summary>
internal static class SitePipeline
{
    /// <summary>Reads, parses, catalogues and plans.</summary>
    public static Diagnosed<PlannedSite> Plan(SiteRequest request, Progress progress, CancellationToken cancellation)
    {
        progress.Begin("Reading");
        var sources = SiteSources.Read(request);
        cancellation.ThrowIfCancellationRequested();
        progress.Begin("Checking");
        var plan = SiteBuilder.Plan(sources.Content, sources.Theme, request.Options);
        cancellation.ThrowIfCancellationRequested();
        var audiences = plan.Value.Catalogue.Vocabulary.Audiences;
        if (request.Options.Audience is { } audience && !audiences.Contains(audience, StringComparer.Ordinal))
            throw new UsageException(Sentences.UnknownAudience(audience, audiences));
        return new(new PlannedSite(plan.Value, sources.Folders), plan.Diagnostics);
    }

    /// <summary>Draws every file, on all processors.</summary>
    /// <returns>What went wrong.</returns>
    public static IReadOnlyList<Diagnostic> Render(SitePlan plan, RenderedFileTaker take, Progress progress, CancellationToken cancellation)
    {
        progress.Begin("Writing", plan.Files.Count);
        return SiteRenderer.Render(
            plan,
            (file, content) =>
            {
                take(file, content);
                progress.Advance();
            },
            cancellation);
    }

    /// <summary>Whether there is no site with these diagnostics.</summary>
    public static bool IsRefused(IReadOnlyList<Diagnostic> diagnostics, bool strict) =>
        diagnostics.Any(d => d.Severity == Severity.Error || (strict && d.Severity == Severity.Warning));
}

/// <summary>A plan and the folders that it comes from.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Sources">Where nothing is to be written.</param>
internal sealed record PlannedSite(SitePlan Plan, IReadOnlyList<string> Sources);
