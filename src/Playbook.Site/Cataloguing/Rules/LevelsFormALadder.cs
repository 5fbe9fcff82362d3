using Playbook.Diagnostics;

namespace Playbook.Site.Cataloguing.Rules;

/// <summary>PB3006: levels lead to levels that exist and are higher, so that there is no way round in circles.</summary>
internal static class LevelsFormALadder
{
    public static IEnumerable<Diagnostic> Check(RuleSubject subject)
    {
        if (subject.Content.Data.Levels is not { } levels)
            yield break;
        var byId = levels.Entries.DistinctBy(l => l.Id.Value).ToDictionary(l => l.Id.Value, StringComparer.Ordinal);
        foreach (var level in levels.Entries)
        {
            foreach (var next in level.Next)
            {
                if (!byId.TryGetValue(next.Value, out var target))
                {
                    yield return NameProblems.Unknown("seniority", next, levels.File.Path, [.. byId.Keys]) with { Code = "PB3006" };
                }
                else if (target.Rank.Value <= level.Rank.Value)
                {
                    yield return new Diagnostic(
                        "PB3006",
                        Severity.Error,
                        $"`{level.Id.Value}` (rank {level.Rank.Value}) leads to `{next.Value}` (rank {target.Rank.Value})",
                        next.Where)
                    {
                        Label = "not higher",
                        Related = [new RelatedPlace(target.Rank.Where, $"the rank of `{next.Value}`")],
                        Help = ["a level leads to levels of a higher rank; two ends may be of equal rank"],
                    };
                }
            }
        }
    }
}
