using Playbook.Diagnostics;
using Playbook.Site.Parsing.Markdown;

namespace Playbook.Site.Cataloguing.Rules;

/// <summary>PB6004: what is on a checklist can be seen by somebody else.</summary>
internal static class ChecklistsAreObservable
{
    private static readonly string[] Invisible = ["understand", "know", "be aware", "i understand", "i know", "i am aware"];

    public static IEnumerable<Diagnostic> Check(RuleSubject subject)
    {
        if (subject.Content.Settings.Article.Blocks.Count == 0)
            return [];
        return
            from article in subject.Whole
            from section in article.Source.Body.Sections
            from item in section.Items
            where item.Kind == BodyItemKind.Task
            let start = Invisible.FirstOrDefault(word => StartsWithWord(item.Text, word))
            where start is not null
            select new Diagnostic("PB6004", Severity.Warning, $"nobody can see that you \"{start}\"", item.Where)
            {
                Help = ["write what a colleague could watch you do: \"I answer a review request within a working day\""],
            };
    }

    private static bool StartsWithWord(string text, string word) =>
        text.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (text.Length == word.Length || !char.IsLetter(text[word.Length]));
}
