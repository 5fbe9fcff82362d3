using Playbook.Diagnostics;
using Playbook.Site.Cataloguing.Linking;

namespace Playbook.Site.Cataloguing.Rules;

/// <summary>PB6005: an article links to as many others as the content root asks.</summary>
internal static class ArticlesLinkToOthers
{
    public static IEnumerable<Diagnostic> Check(RuleSubject subject)
    {
        if (subject.Content.Settings.Article.Links is not { } range)
            yield break;
        foreach (var article in subject.Catalogue.Articles.Where(a => a.Source.IsWhole))
        {
            var count = subject.Catalogue.Links[article.Source.Path]
                .Where(l => l.Kind == LinkKind.Article && l.Subject != article.Id)
                .DistinctBy(l => l.Subject)
                .Count();
            if (range.Contains(count))
                continue;
            yield return new Diagnostic(
                "PB6005", Severity.Hint, $"the article links to {count} {(count == 1 ? "other" : "others")}", article.Where)
            {
                Label = $"{range} asked for",
                Help = ["link where a reader would want to go on, in running text"],
            };
        }
    }
}
