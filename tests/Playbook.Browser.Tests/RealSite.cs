using System.Globalization;
using Playbook.Diagnostics;
using Playbook.Site;
using Playbook.Site.Planning;
using Playbook.Site.Publishing;
using Playbook.Site.Reading;
using Playbook.Site.Rendering;

namespace Playbook.Browser.Tests;

/// <summary>The real playbook with the default theme, built into a folder that goes away with it.</summary>
public sealed class RealSite : IDisposable
{
    private RealSite(string folder, SitePlan plan)
    {
        Folder = folder;
        Plan = plan;
    }

    /// <summary>The theme as it travels with the program, with compact scripts: what readers get is what is tested.</summary>
    public static string Theme { get; } = Path.Combine(AppContext.BaseDirectory, "themes", "default");

    /// <summary>Where the site is.</summary>
    public string Folder { get; }

    /// <summary>What it has.</summary>
    public SitePlan Plan { get; }

    /// <summary>Builds the site.</summary>
    /// <param name="links">How links are written.</param>
    public static RealSite Build(LinkStyle links)
    {
        var root = RepositoryRoot();
        var content = SourceReader.Read(Path.Combine(root, "content"), "content", ReadKind.Content);
        var theme = SourceReader.Read(Theme, "themes/default", ReadKind.Theme);
        // A day on which nothing is overdue, whenever the tests run.
        var today = DateOnly.Parse("2026-11-21", CultureInfo.InvariantCulture);
        var planned = SiteBuilder.Plan(content, theme, new BuildOptions { Today = today, Links = links });
        Expect.Nothing(Told(planned.Diagnostics));

        var folder = Path.Combine(Path.GetTempPath(), $"playbook-{Path.GetRandomFileName()}");
        using var publication = Publication.Begin(Path.Combine(folder, "site")).Value!;
        Expect.Nothing(Told(SiteRenderer.Render(planned.Value, (file, bytes) => publication.Write(file.OutputPath, bytes))));
        Assert.NotNull(publication.Commit().Value);
        return new RealSite(Path.Combine(folder, "site"), planned.Value);
    }

    /// <summary>The address of the first page of each kind.</summary>
    public IReadOnlyList<string> OneOfEachKind() =>
    [
        .. Plan.Files.OfType<PlannedPage>()
            .GroupBy(p => p.Subject is SinglePage single ? single.Kind.ToString() : p.Subject.GetType().Name, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => g.First().Address),
    ];

    /// <summary>Removes the site.</summary>
    public void Dispose() => Directory.Delete(Path.GetDirectoryName(Folder)!, recursive: true);

    private static IEnumerable<string> Told(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.Where(d => d.Severity == Severity.Error).Select(d => $"{d.Code} {d.Where}: {d.Message}");

    /// <summary>The folder that holds <c>Playbook.sln</c>.</summary>
    internal static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Playbook.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        return folder.FullName;
    }
}
