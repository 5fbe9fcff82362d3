using Playbook.Diagnostics;

namespace Playbook.Site.Cataloguing.Rules;

/// <summary>PB3004: the levels of an article lie side by side on the ladder; who skips one probably forgot it.</summary>
internal static class SeniorityHasNoHoles
{
    public static IEnumerable<Diagnostic> Check(RuleSubject subject)
    {
        if (subject.Content.Data.Levels is null)
            yield break;
        foreach (var article in subject.Whole.Where(a => a.Levels.Count > 1))
        {
            var reached = new HashSet<string>(StringComparer.Ordinal) { article.Levels[0].Id };
            // Levels are in the order of the ladder; staff and lead hang on senior, or stand side by side without it.
            foreach (var level in article.Levels.Skip(1))
            {
                if (article.Levels.Any(l => reached.Contains(l.Id) && (l.NextIds.Contains(level.Id, StringComparer.Ordinal) || l.Rank == level.Rank)))
                    reached.Add(level.Id);
            }
            if (article.Levels.FirstOrDefault(l => !reached.Contains(l.Id)) is not { } lonely)
                continue;
            var where = article.Source.Matter.Seniority;
            yield return new Diagnostic(
                "PB3004",
                Severity.Hint,
                $"`{lonely.Id}` is not next to `{article.Levels[0].Id}` on the ladder",
                where[0].Where.To(where[^1].Where))
            {
                Help = ["add the levels between, unless the article really is for both ends only"],
            };
        }
    }
}
