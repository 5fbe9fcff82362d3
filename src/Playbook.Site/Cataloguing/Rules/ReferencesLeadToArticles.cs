using Playbook.Diagnostics;

namespace Playbook.Site.Cataloguing.Rules;

/// <summary>PB4001: what <c>requires</c>, <c>related</c> and <c>replaced-by</c> name exists.</summary>
internal static class ReferencesLeadToArticles
{
    public static IEnumerable<Diagnostic> Check(RuleSubject subject)
    {
        foreach (var article in subject.All)
        {
            var matter = article.Source.Matter;
            foreach (var id in matter.Requires)
            {
                if (!IsKnown(id))
                    yield return Unknown("requires", id);
            }
            foreach (var id in matter.Related)
            {
                if (!IsKnown(id))
                    yield return Unknown("related", id);
            }
            if (matter.ReplacedBy is { } replacement && !IsKnown(replacement))
                yield return Unknown("replaced-by", replacement);
        }

        bool IsKnown(Located<string> id) => subject.ById.ContainsKey(id.Value);
        Diagnostic Unknown(string key, Located<string> id) => PathProblems.UnknownReference(key, id, subject.ById.Keys);
    }
}
