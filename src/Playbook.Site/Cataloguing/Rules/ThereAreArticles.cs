using Playbook.Diagnostics;

namespace Playbook.Site.Cataloguing.Rules;

/// <summary>PB1010: a content root has articles; one without is most likely not the folder that was meant.</summary>
internal static class ThereAreArticles
{
    public static IEnumerable<Diagnostic> Check(RuleSubject subject)
    {
        if (subject.Content.Articles.Count > 0)
            yield break;
        var file = subject.Content.Settings.File ?? new SourceFile(subject.Content.Root, "");
        yield return new Diagnostic("PB1010", Severity.Error, $"`{subject.Content.Root}/articles` holds no article", SourceSpan.AtStartOf(file))
        {
            Help = ["put Markdown files there, such as `articles/people/asking-for-help.md`, or name another folder"],
        };
    }
}
