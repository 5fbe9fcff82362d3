using Playbook.Diagnostics;

namespace Playbook.Site.Cataloguing.Rules;

/// <summary>PB5001: no stage id and no article stands twice in one path; progress hangs on them.</summary>
internal static class PathsHoldEverythingOnce
{
    public static IEnumerable<Diagnostic> Check(RuleSubject subject) =>
        subject.Content.Paths.SelectMany(path =>
            Repeated("stage", path.Stages.Select(s => s.Id))
                .Concat(Repeated("article", path.Stages.SelectMany(s => s.Articles).Select(a => a.Article))));

    private static IEnumerable<Diagnostic> Repeated(string what, IEnumerable<Located<string>> ids) =>
        from same in ids.GroupBy(id => id.Value, StringComparer.Ordinal)
        let first = same.First()
        from again in same.Skip(1)
        select PathProblems.Twice(what, again, first.Where);
}
