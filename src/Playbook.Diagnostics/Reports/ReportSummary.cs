using System.Globalization;

namespace Playbook.Diagnostics.Reports;

/// <summary>The figures at the end of a report.</summary>
/// <param name="Files">How many files the report is about.</param>
/// <param name="Errors">How many errors.</param>
/// <param name="Warnings">How many warnings.</param>
/// <param name="Hints">How many hints.</param>
public sealed record ReportSummary(int Files, int Errors, int Warnings, int Hints)
{
    /// <summary>Counts diagnostics as a report shows them: equal ones once, and every file that one of them names.</summary>
    /// <param name="diagnostics">What was found.</param>
    public static ReportSummary Of(IReadOnlyList<Diagnostic> diagnostics)
    {
        var shown = ReportOrder.Arrange(diagnostics);
        var files = shown
            .SelectMany(d => d.Related.Select(r => r.Where.File.Path).Prepend(d.Where.File.Path))
            .Distinct(StringComparer.Ordinal)
            .Count();
        return new ReportSummary(files, Count(Severity.Error), Count(Severity.Warning), Count(Severity.Hint));

        int Count(Severity severity) => shown.Count(d => d.Severity == severity);
    }

    /// <summary>One line, such as "7 files, 5 errors, 1 warning"; what there is none of is not named.</summary>
    public override string ToString()
    {
        var parts = new List<string>(4);
        Add(Files, "file");
        Add(Errors, "error");
        Add(Warnings, "warning");
        Add(Hints, "hint");
        if (Errors + Warnings + Hints == 0)
            parts.Add("no problems");
        return string.Join(", ", parts);

        void Add(int count, string name)
        {
            if (count > 0)
                parts.Add(Plural(count, name));
        }
    }

    private static string Plural(int count, string name) =>
        count.ToString("N0", CultureInfo.InvariantCulture) + " " + name + (count == 1 ? "" : "s");
}
