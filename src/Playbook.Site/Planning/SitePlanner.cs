using Playbook.Diagnostics;
using Playbook.Site.Cataloguing;
using Playbook.Site.Cataloguing.Matrix;
using Playbook.Site.Parsing.Theming;

namespace Playbook.Site.Planning;

/// <summary>The stage that decides every file and every address. In: catalogue and theme. Out: a finished plan.</summary>
public static class SitePlanner
{
    /// <summary>Plans the site.</summary>
    /// <param name="catalogue">What readers find.</param>
    /// <param name="theme">What it will look like.</param>
    /// <param name="options">What the site depends on besides.</param>
    public static Diagnosed<SitePlan> Plan(Catalogue catalogue, Theme theme, BuildOptions options)
    {
        var problems = new List<Diagnostic>();
        // The longest part of planning, and the only one that needs nothing else of it.
        var searching = Task.Run(() => SearchPlanner.Plan(catalogue, options.Links ?? catalogue.Settings.Links));
        var hasUrl = (options.BaseUrl ?? catalogue.Settings.Url?.Value) is not null;
        if (!hasUrl && catalogue.Settings is { File: { } settings, IsWhole: true })
            problems.Add(PlanProblems.NoUrl(settings));

        var matrix = CompetencyMatrix.Of(catalogue);
        var assets = AssetFingerprints.Of(matrix is null ? theme.Assets : [.. theme.Assets, PlannerData.Of(catalogue, matrix)]);
        var claims = new Claims(problems);
        foreach (var page in Pages(catalogue))
            claims.Add(page, PlanProblems.PlaceOf(page));
        foreach (var asset in assets.Files)
            claims.Add(asset, null);
        foreach (var media in catalogue.Media)
            claims.Add(new PlannedCopy(Urls.Media(media.Path), media.Content), PlanProblems.PlaceOf(catalogue.Root, media));
        claims.Add(new PlannedMachineFile(Urls.ArticleData, MachineFileKind.Articles), null);
        var search = searching.Result;
        foreach (var file in search.Files)
            claims.Add(file, null);
        if (search.Script is not null)
        {
            foreach (var template in theme.Templates.Names.Where(n => n.StartsWith(ThemeParser.MarkupFolder, StringComparison.Ordinal)))
                claims.Add(new PlannedMarkup(Urls.SearchFile($"{template}.js"), template), null);
        }
        if (matrix is not null)
        {
            claims.Add(new PlannedPage(Urls.Start, new SinglePage(SinglePageKind.Start)), null);
            claims.Add(new PlannedPage(Urls.Matrix, new SinglePage(SinglePageKind.Matrix)), null);
            claims.Add(new PlannedMachineFile(Urls.MatrixTable, MachineFileKind.MatrixTable), null);
            claims.Add(new PlannedMachineFile(Urls.MatrixData, MachineFileKind.MatrixData), null);
        }
        claims.Add(new PlannedMachineFile(Urls.ProgressPaths, MachineFileKind.ProgressPaths), null);
        claims.Add(new PlannedMachineFile(Urls.ProgressArticles, MachineFileKind.ProgressArticles), null);
        if (hasUrl)
        {
            claims.Add(new PlannedMachineFile(Urls.Feed, MachineFileKind.Feed), null);
            claims.Add(new PlannedMachineFile(Urls.Sitemap, MachineFileKind.Sitemap), null);
            claims.Add(new PlannedMachineFile(Urls.Robots, MachineFileKind.Robots), null);
            if (search.Script is not null)
                claims.Add(new PlannedMachineFile(Urls.OpenSearch, MachineFileKind.OpenSearch), null);
        }
        // Last: an alias never takes an address from what lives there.
        foreach (var (redirect, where) in Redirects(catalogue))
            claims.AddAlias(redirect, where);

        return new Diagnosed<SitePlan>(
            new SitePlan(
                catalogue,
                theme,
                options,
                [.. claims.Files.OrderBy(f => f.OutputPath, StringComparer.Ordinal)],
                assets.Addresses,
                search.Script,
                matrix),
            Leniency.Apply(problems, catalogue.Settings));
    }

    private static IEnumerable<PlannedPage> Pages(Catalogue catalogue)
    {
        yield return new PlannedPage(Urls.Home, new SinglePage(SinglePageKind.Home));
        yield return new PlannedPage(Urls.NotFound, new SinglePage(SinglePageKind.NotFound));
        yield return new PlannedPage(Urls.Search, new SinglePage(SinglePageKind.Search));
        yield return new PlannedPage(Urls.Articles, new SinglePage(SinglePageKind.Articles));
        yield return new PlannedPage(Urls.Pillars, new SinglePage(SinglePageKind.Pillars));
        yield return new PlannedPage(Urls.Levels, new SinglePage(SinglePageKind.Levels));
        yield return new PlannedPage(Urls.Topics, new SinglePage(SinglePageKind.Topics));
        yield return new PlannedPage(Urls.Paths, new SinglePage(SinglePageKind.Paths));
        if (catalogue.Glossary.Count > 0)
            yield return new PlannedPage(Urls.Glossary, new SinglePage(SinglePageKind.Glossary));
        yield return new PlannedPage(Urls.Progress, new SinglePage(SinglePageKind.Progress));
        foreach (var article in catalogue.Articles)
            yield return new PlannedPage(Urls.Article(article.Id), new ArticleSubject(article));
        foreach (var pillar in catalogue.Vocabulary.Pillars.All)
            yield return new PlannedPage(Urls.Pillar(pillar.Id), new PillarSubject(pillar));
        foreach (var level in catalogue.Vocabulary.Levels.All)
            yield return new PlannedPage(Urls.Level(level.Id), new LevelSubject(level));
        foreach (var topic in catalogue.Vocabulary.Topics.All)
            yield return new PlannedPage(Urls.Topic(topic.Id), new TopicSubject(topic));
        foreach (var path in catalogue.Paths)
            yield return new PlannedPage(Urls.Path(path.Id), new PathSubject(path));
        foreach (var page in catalogue.Pages)
            yield return new PlannedPage(Urls.Page(page.Id), new TextSubject(page));
    }

    private static IEnumerable<(PlannedRedirect Redirect, SourceSpan Where)> Redirects(Catalogue catalogue)
    {
        foreach (var article in catalogue.Articles)
        {
            foreach (var alias in article.Source.Matter.Aliases)
                yield return (new PlannedRedirect(alias.Value, Urls.Article(article.Id), article.Title), alias.Where);
        }
        foreach (var path in catalogue.Paths)
        {
            foreach (var alias in path.Source.Aliases)
                yield return (new PlannedRedirect(alias.Value, Urls.Path(path.Id), path.Title), alias.Where);
        }
        foreach (var page in catalogue.Pages)
        {
            foreach (var alias in page.Aliases)
                yield return (new PlannedRedirect(alias.Value, Urls.Page(page.Id), page.Title.Value), alias.Where);
        }
    }

    /// <summary>Who has which output path. File shares ignore case, so this does too.</summary>
    private sealed class Claims(List<Diagnostic> problems)
    {
        private readonly Dictionary<string, Claim> _byPath = new(StringComparer.OrdinalIgnoreCase);

        public IEnumerable<PlannedFile> Files => _byPath.Values.Select(v => v.File);

        public void Add(PlannedFile file, SourceSpan? where)
        {
            if (_byPath.TryAdd(file.OutputPath, new Claim(file, where)))
                return;
            var (_, other) = _byPath[file.OutputPath];
            if ((where ?? other) is { } place)
                problems.Add(PlanProblems.OneAddressTwice(file.Address, place, where is null ? null : other));
        }

        public void AddAlias(PlannedRedirect redirect, SourceSpan where)
        {
            if (!_byPath.TryAdd(redirect.OutputPath, new Claim(redirect, where)))
                problems.Add(PlanProblems.AliasTaken(redirect.Address, where, _byPath[redirect.OutputPath]));
        }
    }
}

/// <summary>A file that has an output path, and where somebody asked for it.</summary>
/// <param name="File">The file.</param>
/// <param name="Where">Where it was asked for; null for what nobody asks for.</param>
internal sealed record Claim(PlannedFile File, SourceSpan? Where);
