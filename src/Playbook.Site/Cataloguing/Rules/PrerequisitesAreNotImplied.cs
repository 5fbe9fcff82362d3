using Playbook.Diagnostics;

namespace Playbook.Site.Cataloguing.Rules;

/// <summary>PB5006: a prerequisite that another one requires already need not be named.</summary>
internal static class PrerequisitesAreNotImplied
{
    public static IEnumerable<Diagnostic> Check(RuleSubject subject)
    {
        foreach (var article in subject.Whole.Where(a => a.Source.Matter.Requires.Count > 1))
        {
            var requires = article.Source.Matter.Requires;
            foreach (var one in requires)
            {
                var through = requires.FirstOrDefault(other => other.Value != one.Value && Implies(other.Value, one.Value, article.Id, subject));
                if (through is null)
                    continue;
                yield return new Diagnostic("PB5006", Severity.Hint, $"`{one.Value}` is already required by `{through.Value}`", one.Where)
                {
                    Related = [new RelatedPlace(through.Where, "required here")],
                    Help = [$"take `{one.Value}` away"],
                };
            }
        }
    }

    private static bool Implies(string from, string wanted, string except, RuleSubject subject)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { except };
        var open = new Stack<string>([from]);
        while (open.TryPop(out var id))
        {
            if (!seen.Add(id) || !subject.ById.TryGetValue(id, out var article))
                continue;
            foreach (var next in article.Source.Matter.Requires)
            {
                if (next.Value == wanted)
                    return true;
                open.Push(next.Value);
            }
        }
        return false;
    }
}
