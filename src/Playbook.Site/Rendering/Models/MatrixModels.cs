using Playbook.Site.Cataloguing.Matrix;
using Playbook.Templating;

namespace Playbook.Site.Rendering.Models;

/// <summary>The cells of one level, pillar by pillar.</summary>
internal sealed record MatrixRow(LevelModel Level, IReadOnlyList<CellModel> Cells) : ITemplateObject
{
    public static TemplateType Shape { get; } = TemplateType.Define<MatrixRow>("row of the matrix", m => m
        .Member("level", "The level.", r => Value.From(r.Level))
        .Member("cells", "Its cells, in the order of the pillars.", r => Value.From(r.Cells)));

    public TemplateType Type => Shape;
}

/// <summary>The cells of one pillar, level by level.</summary>
internal sealed record MatrixColumn(PillarModel Pillar, IReadOnlyList<CellModel> Cells) : ITemplateObject
{
    public static TemplateType Shape { get; } = TemplateType.Define<MatrixColumn>("column of the matrix", m => m
        .Member("pillar", "The pillar.", c => Value.From(c.Pillar))
        .Member("cells", "Its cells, in the order of the levels.", c => Value.From(c.Cells)));

    public TemplateType Type => Shape;
}

/// <summary>What people of one level do in one pillar, and what trains it.</summary>
internal sealed record CellModel(
    MatrixCell Cell,
    PillarModel Pillar,
    LevelModel Level,
    IReadOnlyList<StatementModel> Statements,
    IReadOnlyList<CellArticleModel> Articles,
    ArticleModel? Best,
    string? NewFile,
    string? NewUrl) : ITemplateObject
{
    public static TemplateType Shape { get; } = TemplateType.Define<CellModel>("cell of the matrix", m => m
        .Member("id", "An id for its place on the page.", c => $"{c.Cell.Pillar.Id}-{c.Cell.Level.Id}")
        .Member("pillar", "The pillar.", c => Value.From(c.Pillar))
        .Member("level", "The level.", c => Value.From(c.Level))
        .Member("statements", "What people say of their own work here.", c => Value.From(c.Statements))
        .Member("articles", "The articles for it, with what they say to this level.", c => Value.From(c.Articles))
        .Member("best", "The article to begin with, or null.", c => Value.From(c.Best))
        .Member("is_gap", "Whether it has too few articles or no statement.", c => c.Cell.IsGap)
        .Member("missing", "How many articles are missing.", c => c.Cell.Missing)
        .Member("wanted", "How many articles the content root wants in a cell.", c => c.Cell.Wanted)
        .Member("new_file", "The file in which an article for a gap would be written; null where nothing is missing.", c => c.NewFile)
        .Member("new_url", "Where that file can be written at the repository's host, its skeleton filled in, or null.", c => c.NewUrl));

    public TemplateType Type => Shape;
}

/// <summary>Something that people of a level say of their own work.</summary>
internal sealed record StatementModel(MatrixStatement Statement, IReadOnlyList<ArticleModel> Articles) : ITemplateObject
{
    public static TemplateType Shape { get; } = TemplateType.Define<StatementModel>("statement", m => m
        .Member("id", "The id of the competency.", s => s.Statement.Competency.Id)
        .Member("statement", "The statement, in the first person.", s => s.Statement.Competency.Statement)
        .Member("topics", "The ids of the topics of its articles, separated by spaces.", s => TopicIds.Of(s.Articles))
        .Member("articles", "The articles that train it.", s => Value.From(s.Articles)));

    public TemplateType Type => Shape;
}

/// <summary>An article in a cell of the matrix.</summary>
internal sealed record CellArticleModel(ArticleModel Article, string? Says, IReadOnlyList<string> Checklist) : ITemplateObject
{
    public static TemplateType Shape { get; } = TemplateType.Define<CellArticleModel>("article of a cell", m => m
        .Member("article", "The article.", a => Value.From(a.Article))
        .Member("says", "What it says to this level, or null.", a => a.Says)
        .Member("topics", "The ids of its topics, separated by spaces.", a => TopicIds.Of([a.Article]))
        .Member("checklist", "What its readers can be seen doing, as texts; empty where the article stands in a cell before this one.", a => Value.From(a.Checklist)));

    public TemplateType Type => Shape;
}

/// <summary>The topics of articles, as a script looks for them.</summary>
internal static class TopicIds
{
    public static string Of(IEnumerable<ArticleModel> articles) =>
        string.Join(' ', articles.SelectMany(a => a.Topics).Select(t => t.Topic.Id).Distinct(StringComparer.Ordinal));
}
