using Playbook.Diagnostics;

namespace Playbook.Site.Cataloguing.Rules;

/// <summary>PB4001: what <c>requires</c>, <c>related</c> and <c>replaced-by</c> name exists.</summary>
internal static class ReferencesLeadToArticles
{
    public static IEnumerable<Diagnostic> Check(RuleSubject subject)
    {
        foreach (var matter in subject.All.Select(a => a.Source.Matter))
        {
            var references = matter.Requires.Select(id => ("requires", id))
                .Concat(matter.Related.Select(id => ("related", id)))
                .Concat(matter.ReplacedBy is { } replacement ? [("replaced-by", replacement)] : []);
            foreach (var (key, id) in references)
            {
                if (!subject.ById.ContainsKey(id.Value))
                    yield return PathProblems.UnknownReference(key, id, subject.ById.Keys);
            }
        }
    }
}
