using Playbook.Diagnostics;
using Playbook.Site.Parsing.Data;
using Playbook.Site.Parsing.Markdown;

namespace Playbook.Site.Cataloguing.Rules;

/// <summary>PB6001: the blocks that the content root asks for stand at the end of an article, in order, with what they must hold.</summary>
internal static class RequiredBlocksStandAtTheEnd
{
    public static IEnumerable<Diagnostic> Check(RuleSubject subject)
    {
        var blocks = subject.Content.Settings.Article.Blocks;
        return blocks.Count == 0 ? [] : subject.Whole.SelectMany(article => Check(article, blocks));
    }

    private static IEnumerable<Diagnostic> Check(Article article, IReadOnlyList<RequiredBlock> blocks)
    {
        var sections = article.Source.Body.Sections;
        var wanted = blocks.Where(b => !b.OnlyForSeveralLevels || article.Levels.Count > 1).ToList();
        var tops = sections.Where(s => s.Heading is { Level: 2 }).ToList();
        var places = wanted.Select(b => tops.FindIndex(s => IsHeaded(s, b.Heading))).ToList();
        for (var i = 0; i < wanted.Count; i++)
        {
            if (places[i] < 0)
            {
                yield return Missing(article, wanted, i, tops, places);
                continue;
            }
            var section = tops[places[i]];
            if (places.Skip(i + 1).Any(later => later >= 0 && later < places[i]) || IsFollowedByOthers(tops, places, i))
                yield return Misplaced(section, wanted);
            if (wanted[i].DefinesEachLevel)
            {
                foreach (var problem in LevelsMissing(article, section))
                    yield return problem;
            }
            if (wanted[i].Items is { } range && !range.Contains(section.Items.Length))
                yield return WrongCount(section, range);
        }
    }

    private static bool IsHeaded(BodySection section, string heading) =>
        section.Heading!.Text.Equals(heading, StringComparison.OrdinalIgnoreCase);

    private static bool IsFollowedByOthers(List<BodySection> tops, List<int> places, int block) =>
        Enumerable.Range(places[block] + 1, tops.Count - places[block] - 1).Any(after => !places.Contains(after));

    private static Diagnostic Missing(Article article, List<RequiredBlock> wanted, int i, List<BodySection> tops, List<int> places)
    {
        var next = places.Skip(i + 1).Where(p => p >= 0).Select(p => (int?)p).FirstOrDefault();
        var body = article.Source.Body.Where;
        var where = next is { } p2 ? tops[p2].Heading!.Where : new SourceSpan(body.File, body.End, 0);
        return new Diagnostic("PB6001", Severity.Error, $"the block \"{wanted[i].Heading}\" is missing", where)
        {
            Label = next is null ? "expected here, at the end" : "expected before this heading",
            Help = [$"add `## {wanted[i].Heading}`"],
        };
    }

    private static Diagnostic Misplaced(BodySection section, List<RequiredBlock> wanted) =>
        new("PB6001", Severity.Error, $"the block \"{section.Heading!.Text}\" is out of order", section.Heading.Where)
        {
            Help = [$"an article ends with {string.Join(", ", wanted.Select(b => $"\"{b.Heading}\""))}, in this order, with nothing between or after"],
        };

    private static Diagnostic WrongCount(BodySection section, CountRange range) =>
        new("PB6001", Severity.Error, $"\"{section.Heading!.Text}\" has {section.Items.Length} {(section.Items.Length == 1 ? "item" : "items")}", section.Heading.Where)
        {
            Label = $"{range} asked for",
            Help = [section.Items.Length < range.Least ? "add what is missing, one list item each" : "keep the strongest"],
        };

    private static IEnumerable<Diagnostic> LevelsMissing(Article article, BodySection section)
    {
        var terms = section.Items.Where(i => i.Kind == BodyItemKind.Term).ToList();
        foreach (var level in article.Levels)
        {
            if (terms.Any(t => t.Text.Equals(level.Title, StringComparison.OrdinalIgnoreCase) || t.Text.Equals(level.Id, StringComparison.OrdinalIgnoreCase)))
                continue;
            yield return new Diagnostic(
                "PB6001", Severity.Error, $"\"{section.Heading!.Text}\" says nothing for `{level.Id}`", section.Heading.Where)
            {
                Help = [$"add an entry `{level.Title}` with a line `:   You …` below it"],
            };
        }
        foreach (var term in terms)
        {
            if (article.Levels.Any(l => term.Text.Equals(l.Title, StringComparison.OrdinalIgnoreCase) || term.Text.Equals(l.Id, StringComparison.OrdinalIgnoreCase)))
                continue;
            yield return new Diagnostic("PB6001", Severity.Error, $"\"{term.Text}\" is not a level of this article", term.Where)
            {
                Help = [$"its levels are {string.Join(", ", article.Levels.Select(l => $"`{l.Title}`"))}"],
            };
        }
    }
}
