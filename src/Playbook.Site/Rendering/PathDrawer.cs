using System.Globalization;
using System.Text;
using Playbook.Site.Cataloguing;
using Playbook.Site.Rendering.Models;

namespace Playbook.Site.Rendering;

/// <summary>
/// Decides where everything stands in a drawing of a path: a line that climbs from level to level, on it the stages, their articles and their
/// checkpoints in reading order. The list on the page says the same in words; the theme decides what it looks like.
/// </summary>
internal static class PathDrawer
{
    private const int Margin = 16;
    private const int FromStageToArticle = 28;
    private const int FromArticleToArticle = 20;
    private const int FromCheckpointToStage = 36;
    private const int RowHeight = 46;
    private const int AboveFirstRow = 34;
    private const int BelowLastRow = 18;

    /// <summary>A name stands this far above the line of its level, and clear of the stages where there is one level only.</summary>
    private const int NameAboveRow = 7;
    private const int NameAboveStages = 18;

    /// <summary>The drawing of a path.</summary>
    public static PathDrawing Draw(LearningPath path, SiteModels models)
    {
        // Levels of one rank stand at one height; a stage without a level stays where the one before it is.
        var ranks = path.Stages.Select(s => s.Level?.Rank).OfType<int>().Distinct().OrderDescending().ToList();
        var line = new StringBuilder();
        var stages = new List<DrawnStage>();
        var stops = new List<DrawnStop>();
        var (x, y) = (Margin, RowOf(path.Stages.Select(s => s.Level?.Rank).FirstOrDefault(r => r is not null)));
        foreach (var stage in path.Stages)
        {
            var row = stage.Level is { } level ? RowOf(level.Rank) : y;
            Move(stages.Count == 0 ? null : x - FromCheckpointToStage, x, y, row);
            y = row;
            stages.Add(new DrawnStage(stages.Count + 1, x, y));
            x += FromStageToArticle;
            foreach (var step in stage.Steps)
            {
                stops.Add(new DrawnStop(x, y, step.Optional, false, step.Article.Pillars.Count > 0 ? models.Of(step.Article.Pillars[0]) : null));
                x += FromArticleToArticle;
            }
            if (stage.Checkpoint is not null)
                stops.Add(new DrawnStop(x, y, false, true, null));
            line.Append(CultureInfo.InvariantCulture, $"H{x}");
            x += FromCheckpointToStage;
        }
        var width = Math.Max(x - FromCheckpointToStage, Margin) + Margin;
        return new PathDrawing(width, RowOf(null) + BelowLastRow, line.ToString(), [.. ranks.Select(Row)], stages, stops);

        int RowOf(int? rank) => AboveFirstRow + (RowHeight * (rank is { } r ? ranks.IndexOf(r) : Math.Max(0, ranks.Count - 1)));

        void Move(int? fromX, int toX, int fromY, int toY)
        {
            if (fromX is not { } from)
                line.Append(CultureInfo.InvariantCulture, $"M{toX} {toY}");
            else if (fromY == toY)
                line.Append(CultureInfo.InvariantCulture, $"H{toX}");
            else
                line.Append(CultureInfo.InvariantCulture, $"C{(from + toX) / 2} {fromY} {(from + toX) / 2} {toY} {toX} {toY}");
        }

        // The line climbs to the right: there is room for the highest name at the left, and for the others at the right.
        DrawnLevel Row(int rank, int index) => new(
            string.Join(" · ", path.Stages.Select(s => s.Level).OfType<Level>().Where(l => l.Rank == rank).Select(l => l.Title).Distinct()),
            RowOf(rank),
            RowOf(rank) - (ranks.Count == 1 ? NameAboveStages : NameAboveRow),
            index > 0);
    }
}
