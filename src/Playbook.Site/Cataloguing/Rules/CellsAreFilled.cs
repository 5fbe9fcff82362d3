using Playbook.Diagnostics;
using Playbook.Site.Parsing.Matter;

namespace Playbook.Site.Cataloguing.Rules;

/// <summary>
/// PB5009: each pillar has enough articles for each level, where the content root says how many; and where there are competencies, at
/// least one of them. It tells of the cells that the page of the matrix shows as gaps.
/// </summary>
internal static class CellsAreFilled
{
    public static IEnumerable<Diagnostic> Check(RuleSubject subject)
    {
        if (subject.Content.Settings.Article.PerCell is not { } least)
            yield break;
        var catalogue = subject.Catalogue;
        var published = catalogue.Articles.Where(a => a.Status == ArticleStatus.Published).ToList();
        foreach (var pillar in catalogue.Vocabulary.Pillars.All)
        {
            foreach (var level in catalogue.Vocabulary.Levels.All)
            {
                var count = published.Count(a => a.Pillars.Contains(pillar) && a.Levels.Contains(level));
                if (count < least.Value)
                    yield return TooFew(pillar, level, count, least);
                if (catalogue.Competencies.Count > 0 && !catalogue.Competencies.Any(c => c.Pillar == pillar && c.Level == level))
                    yield return NoStatement(pillar, level, least.Where);
            }
        }
    }

    private static Diagnostic TooFew(Pillar pillar, Level level, int count, Located<int> least) => new(
        "PB5009",
        Severity.Warning,
        $"`{pillar.Id}` has {count} {(count == 1 ? "article" : "articles")} for `{level.Id}`",
        least.Where)
    {
        Label = $"at least {least.Value} asked for",
        Help = ["write one, or give an article that fits this level"],
    };

    private static Diagnostic NoStatement(Pillar pillar, Level level, SourceSpan where) => new(
        "PB5009",
        Severity.Warning,
        $"`{pillar.Id}` has no competency for `{level.Id}`",
        where)
    {
        Label = "no cell of the matrix should be empty",
        Help = [$"say in `data/competencies.yml` what somebody at `{level.Id}` does in `{pillar.Id}`"],
    };
}
