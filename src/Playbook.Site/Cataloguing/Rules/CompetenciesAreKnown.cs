using Playbook.Diagnostics;

namespace Playbook.Site.Cataloguing.Rules;

/// <summary>PB3001: the competencies that articles name are declared, and the articles that competencies name exist.</summary>
internal static class CompetenciesAreKnown
{
    public static IEnumerable<Diagnostic> Check(RuleSubject subject)
    {
        var file = subject.Content.Data.Competencies;
        var declared = (file?.Entries.Select(c => c.Id.Value) ?? []).ToHashSet(StringComparer.Ordinal);
        foreach (var use in subject.All.SelectMany(a => a.Source.Matter.Competencies))
        {
            if (!declared.Contains(use.Id.Value))
                yield return NameProblems.Unknown("competency", use.Id, file?.File.Path, [.. declared]);
        }
        foreach (var article in file?.Entries.SelectMany(c => c.Articles) ?? [])
        {
            if (!subject.ById.ContainsKey(article.Value))
                yield return PathProblems.UnknownReference("articles", article, subject.ById.Keys);
        }
    }
}
