using Playbook.Cli.Showing;
using Playbook.Diagnostics;
using Playbook.Site;
using Playbook.Site.Planning;
using Playbook.Site.Rendering;

namespace Playbook.Cli.Sites;

/// <summary>The stages of the site in the order of a build, with progress, and an ear for interruptions between them.</summary>
internal static class SitePipeline
{
    /// <summary>Reads the content root and the theme.</summary>
    public static SiteSources Read(SiteRequest request, Progress progress, CancellationToken cancellation)
    {
        progress.Begin("Reading");
        var sources = SiteSources.Read(request);
        cancellation.ThrowIfCancellationRequested();
        return sources;
    }

    /// <summary>Parses, catalogues and plans.</summary>
    public static Diagnosed<SitePlan> Plan(SiteRequest request, SiteSources sources, Progress progress, CancellationToken cancellation)
    {
        progress.Begin("Checking");
        var plan = SiteBuilder.Plan(sources.Content, sources.Theme, request.Options);
        cancellation.ThrowIfCancellationRequested();
        var audiences = plan.Value.Catalogue.Vocabulary.Audiences;
        if (request.Options.Audience is { } audience && !audiences.Contains(audience, StringComparer.Ordinal))
            throw new UsageException(Sentences.UnknownAudience(audience, audiences));
        return plan;
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
