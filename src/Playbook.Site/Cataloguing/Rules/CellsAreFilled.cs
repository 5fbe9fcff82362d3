using Playbook.Diagnostics;
using Playbook.Site.Parsing.Matter;

namespace Playbook.Site.Cataloguing.Rules;

/// <summary>PB5009: each pillar has enough articles for each level, where the content root says how many.</summary>
internal static class CellsAreFilled
{
    public static IEnumerable<Diagnostic> Check(RuleSubject subject)
    {
        if (subject.Content.Settings.Article.PerCell is not { } least)
            yield break;
        var published = subject.All.Where(a => a.Status == ArticleStatus.Published).ToList();
        foreach (var pillar in subject.Catalogue.Vocabulary.Pillars.All)
        {
            foreach (var level in subject.Catalogue.Vocabulary.Levels.All)
            {
                var count = published.Count(a => a.Pillars.Contains(pillar) && a.Levels.Contains(level));
                if (count >= least.Value)
                    continue;
                yield return new Diagnostic(
                    "PB5009",
                    Severity.Warning,
                    $"`{pillar.Id}` has {count} {(count == 1 ? "article" : "articles")} for `{level.Id}`",
                    least.Where)
                {
                    Label = $"at least {least.Value} asked for",
                    Help = ["write one, or give an article that fits this level"],
                };
            }
        }
    }
}
