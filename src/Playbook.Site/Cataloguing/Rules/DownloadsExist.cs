using Playbook.Diagnostics;

namespace Playbook.Site.Cataloguing.Rules;

/// <summary>PB4007: a download exists, in the letter case that is written.</summary>
internal static class DownloadsExist
{
    public static IEnumerable<Diagnostic> Check(RuleSubject subject)
    {
        var paths = subject.Content.Media.Select(m => m.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var download in subject.All.SelectMany(a => a.Source.Matter.Downloads))
        {
            if (paths.Contains(download.Value))
                continue;
            var close = paths.FirstOrDefault(p => p.Equals(download.Value, StringComparison.OrdinalIgnoreCase))
                ?? (SpellingSuggestion.Find(download.Value, paths) is [var nearest, ..] ? nearest : null);
            yield return new Diagnostic("PB4007", Severity.Error, $"there is no file `{download.Value}`", download.Where)
            {
                Label = "not in the content root",
                Help = [close is null ? "a download is named from the content root, such as `templates/design-note.md`" : $"did you mean `{close}`?"],
                Fix = close is null ? null : new TextFix(download.Where, close),
            };
        }
    }
}
