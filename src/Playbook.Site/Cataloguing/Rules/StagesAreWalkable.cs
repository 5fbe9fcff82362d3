using Playbook.Diagnostics;

namespace Playbook.Site.Cataloguing.Rules;

/// <summary>PB5007: a stage has four to seven articles and a checkpoint.</summary>
internal static class StagesAreWalkable
{
    private const int Fewest = 4;
    private const int Most = 7;

    public static IEnumerable<Diagnostic> Check(RuleSubject subject)
    {
        foreach (var stage in subject.Content.Paths.Where(p => p.IsWhole).SelectMany(p => p.Stages))
        {
            if (stage.Checkpoint is null)
            {
                yield return new Diagnostic("PB5007", Severity.Error, $"the stage `{stage.Id.Value}` has no checkpoint", stage.Id.Where)
                {
                    Help = ["add `checkpoint:` with `do`, `evidence`, `with` and `time`: something done at work, not a quiz"],
                };
            }
            if (stage.Articles.Count is < Fewest or > Most)
            {
                var count = stage.Articles.Count;
                yield return new Diagnostic(
                    "PB5007",
                    Severity.Warning,
                    $"the stage `{stage.Id.Value}` has {count} {(count == 1 ? "article" : "articles")}",
                    stage.Id.Where)
                {
                    Label = $"{Fewest} to {Most} can be walked in one go",
                    Help = [count > Most ? "make two stages of it, or mark some as optional elsewhere" : "add articles, or join it with its neighbour"],
                };
            }
        }
    }
}
