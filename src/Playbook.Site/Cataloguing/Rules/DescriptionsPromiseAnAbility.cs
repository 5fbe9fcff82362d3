using Playbook.Diagnostics;

namespace Playbook.Site.Cataloguing.Rules;

/// <summary>PB2008: a description says what the reader will be able to do, not what the article is.</summary>
internal static class DescriptionsPromiseAnAbility
{
    private static readonly string[] AboutItself = ["This article", "This page", "This guide", "In this article", "An article"];

    private static readonly string[] NoVerb = ["A", "An", "The", "How", "Why", "What", "When", "On", "About", "All", "Some", "Learn"];

    public static IEnumerable<Diagnostic> Check(RuleSubject subject)
    {
        foreach (var article in subject.Whole)
        {
            if (article.Source.Matter.Description is not { } description)
                continue;
            var text = description.Value;
            if (AboutItself.FirstOrDefault(start => text.StartsWith(start, StringComparison.Ordinal)) is { } start)
            {
                yield return new Diagnostic("PB2008", Severity.Warning, $"the description begins with \"{start}\"", description.Where)
                {
                    Help = ["say what the reader will be able to do, beginning with a verb: \"Write a page that lets people decide\""],
                };
            }
            else if (BeginsWithoutVerb(text))
            {
                yield return new Diagnostic("PB2008", Severity.Hint, "the description does not begin with what the reader can do", description.Where)
                {
                    Help = ["begin with a verb: \"Write a page that lets people decide\""],
                };
            }
        }
    }

    private static bool BeginsWithoutVerb(string text)
    {
        foreach (var word in NoVerb)
        {
            if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (text.Length == word.Length || text[word.Length] == ' '))
                return true;
        }
        return false;
    }
}
