using Playbook.Diagnostics;

namespace Playbook.Site.Cataloguing.Rules;

/// <summary>PB5008: the end of a path can be reached from its start, and its stages never fall.</summary>
internal static class PathsClimb
{
    public static IEnumerable<Diagnostic> Check(RuleSubject subject)
    {
        foreach (var path in subject.Catalogue.Paths.Where(p => p.Source.IsWhole))
        {
            if (path is { From: { } from, To: { } to } && !IsReachable(from, to, subject.Catalogue.Vocabulary.Levels))
            {
                yield return new Diagnostic(
                    "PB5008", Severity.Error, $"no way leads from `{from.Id}` to `{to.Id}`", path.Source.To!.Where)
                {
                    Related = [new RelatedPlace(path.Source.From!.Where, "the path starts here")],
                    Help = [$"after `{from.Id}` come {NextOf(from)}"],
                };
            }
            for (var i = 1; i < path.Stages.Count; i++)
            {
                if (path.Stages[i - 1].Level is not { } before || path.Stages[i].Level is not { } level || level.Rank >= before.Rank)
                    continue;
                yield return new Diagnostic(
                    "PB5008",
                    Severity.Error,
                    $"the stage `{path.Stages[i].Id}` falls from `{before.Id}` to `{level.Id}`",
                    path.Source.Stages[i].Level!.Where)
                {
                    Related = [new RelatedPlace(path.Source.Stages[i - 1].Level!.Where, "the stage before")],
                    Help = ["order the stages so that their levels rise or stay"],
                };
            }
        }
    }

    private static bool IsReachable(Level from, Level to, Names<Level> levels)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<Level>([from]);
        while (open.TryPop(out var level))
        {
            if (level.Id == to.Id)
                return true;
            if (!seen.Add(level.Id))
                continue;
            foreach (var id in level.NextIds)
            {
                if (levels.TryGet(id, out var next))
                    open.Push(next);
            }
        }
        return false;
    }

    private static string NextOf(Level level) =>
        level.NextIds.Count == 0 ? "no levels" : string.Join(" and ", level.NextIds.Select(id => $"`{id}`"));
}
