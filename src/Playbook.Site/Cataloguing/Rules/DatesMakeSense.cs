using Playbook.Diagnostics;
using Playbook.Site.Parsing.Matter;

namespace Playbook.Site.Cataloguing.Rules;

/// <summary>PB2006: nothing was published or reviewed tomorrow, and nothing was reviewed before it was published.</summary>
internal static class DatesMakeSense
{
    public static IEnumerable<Diagnostic> Check(RuleSubject subject)
    {
        var today = subject.Options.Today;
        foreach (var matter in subject.Whole.Select(a => a.Source.Matter))
        {
            if (matter.Date is { } date && date.Value > today && matter.Status?.Value != ArticleStatus.Draft)
            {
                yield return new Diagnostic("PB2006", Severity.Error, $"`date` lies in the future: {date.Value:O}", date.Where)
                {
                    Label = $"today is {today:O}",
                    Help = ["add `status: draft` until that day, or correct the date"],
                };
            }
            if (matter.Reviewed is { } reviewed && reviewed.Value > today)
            {
                yield return new Diagnostic(
                    "PB2006", Severity.Error, $"`reviewed` lies in the future: {reviewed.Value:O}", reviewed.Where)
                {
                    Label = $"today is {today:O}",
                    Help = ["write the day on which somebody checked the article"],
                };
            }
            if (matter.Date is { } published && matter.Reviewed is { } checkedOn && checkedOn.Value < published.Value)
            {
                yield return new Diagnostic("PB2006", Severity.Error, "the article was reviewed before it was published", checkedOn.Where)
                {
                    Related = [new RelatedPlace(published.Where, "published here")],
                    Help = ["`reviewed` is the same day as `date` or a later one"],
                };
            }
        }
    }
}
