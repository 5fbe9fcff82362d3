using Playbook.Diagnostics;

namespace Playbook.Site.Cataloguing.Rules;

/// <summary>PB2004: no two articles have one title; in lists and in search nobody could tell them apart.</summary>
internal static class TitlesAreUnique
{
    public static IEnumerable<Diagnostic> Check(RuleSubject subject) =>
        from same in subject.All.Where(a => a.Source.Matter.Title is not null).GroupBy(a => a.Title, StringComparer.OrdinalIgnoreCase)
        let first = same.First()
        from again in same.Skip(1)
        where again.Id != first.Id
        select new Diagnostic("PB2004", Severity.Error, $"two articles have the title \"{again.Title}\"", again.Where)
        {
            Label = "again here",
            Related = [new RelatedPlace(first.Where, "first here")],
            Help = ["say in one of the titles what makes it different"],
        };
}
