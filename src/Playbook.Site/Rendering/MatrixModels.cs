using Playbook.Site.Cataloguing.Matrix;
using Playbook.Site.Rendering.Models;

namespace Playbook.Site.Rendering;

/// <summary>The matrix as templates see it. Made when the first page asks, which many sites never do.</summary>
internal sealed class MatrixModels
{
    private readonly Lazy<List<CellModel>> _cells;
    private readonly SiteModels _models;

    public MatrixModels(SiteModels models)
    {
        _models = models;
        _cells = new(() => Cells(models.Plan.Matrix!));
    }

    /// <summary>Level by level.</summary>
    public IReadOnlyList<MatrixRow> Rows() =>
        [.. _models.Plan.Catalogue.Vocabulary.Levels.All.Select(l => new MatrixRow(_models.Of(l), [.. _cells.Value.Where(c => c.Cell.Level == l)]))];

    /// <summary>Pillar by pillar.</summary>
    public IReadOnlyList<MatrixColumn> Columns() =>
        [.. _models.Plan.Catalogue.Vocabulary.Pillars.All.Select(p => new MatrixColumn(_models.Of(p), [.. _cells.Value.Where(c => c.Cell.Pillar == p)]))];

    /// <summary>The topics that a reader can choose from: those of articles in the matrix.</summary>
    public IReadOnlyList<TopicModel> Topics()
    {
        var used = _models.Plan.Matrix!.Articles.SelectMany(a => a.Article.Topics).ToHashSet();
        return [.. _models.Plan.Catalogue.Vocabulary.Topics.All.Where(used.Contains).Select(_models.Of)];
    }

    private List<CellModel> Cells(CompetencyMatrix matrix)
    {
        // An article for several levels of a pillar shows its checklist once.
        var shown = new HashSet<(string Pillar, string Article)>();
        return [.. matrix.Cells.Select(cell => Cell(cell, shown))];
    }

    private CellModel Cell(MatrixCell cell, HashSet<(string Pillar, string Article)> shown)
    {
        var catalogue = _models.Plan.Catalogue;
        var (folder, name) = (ArticleSkeleton.Folder(catalogue, cell), ArticleSkeleton.FileName(cell));
        return new CellModel(
            cell,
            _models.Of(cell.Pillar),
            _models.Of(cell.Level),
            [.. cell.Statements.Select(s => new StatementModel(s, _models.Of(s.Articles)))],
            [
                .. cell.Articles.Select(a => new CellArticleModel(
                    _models.Of(a.Article),
                    a.AtLevel.GetValueOrDefault(cell.Level),
                    shown.Add((cell.Pillar.Id, a.Article.Id)) ? a.Checklist : [])),
            ],
            cell.Best is null ? null : _models.Of(cell.Best),
            cell.Missing > 0 ? $"{folder}/{name}" : null,
            cell.Missing > 0 ? SourceLinks.New(catalogue.Settings, folder, name, ArticleSkeleton.Text(catalogue, cell)) : null);
    }
}
