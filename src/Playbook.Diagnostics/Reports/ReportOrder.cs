namespace Playbook.Diagnostics.Reports;

/// <summary>The order of every report: by path, place and code, so that it depends on nothing else. Equal diagnostics stand once.</summary>
internal static class ReportOrder
{
    public static IReadOnlyList<Diagnostic> Arrange(IReadOnlyList<Diagnostic> diagnostics)
    {
        var sorted = diagnostics.ToArray();
        Array.Sort(sorted, (a, b) => Compare(a, b) is var order and not 0 ? order : string.CompareOrdinal(a.Label, b.Label));
        var kept = new List<Diagnostic>(sorted.Length);
        foreach (var diagnostic in sorted)
        {
            if (kept.Count == 0 || Compare(kept[^1], diagnostic) != 0)
                kept.Add(diagnostic);
        }
        return kept;
    }

    private static int Compare(Diagnostic a, Diagnostic b)
    {
        var order = string.CompareOrdinal(a.Where.File.Path, b.Where.File.Path);
        if (order == 0)
            order = a.Where.Start.CompareTo(b.Where.Start);
        if (order == 0)
            order = string.CompareOrdinal(a.Code, b.Code);
        if (order == 0)
            order = a.Where.Length.CompareTo(b.Where.Length);
        if (order == 0)
            order = string.CompareOrdinal(a.Message, b.Message);
        return order != 0 ? order : b.Severity.CompareTo(a.Severity);
    }
}
