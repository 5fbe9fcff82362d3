using Playbook.Site.Parsing.Data;
using Playbook.Site.Parsing.Markdown;

namespace Playbook.Site.Cataloguing.Matrix;

/// <summary>Finds in an article what it says to each level, and its checklist.</summary>
internal static class ArticleStatements
{
    /// <summary>What an article adds to the matrix.</summary>
    /// <param name="article">The article.</param>
    /// <param name="contract">How articles are written here.</param>
    public static MatrixArticle Of(Article article, ArticleContract contract)
    {
        var sections = article.Source.Body.Sections;
        var heading = contract.Blocks.FirstOrDefault(b => b.DefinesEachLevel)?.Heading;
        // Where the content root does not name the block, it is the last definition list whose terms are levels of the article.
        var block = heading is null
            ? sections.Where(s => s.Items.Any(i => LevelOf(i, article) is not null)).TakeLast(1)
            : sections.Where(s => s.Heading is { } h && h.Text.Equals(heading, StringComparison.OrdinalIgnoreCase)).Take(1);
        var tasks = sections.Where(s => s.Items.Any(i => i.Kind == BodyItemKind.Task)).TakeLast(1);
        return new MatrixArticle(
            article,
            Definitions(article, block.SelectMany(s => s.Items)),
            [.. tasks.SelectMany(s => s.Items).Where(i => i.Kind == BodyItemKind.Task).Select(i => OnOneLine(i.Text))]);
    }

    private static Dictionary<Level, string> Definitions(Article article, IEnumerable<BodyItem> items)
    {
        var definitions = new Dictionary<Level, string>();
        foreach (var item in items)
        {
            if (LevelOf(item, article) is { } level && item.Definition is { Length: > 0 } definition)
                definitions.TryAdd(level, OnOneLine(definition));
        }
        return definitions;
    }

    private static Level? LevelOf(BodyItem item, Article article) => item.Kind != BodyItemKind.Term ? null : article.Levels.FirstOrDefault(l =>
        item.Text.Equals(l.Title, StringComparison.OrdinalIgnoreCase) || item.Text.Equals(l.Id, StringComparison.OrdinalIgnoreCase));

    private static string OnOneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
