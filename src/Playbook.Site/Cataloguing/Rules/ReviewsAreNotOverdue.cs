using Playbook.Diagnostics;

namespace Playbook.Site.Cataloguing.Rules;

/// <summary>PB2007: somebody checks every article and path before its review is due.</summary>
internal static class ReviewsAreNotOverdue
{
    public static IEnumerable<Diagnostic> Check(RuleSubject subject)
    {
        var today = subject.Options.Today;
        foreach (var article in subject.Whole)
        {
            var matter = article.Source.Matter;
            if (article.ReviewDue is { } due && due < today && (matter.ReviewBy?.Where ?? matter.Reviewed?.Where) is { } where)
                yield return Overdue(due, today, where, matter.Owners.Select(o => o.Value));
        }
        foreach (var path in subject.Catalogue.Paths)
        {
            if (path.ReviewDue is { } due && due < today && path.Source.Reviewed is { } reviewed)
                yield return Overdue(due, today, reviewed.Where, path.Source.Owners.Select(o => o.Value));
        }
    }

    private static Diagnostic Overdue(DateOnly due, DateOnly today, SourceSpan where, IEnumerable<string> owners)
    {
        var days = today.DayNumber - due.DayNumber;
        var asked = string.Join(", ", owners);
        return new Diagnostic("PB2007", Severity.Warning, $"review overdue by {days} {(days == 1 ? "day" : "days")}", where)
        {
            Label = $"due on {due:O}",
            Help = [asked.Length == 0 ? "check every statement, then set `reviewed` to the day" : $"ask {asked} to check every statement, then set `reviewed` to the day"],
        };
    }
}
