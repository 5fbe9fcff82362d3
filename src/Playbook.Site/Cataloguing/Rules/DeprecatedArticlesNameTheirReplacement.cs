using Playbook.Diagnostics;
using Playbook.Site.Parsing.Matter;

namespace Playbook.Site.Cataloguing.Rules;

/// <summary>PB2005: a deprecated article names what took over, and no other article does.</summary>
internal static class DeprecatedArticlesNameTheirReplacement
{
    public static IEnumerable<Diagnostic> Check(RuleSubject subject)
    {
        foreach (var matter in subject.Whole.Select(a => a.Source.Matter))
        {
            if (matter.Status is { Value: ArticleStatus.Deprecated } status && matter.ReplacedBy is null)
            {
                yield return new Diagnostic("PB2005", Severity.Error, "a deprecated article must name its replacement", status.Where)
                {
                    Help = ["add `replaced-by: ` with the id of the article that took over"],
                };
            }
            else if (matter.ReplacedBy is { } replacement && matter.Status?.Value != ArticleStatus.Deprecated)
            {
                yield return new Diagnostic("PB2005", Severity.Error, "only a deprecated article has a replacement", replacement.Where)
                {
                    Help = ["add `status: deprecated`, or take `replaced-by` away"],
                };
            }
        }
    }
}
