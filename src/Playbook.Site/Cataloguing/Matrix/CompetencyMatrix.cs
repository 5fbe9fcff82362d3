using Playbook.Site.Parsing.Matter;

namespace Playbook.Site.Cataloguing.Matrix;

/// <summary>
/// Pillar by level: what people do there, and which articles train it. It is made of the catalogue alone, so it never says anything that
/// no article and no line of <c>data/competencies.yml</c> says.
/// </summary>
/// <param name="Articles">The articles that stand in a cell, by id.</param>
/// <param name="Cells">Level by level in the order of the data files, and within a level pillar by pillar.</param>
public sealed record CompetencyMatrix(IReadOnlyList<MatrixArticle> Articles, IReadOnlyList<MatrixCell> Cells)
{
    /// <summary>Articles for a cell where the content root does not say how many it wants.</summary>
    private const int LeastPerCell = 1;

    /// <summary>The matrix of a catalogue, or null where there are no pillars, no levels or no competencies.</summary>
    /// <param name="catalogue">The catalogue.</param>
    public static CompetencyMatrix? Of(Catalogue catalogue) =>
        catalogue.Vocabulary.Pillars.All.Count == 0 || catalogue.Vocabulary.Levels.All.Count == 0 || catalogue.Competencies.Count == 0
            ? null
            : Made(catalogue);

    /// <summary>The cells that fall short, in their order.</summary>
    public IEnumerable<MatrixCell> Gaps => Cells.Where(c => c.IsGap);

    private static CompetencyMatrix Made(Catalogue catalogue)
    {
        var wanted = catalogue.Settings.Article.PerCell?.Value ?? LeastPerCell;
        var articles = catalogue.Articles
            .Where(a => a.Status != ArticleStatus.Deprecated && a.Pillars.Count > 0 && a.Levels.Count > 0)
            .Select(a => ArticleStatements.Of(a, catalogue.Settings.Article))
            .ToList();
        var statements = Statements(catalogue, articles);
        var cells =
            from level in catalogue.Vocabulary.Levels.All
            from pillar in catalogue.Vocabulary.Pillars.All
            select new MatrixCell(
                pillar,
                level,
                [.. statements.Where(s => s.Competency.Pillar == pillar && s.Competency.Level == level)],
                [
                    .. articles
                        .Where(a => a.Article.Pillars.Contains(pillar) && a.Article.Levels.Contains(level))
                        .Sorted((a, b) => a.Article.Levels[0].Rank.CompareTo(b.Article.Levels[0].Rank)
                            .Then(string.Compare(a.Article.Title, b.Article.Title, StringComparison.OrdinalIgnoreCase))
                            .Then(string.CompareOrdinal(a.Article.Id, b.Article.Id))),
                ],
                wanted);
        return new CompetencyMatrix(articles, [.. cells]);
    }

    /// <summary>Each competency with the articles that train it: those it names, and those that name it.</summary>
    private static List<MatrixStatement> Statements(Catalogue catalogue, List<MatrixArticle> articles)
    {
        var byId = articles.ToDictionary(a => a.Article.Id, a => a.Article, StringComparer.Ordinal);
        var naming = articles
            .SelectMany(a => a.Article.Source.Matter.Competencies, (a, use) => (a.Article, use.Id.Value))
            .ToLookup(use => use.Value, use => use.Article, StringComparer.Ordinal);
        return
        [
            .. catalogue.Competencies.Select(c => new MatrixStatement(
                c,
                [.. c.ArticleIds.Where(byId.ContainsKey).Select(id => byId[id]).Concat(naming[c.Id]).Distinct()])),
        ];
    }
}

/// <summary>What people of one level do in one pillar.</summary>
/// <param name="Pillar">The pillar.</param>
/// <param name="Level">The level.</param>
/// <param name="Statements">What they say of their own work, in the order of the data file.</param>
/// <param name="Articles">The articles for them, by the level these begin at.</param>
/// <param name="Wanted">How many published articles the content root wants here.</param>
public sealed record MatrixCell(
    Pillar Pillar, Level Level, IReadOnlyList<MatrixStatement> Statements, IReadOnlyList<MatrixArticle> Articles, int Wanted)
{
    /// <summary>How many published articles are missing.</summary>
    public int Missing { get; } = Math.Max(0, Wanted - Articles.Count(a => a.Article.Status == ArticleStatus.Published));

    /// <summary>Whether it has too few articles, or nothing that people could say of their own work. PB5009 tells of the same cells.</summary>
    public bool IsGap => Missing > 0 || Statements.Count == 0;

    /// <summary>The article to begin with: the one that trains most of the statements here.</summary>
    public Article? Best { get; } = Articles
        .Select(a => a.Article)
        .Select(article => new Offer(article, Statements.Count(s => s.Articles.Contains(article))))
        .Sorted((a, b) => b.Trained.CompareTo(a.Trained)
            .Then(a.Article.Levels.Count.CompareTo(b.Article.Levels.Count))
            .Then(string.CompareOrdinal(a.Article.Id, b.Article.Id)))
        .FirstOrDefault()?.Article;

    private sealed record Offer(Article Article, int Trained);
}

/// <summary>Something that people of a level say of their own work.</summary>
/// <param name="Competency">The entry of the data file.</param>
/// <param name="Articles">The articles that train it.</param>
public sealed record MatrixStatement(Competency Competency, IReadOnlyList<Article> Articles);

/// <summary>What an article adds to the matrix.</summary>
/// <param name="Article">The article.</param>
/// <param name="AtLevel">What it says to each level, by level.</param>
/// <param name="Checklist">What its readers can be seen doing.</param>
public sealed record MatrixArticle(Article Article, IReadOnlyDictionary<Level, string> AtLevel, IReadOnlyList<string> Checklist);
