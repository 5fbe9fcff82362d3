using Playbook.Diagnostics;
using Playbook.Site.Parsing.Markdown;

namespace Playbook.Site.Cataloguing.Rules;

/// <summary>PB4002: the heading that takes over an old id exists, and the old id is not another heading's.</summary>
internal static class AnchorsLeadToHeadings
{
    public static IEnumerable<Diagnostic> Check(RuleSubject subject)
    {
        foreach (var article in subject.Whole.Where(a => a.Source.Matter.Anchors.Count > 0))
        {
            var ids = article.Source.Body.Sections.Select(s => s.Heading).OfType<BodyHeading>().Select(h => h.Id).ToList();
            foreach (var anchor in article.Source.Matter.Anchors)
            {
                if (!ids.Contains(anchor.New.Value, StringComparer.Ordinal))
                {
                    var close = SpellingSuggestion.Find(anchor.New.Value, ids);
                    yield return new Diagnostic("PB4002", Severity.Error, $"no heading `#{anchor.New.Value}` in {article.Id}", anchor.New.Where)
                    {
                        Help = [close.Count > 0 ? $"did you mean `{close[0]}`?" : "name a heading of this article by its id"],
                    };
                }
                if (ids.Contains(anchor.Old.Value, StringComparer.Ordinal))
                {
                    yield return new Diagnostic("PB4002", Severity.Error, $"`#{anchor.Old.Value}` is a heading of {article.Id}", anchor.Old.Where)
                    {
                        Label = "not an old id",
                        Help = ["take the line away, or rename the heading"],
                    };
                }
            }
        }
    }
}
