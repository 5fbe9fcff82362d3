using Playbook.Diagnostics;

namespace Playbook.Site.Cataloguing.Rules;

/// <summary>PB5004: what an article requires is not for higher levels only.</summary>
internal static class PrerequisitesAreNotHigher
{
    public static IEnumerable<Diagnostic> Check(RuleSubject subject)
    {
        foreach (var article in subject.Whole.Where(a => a.Levels.Count > 0))
        {
            foreach (var written in article.Source.Matter.Requires)
            {
                if (!subject.ById.TryGetValue(written.Value, out var required) || required.Levels.Count == 0)
                    continue;
                if (required.Levels[0].Rank <= article.Levels[0].Rank)
                    continue;
                yield return new Diagnostic(
                    "PB5004",
                    Severity.Warning,
                    $"`{required.Id}` begins at `{required.Levels[0].Id}`, above `{article.Levels[0].Id}`, where this article begins",
                    written.Where)
                {
                    Help = ["require something that the readers of this article can read, or link to it in the text instead"],
                };
            }
        }
    }
}
