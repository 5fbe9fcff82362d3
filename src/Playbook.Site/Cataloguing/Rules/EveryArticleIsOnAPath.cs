using Playbook.Diagnostics;
using Playbook.Site.Parsing.Matter;

namespace Playbook.Site.Cataloguing.Rules;

/// <summary>PB5005: every published article stands on a path, where the content root asks for it.</summary>
internal static class EveryArticleIsOnAPath
{
    public static IEnumerable<Diagnostic> Check(RuleSubject subject)
    {
        if (!subject.Content.Settings.Article.OnAPath || subject.Content.Paths.Any(p => !p.IsWhole))
            return [];
        var onPaths = subject.Content.Paths
            .SelectMany(p => p.Stages)
            .SelectMany(s => s.Articles)
            .Select(a => a.Article.Value)
            .ToHashSet(StringComparer.Ordinal);
        return
            from article in subject.Whole
            where article.Status == ArticleStatus.Published && !onPaths.Contains(article.Id)
            select new Diagnostic("PB5005", Severity.Error, $"`{article.Id}` is on no path", article.Where)
            {
                Help = ["add it to a stage in `paths/*.yml`, or make it a draft"],
            };
    }
}
