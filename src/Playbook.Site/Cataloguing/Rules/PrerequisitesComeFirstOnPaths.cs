using Playbook.Diagnostics;

namespace Playbook.Site.Cataloguing.Rules;

/// <summary>PB5003: on a path no article comes before one that it requires.</summary>
internal static class PrerequisitesComeFirstOnPaths
{
    public static IEnumerable<Diagnostic> Check(RuleSubject subject)
    {
        foreach (var path in subject.Content.Paths)
        {
            var steps = path.Stages.SelectMany(s => s.Articles).Select(s => s.Article).ToList();
            for (var i = 0; i < steps.Count; i++)
            {
                if (!subject.ById.TryGetValue(steps[i].Value, out var article))
                    continue;
                foreach (var required in article.Source.Matter.Requires)
                {
                    var later = steps.FindIndex(i + 1, s => s.Value == required.Value);
                    if (later < 0)
                        continue;
                    yield return new Diagnostic(
                        "PB5003", Severity.Error, $"`{article.Id}` comes before `{required.Value}`, which it requires", steps[i].Where)
                    {
                        Label = "too early",
                        Related =
                        [
                            new RelatedPlace(steps[later].Where, "required, and comes later"),
                            new RelatedPlace(required.Where, "required here"),
                        ],
                        Help = [$"move `{required.Value}` before `{article.Id}`"],
                    };
                }
            }
        }
    }
}
