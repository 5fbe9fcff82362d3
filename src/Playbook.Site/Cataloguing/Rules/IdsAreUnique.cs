using Playbook.Diagnostics;

namespace Playbook.Site.Cataloguing.Rules;

/// <summary>PB1005: no two articles, paths or pages have one id, also not ignoring case (file shares do).</summary>
internal static class IdsAreUnique
{
    public static IEnumerable<Diagnostic> Check(RuleSubject subject) =>
        Repeated("articles", subject.All.Select(a => a.Source.Id))
            .Concat(Repeated("paths", subject.Content.Paths.Select(p => p.Id)))
            .Concat(Repeated("pages", subject.Content.Pages.Select(p => new Located<string>(p.Id, SourceSpan.AtStartOf(p.File)))));

    private static IEnumerable<Diagnostic> Repeated(string kind, IEnumerable<Located<string>> ids)
    {
        var seen = new Dictionary<string, Located<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var again in ids)
        {
            if (seen.TryAdd(again.Value, again))
                continue;
            var first = seen[again.Value];
            yield return new Diagnostic("PB1005", Severity.Error, $"two {kind} have the id `{again.Value}`", again.Where)
            {
                Label = again.Value == first.Value ? "again here" : $"differs from `{first.Value}` only in letter case",
                Related = [new RelatedPlace(first.Where, "first here")],
                Help = ["rename one of the two files, or give it an `id` of its own"],
            };
        }
    }
}
