using System.Globalization;
using Playbook.Site.Publishing;

namespace Playbook.Cli.Showing;

/// <summary>The last line of a build: files, articles, size, time.</summary>
internal static class SummaryLine
{
    public static string Of(string output, PublicationSummary summary, int articles, TimeSpan time)
    {
        var changes = (summary.Written, summary.Removed) switch
        {
            (0, 0) => " (nothing changed)",
            (var written, 0) when written == summary.Files => "",
            (var written, 0) => $" ({Number(written)} new or changed)",
            var (written, removed) => $" ({Number(written)} new or changed, {Number(removed)} removed)",
        };
        return $"{output}: {Count(summary.Files, "file")}{changes}, {Count(articles, "article")}, {Size(summary.Bytes)} in {Time(time)}";
    }

    private static string Count(int count, string name) => $"{Number(count)} {name}{(count == 1 ? "" : "s")}";

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Size(long bytes) => bytes switch
    {
        < 1_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes"),
        < 1_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e3:0.0} kB"),
        < 1_000_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.0} MB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e9:0.0} GB"),
    };

    private static string Time(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.00} s");
}
