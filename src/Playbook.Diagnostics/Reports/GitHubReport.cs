using System.Globalization;
using System.Text;

namespace Playbook.Diagnostics.Reports;

/// <summary>GitHub's workflow commands: printed in a job, they become annotations beside the changed lines.</summary>
internal static class GitHubReport
{
    public static void Write(IReadOnlyList<Diagnostic> diagnostics, ReportSummary summary, TextWriter output)
    {
        foreach (var diagnostic in diagnostics)
            output.Write(Command(diagnostic) + "\n");
        output.Write($"{summary}\n");
    }

    private static string Command(Diagnostic diagnostic)
    {
        var place = ReportedPlace.WithoutLineEnd(diagnostic.Where);
        var command = new StringBuilder($"::{LevelOf(diagnostic.Severity)} file={Property(diagnostic.Where.File.Path)}");
        if (place is { } at)
        {
            Append("line", at.Start.Line);
            // columns of several lines are refused by the interface behind annotations
            if (at.Start.Line == at.End.Line)
                Append("col", at.Start.Column);
            Append("endLine", at.End.Line);
            if (at.Start.Line == at.End.Line)
                Append("endColumn", at.End.Column);
        }
        return $"{command},title={Property(diagnostic.Code)}::{Data(PlainSentence.Of(diagnostic))}";

        void Append(string name, int value) => command.Append(CultureInfo.InvariantCulture, $",{name}={value}");
    }

    private static string LevelOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "notice",
    };

    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
