using System.Text;
using Playbook.Site.Cataloguing;
using Playbook.Site.Cataloguing.Matrix;
using Playbook.Site.Parsing.Data;

namespace Playbook.Site.Rendering;

/// <summary>
/// A new article for a gap of the matrix: a whole file, with every key and block that the content root asks for, so that nothing is left
/// to do but the writing. It is a draft: it does no harm to a site before it is done.
/// </summary>
internal static class ArticleSkeleton
{
    /// <summary>Its file name, the id of the article to be.</summary>
    public static string FileName(MatrixCell cell) => $"new-{cell.Pillar.Id}-{cell.Level.Id}.md";

    /// <summary>Its folder.</summary>
    public static string Folder(Catalogue catalogue, MatrixCell cell) => $"{catalogue.Root}/articles/{cell.Pillar.Id}";

    /// <summary>Its text.</summary>
    public static string Text(Catalogue catalogue, MatrixCell cell)
    {
        var topic = TopicOf(catalogue, cell);
        var text = new StringBuilder()
            .Append("---\n")
            .Append("title: Something to name by its first word\n")
            .Append("description: >-\n")
            .Append("  Say in one sentence of 60 to 200 characters what readers will be able to do, beginning with a verb.\n")
            .Append("pillar: ").Append(cell.Pillar.Id).Append('\n')
            .Append("seniority: [").Append(cell.Level.Id).Append("]\n");
        if (topic is not null)
            text.Append("topics: [").Append(topic.Id).Append("]\n");
        text.Append("practice: 45 min\n")
            .Append("status: draft\n")
            .Append("---\n\n")
            .Append("One sentence: what readers will be able to do.\n\n")
            .Append("Then why it matters, how to do it step by step, one example in detail, and how it looks when it goes wrong.\n");
        foreach (var block in catalogue.Settings.Article.Blocks.Where(b => !b.OnlyForSeveralLevels))
            Write(text, block, cell);
        return text.ToString();
    }

    /// <summary>The topic that articles near the gap have most often: of its pillar, else of its level, else any.</summary>
    private static Topic? TopicOf(Catalogue catalogue, MatrixCell cell) => catalogue.Vocabulary.Topics.All
        .Select((topic, place) => (Topic: topic, Place: place))
        .OrderByDescending(t => catalogue.Articles.Count(a => a.Topics.Contains(t.Topic) && a.Pillars.Contains(cell.Pillar)))
        .ThenByDescending(t => catalogue.Articles.Count(a => a.Topics.Contains(t.Topic) && a.Levels.Contains(cell.Level)))
        .ThenBy(t => t.Place)
        .Select(t => t.Topic)
        .FirstOrDefault();

    private static void Write(StringBuilder text, RequiredBlock block, MatrixCell cell)
    {
        text.Append("\n## ").Append(block.Heading).Append("\n\n");
        if (block.DefinesEachLevel)
            text.Append(cell.Level.Title).Append("\n:   You do this.\n");
        else if (block.Items is not { } range)
            text.Append("One action that takes less than an hour.\n");
        else
            WriteItems(text, IsChecklist(block), range, cell);
    }

    /// <summary>A checklist begins with what people of the level should be able to say; the rest is to be filled in.</summary>
    private static void WriteItems(StringBuilder text, bool isChecklist, CountRange range, MatrixCell cell)
    {
        var items = isChecklist ? cell.Statements.Select(s => s.Competency.Statement).Take(range.Most).ToList() : [];
        while (items.Count < range.Least)
            items.Add(isChecklist ? $"I do thing {items.Count + 1}, and a colleague can see it." : $"What is question {items.Count + 1}?");
        foreach (var item in items)
            text.Append(isChecklist ? "- [ ] " : "- ").Append(item).Append('\n');
    }

    private static bool IsChecklist(RequiredBlock block) => block.Heading.Contains("check", StringComparison.OrdinalIgnoreCase);
}
