using Playbook.Diagnostics;

namespace Playbook.Site.Cataloguing.Rules;

/// <summary>PB3003: a declared topic has at least two articles; with fewer, its page leads nowhere.</summary>
internal static class TopicsAreUsed
{
    public static IEnumerable<Diagnostic> Check(RuleSubject subject)
    {
        if (subject.Content.Data.Topics is not { } topics || subject.Content.Settings.OpenVocabulary)
            yield break;
        var uses = subject.All.SelectMany(a => a.Topics).CountBy(t => t.Id).ToDictionary(StringComparer.Ordinal);
        foreach (var id in topics.Entries.Select(t => t.Id))
        {
            var count = uses.GetValueOrDefault(id.Value);
            if (count >= 2)
                continue;
            yield return new Diagnostic(
                "PB3003",
                Severity.Warning,
                count == 0 ? $"no article is about `{id.Value}`" : $"only one article is about `{id.Value}`",
                id.Where)
            {
                Help = ["write another article about it, or make it an alias of a neighbouring topic"],
            };
        }
    }
}
