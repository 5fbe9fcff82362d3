using System.Globalization;
using System.Text;

namespace Playbook.Benchmarks.Comparing;

/// <summary>Comparisons as a table in Markdown, to be read in a terminal as well.</summary>
internal static class ComparisonTable
{
    public static string Print(IReadOnlyList<Comparison> comparisons)
    {
        List<string[]> rows = [["articles", "program", "wall", "CPU", "peak memory", "wall per article"]];
        foreach (var comparison in comparisons)
        {
            var ours = comparison.Ours.Median;
            rows.Add(Figures(comparison.Articles, comparison.Ours.Name, ours));
            if (comparison.Theirs is not var (name, theirs))
                continue;
            rows.Add(Figures(comparison.Articles, name, theirs));
            rows.Add(
            [
                "", "ratio",
                Ratio(ours.Wall, theirs.Wall),
                Ratio(ours.Cpu, theirs.Cpu),
                Text($"{(double)ours.PeakBytes / theirs.PeakBytes:0.00}"),
                "",
            ]);
        }
        var widths = Enumerable.Range(0, rows[0].Length).Select(c => rows.Max(r => r[c].Length)).ToArray();
        rows.Insert(1, [.. widths.Select(w => new string('-', w))]);
        var text = new StringBuilder();
        foreach (var row in rows)
            text.Append("| ").AppendJoin(" | ", row.Select((cell, c) => cell.PadRight(widths[c]))).Append(" |\n");
        return text.ToString();
    }

    private static string[] Figures(int articles, string name, Measurement median) =>
    [
        Text($"{articles:#,0}"),
        name,
        Text($"{median.Wall.TotalSeconds:0.000} s"),
        Text($"{median.Cpu.TotalSeconds:0.00} s"),
        Text($"{median.PeakBytes / 1e6:0} MB"),
        Text($"{median.Wall.TotalMilliseconds / articles:0.000} ms"),
    ];

    private static string Ratio(TimeSpan ours, TimeSpan theirs) => Text($"{ours / theirs:0.00}");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
