using System.Collections.Immutable;
using System.Diagnostics;
using Playbook.Site.Cataloguing;
using Playbook.Site.Cataloguing.Relating;
using Playbook.Site.Parsing.Markdown;
using Playbook.Site.Planning;
using Playbook.Site.Rendering.Models;

namespace Playbook.Site.Rendering;

/// <summary>Makes the model of each page.</summary>
internal sealed class PageFactory
{
    private const int RecentArticles = 6;

    private readonly SitePlan _plan;
    private readonly SiteModels _models;
    private readonly Groupings _groupings;
    private readonly MatrixModels _matrix;

    public PageFactory(SitePlan plan)
    {
        _plan = plan;
        // Neither needs the other.
        var ordering = Task.Run(() => new ArticleOrder(plan.Catalogue));
        _models = new SiteModels(plan);
        _groupings = new Groupings(_models, ordering.Result);
        _matrix = new MatrixModels(_models);
    }

    /// <summary>What every page may tell about the site.</summary>
    public SiteModel Site => _models.Site;

    /// <summary>What the template of a page sees.</summary>
    public PageModel Make(PlannedPage page) => page.Subject switch
    {
        ArticleSubject { Article: var article } => Article(page, article),
        PillarSubject { Pillar: var pillar } => new PillarPage(
            _models.Site,
            Info(page, "pillar", pillar.Title, pillar.Question, [Above(Urls.Pillars)]),
            Words,
            _models.Of(pillar),
            _groupings.OfPillar(pillar),
            _groupings.PathsOf(pillar)),
        LevelSubject { Level: var level } => new LevelPage(
            _models.Site,
            Info(page, "level", level.Title, level.Short, [Above(Urls.Levels)]),
            Words,
            _models.Of(level),
            _groupings.OfLevel(level),
            _groupings.Paths(p => p.From == level),
            _groupings.Paths(p => p.To == level)),
        TopicSubject { Topic: var topic } => new TopicPage(
            _models.Site,
            Info(page, "topic", topic.Title, topic.Description, [Above(Urls.Topics)]),
            Words,
            _models.Of(topic),
            _groupings.OfTopic(topic),
            _groupings.NeighboursOf(topic),
            [.. _plan.Catalogue.Glossary.Where(t => t.Topics.Contains(topic)).Select(_models.Of)]),
        PathSubject { Path: var path } => Path(page, path),
        TextSubject { Page: var text } => new TextPage(
            _models.Site,
            Info(page, "page", text.Title.Value, text.Description?.Value, [], text.File.Path),
            Words,
            Body(page.Address, text.Path, text.Body),
            HeadingTree.Of(text.Body)),
        SinglePage { Kind: var kind } => Single(page, kind),
        _ => throw new UnreachableException($"A page without a model: {page.Subject.GetType().Name}"),
    };

    /// <summary>What the template of a redirect sees.</summary>
    public RedirectPage Make(PlannedRedirect redirect) => new(
        _models.Site,
        new PageInfo("redirect", redirect.Title, null, redirect.Address, Canonical(redirect.Target), Language, [], null, null, null, true),
        Words,
        new Crumb(redirect.Title, redirect.Target));

    /// <summary>The articles that a feed tells about.</summary>
    public IReadOnlyList<Article> Newest() => _groupings.Newest();

    /// <summary>The hashes of an article's sections, which its own page and those of its paths need too.</summary>
    public string SectionHashesOf(Article article) => _models.Of(article).SectionHashes;

    private Templating.TemplateMap Words => _plan.Theme.Text;

    private string Language => _plan.Catalogue.Settings.Language;

    private PageModel Single(PlannedPage page, SinglePageKind kind) => kind switch
    {
        SinglePageKind.Home => new HomePage(
            _models.Site,
            Info(page, "home", "", _plan.Catalogue.Settings.Description, null),
            Words,
            _groupings.OfTheWeek(),
            _groupings.Recent(RecentArticles)),
        SinglePageKind.Articles => new ArticlesPage(_models.Site, Named(page, "articles"), Words, _groupings.ByPillar()),
        SinglePageKind.Pillars => new PillarsPage(_models.Site, Named(page, "pillars"), Words, _groupings.ByPillar()),
        SinglePageKind.Levels => new PlainPage(_models.Site, Named(page, "levels"), Words),
        SinglePageKind.Topics => new PlainPage(_models.Site, Named(page, "topics"), Words),
        SinglePageKind.Paths => new PlainPage(_models.Site, Named(page, "paths"), Words),
        SinglePageKind.Search => new SearchPage(_models.Site, Named(page, "search"), Words, _groupings.Letters(), _groupings.ByPillar()),
        SinglePageKind.Start => new StartPage(_models.Site, Named(page, "start"), Words, _matrix.Columns()),
        SinglePageKind.Matrix => new MatrixPage(_models.Site, Named(page, "matrix"), Words, _matrix.Rows(), _matrix.Columns(), _matrix.Topics()),
        SinglePageKind.Glossary => new GlossaryPage(_models.Site, Named(page, "glossary"), Words, _groupings.Terms()),
        SinglePageKind.Progress => new PlainPage(_models.Site, Named(page, "progress") with { NoIndex = true }, Words),
        SinglePageKind.NotFound => new PlainPage(_models.Site, Named(page, "not-found") with { NoIndex = true, Canonical = null }, Words),
        _ => throw new UnreachableException($"A page without a model: {kind}"),
    };

    private ArticlePage Article(PlannedPage page, Article article)
    {
        var relations = _plan.Catalogue.Relations[article.Id];
        var matter = article.Source.Matter;
        var home = article.Pillars.Count > 0
            ? new Crumb(article.Pillars[0].Title, Urls.Pillar(article.Pillars[0].Id))
            : Above(Urls.Articles);
        var replacement = matter.ReplacedBy is { } id ? _plan.Catalogue.Articles.FirstOrDefault(a => a.Id == id.Value) : null;
        var model = new FullArticleModel(
            _models.Of(article),
            Body(page.Address, article.Source.Path, article.Source.Body),
            HeadingTree.Of(article.Source.Body),
            Downloads(article),
            _models.Of(relations.Requires),
            _models.Of(relations.LeadsTo),
            Related(relations.Related),
            _models.Of(relations.LinkedFrom),
            [.. relations.Places.Select(Place)],
            relations.Next is { } next ? new RelatedModel(_models.Of(next.Article), next.Reason) : null,
            replacement is null ? null : _models.Of(replacement),
            article.ReviewDue < _plan.Options.Today);
        var info = Info(page, "article", article.Title, article.Description, [home], article.Source.File.Path);
        return new ArticlePage(
            _models.Site, matter.Language is { } language ? info with { Language = language.Value } : info, Words, model);
    }

    private RelatedModel[] Related(ImmutableArray<RelatedArticle> related)
    {
        var models = new RelatedModel[related.Length];
        for (var i = 0; i < models.Length; i++)
            models[i] = new RelatedModel(_models.Of(related[i].Article), related[i].Reason);
        return models;
    }

    private PathPage Path(PlannedPage page, LearningPath path)
    {
        var number = 0;
        var stages = path.Stages.Select((stage, i) => new StageModel(
            i + 1,
            stage,
            stage.Level is null ? null : _models.Of(stage.Level),
            [.. stage.Steps.Select(s => new StepModel(++number, _models.Of(s.Article), s))]));
        return new PathPage(
            _models.Site,
            Info(page, "path", path.Title, path.Promise, [Above(Urls.Paths)], path.Source.File.Path),
            Words,
            new FullPathModel(_models.Of(path), [.. stages], PathDrawer.Draw(path, _models), path.ReviewDue < _plan.Options.Today));
    }

    private PlaceModel Place(PathPlace place) => new(
        _models.Of(place.Path),
        new Crumb(place.Stage.Title, $"{Urls.Path(place.Path.Id)}#{place.Stage.Id}"),
        place.Stage.Id,
        place.Previous is null ? null : _models.Of(place.Previous),
        place.Next is null ? null : _models.Of(place.Next));

    private List<DownloadModel> Downloads(Article article)
    {
        var downloads = new List<DownloadModel>();
        foreach (var path in article.Source.Matter.Downloads.Select(d => d.Value))
        {
            if (_plan.Catalogue.Media.FirstOrDefault(m => m.Path == path) is { } media)
                downloads.Add(new DownloadModel(path[(path.LastIndexOf('/') + 1)..], Urls.Media(path), media.Content.Length));
        }
        return downloads;
    }

    private BodyText Body(string address, string path, ParsedBody body) => new(body, _plan.Catalogue.Links[path], address, _plan);

    private PageInfo Named(PlannedPage page, string kind) => Info(page, kind, TitleOf(kind), Word("intro", kind), []);

    /// <summary>The name of a page of which there is one: the theme's word for it.</summary>
    private string TitleOf(string kind) => Word("title", kind) ?? char.ToUpperInvariant(kind[0]) + kind[1..];

    private string? Word(string use, string kind) =>
        Words.TryGet($"{use}_{kind.Replace('-', '_')}", out var word) ? word.ToString() : null;

    private Crumb Above(string address) => new(
        TitleOf(address == Urls.Levels ? "levels" : address.Trim('/')), address);

    private PageInfo Info(
        PlannedPage page, string kind, string title, string? description, IReadOnlyList<Crumb>? above, string? source = null)
    {
        var repository = source is null ? null : SourceLinks.Of(_plan.Catalogue.Settings, source);
        return new PageInfo(
            kind,
            title,
            string.IsNullOrEmpty(description) ? null : description,
            page.Address,
            Canonical(page.Address),
            Language,
            above is null ? [] : [new Crumb(TitleOf("home"), Urls.Home), .. above],
            source,
            repository?.View,
            repository?.Edit,
            false);
    }

    private string? Canonical(string address) => _plan.BaseUrl is { } url ? Urls.Below(url, address) : null;
}
