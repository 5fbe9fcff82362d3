using Playbook.Diagnostics;

namespace Playbook.Site.Cataloguing.Rules;

/// <summary>PB6005: an article is as long as the content root asks.</summary>
internal static class ArticlesKeepToTheirLength
{
    public static IEnumerable<Diagnostic> Check(RuleSubject subject)
    {
        if (subject.Content.Settings.Article.Words is not { } range)
            return [];
        return
            from article in subject.Whole
            let words = article.Source.Body.Words
            where !range.Contains(words)
            select new Diagnostic("PB6005", Severity.Hint, $"the article has {words} {(words == 1 ? "word" : "words")}", article.Where)
            {
                Label = $"{range} asked for",
                Help = [words < range.Least ? "work an idea out, or add an example" : "cut, or make two articles of it"],
            };
    }
}
