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
            ? sections.LastOrDefault(s => s.Items.Any(i => LevelOf(i, article) is not null))
            : sections.FirstOrDefault(s => s.Heading is { } h && h.Text.Equals(heading, StringComparison.OrdinalIgnoreCase));
        var tasks = sections.LastOrDefault(s => s.Items.Any(i => i.Kind == BodyItemKind.Task));
        return new MatrixArticle(
            article,
            block is null ? new Dictionary<Level, string>() : Definitions(article, block),
            tasks is null ? [] : [.. tasks.Items.Where(i => i.Kind == BodyItemKind.Task).Select(i => OnOneLine(i.Text))]);
    }

    /// <summary>
    /// The definitions by level. The text of a section holds each term on a line of its own, in the order of its items, so that what
    /// stands between two terms is the definition of the first; several terms above one definition share it.
    /// </summary>
    private static Dictionary<Level, string> Definitions(Article article, BodySection section)
    {
        var definitions = new Dictionary<Level, string>();
        var terms = section.Items.Where(i => i.Kind == BodyItemKind.Term).ToList();
        var at = 0;
        var text = section.Text;
        var waiting = new List<Level>();
        for (var i = 0; i < terms.Count; i++)
        {
            var start = LineOf(text, terms[i].Text, at);
            if (start < 0)
                break;
            start += terms[i].Text.Length;
            var end = i + 1 < terms.Count ? LineOf(text, terms[i + 1].Text, start) : text.Length;
            if (LevelOf(terms[i], article) is { } level)
                waiting.Add(level);
            var definition = OnOneLine(text[start..(end < 0 ? text.Length : end)]);
            at = start;
            if (definition.Length == 0)
                continue;
            foreach (var told in waiting)
                definitions.TryAdd(told, definition);
            waiting.Clear();
        }
        return definitions;
    }

    private static Level? LevelOf(BodyItem item, Article article) => item.Kind != BodyItemKind.Term ? null : article.Levels.FirstOrDefault(l =>
        item.Text.Equals(l.Title, StringComparison.OrdinalIgnoreCase) || item.Text.Equals(l.Id, StringComparison.OrdinalIgnoreCase));

    /// <summary>Where a line that is exactly this begins, or -1.</summary>
    private static int LineOf(string text, string line, int from)
    {
        for (var at = from; (at = text.IndexOf(line, at, StringComparison.Ordinal)) >= 0; at++)
        {
            var end = at + line.Length;
            if ((at == 0 || text[at - 1] == '\n') && (end == text.Length || text[end] == '\n'))
                return at;
        }
        return -1;
    }

    private static string OnOneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
