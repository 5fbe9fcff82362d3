using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Playbook.Diagnostics.Reports;

/// <summary>
/// GitLab's code quality report, the Code Climate form. GitLab tells old from new by the fingerprint, so that must not change when
/// lines are added above: it is made of the code, the path, the offending text, and a number where these are equal.
/// </summary>
internal static class GitLabReport
{
    public static void Write(IReadOnlyList<Diagnostic> diagnostics, TextWriter output) =>
        JsonText.Write(output, json =>
        {
            var seen = new Dictionary<string, int>(StringComparer.Ordinal);
            json.WriteStartArray();
            foreach (var diagnostic in diagnostics)
                WriteIssue(json, diagnostic, seen);
            json.WriteEndArray();
        });

    private static void WriteIssue(Utf8JsonWriter json, Diagnostic diagnostic, Dictionary<string, int> seen)
    {
        var identity = $"{diagnostic.Code}\n{diagnostic.Where.File.Path}\n{diagnostic.Where.Text}";
        var ordinal = seen[identity] = seen.GetValueOrDefault(identity) + 1;
        var place = ReportedPlace.WithoutLineEnd(diagnostic.Where);

        json.WriteStartObject();
        json.WriteString("description", PlainSentence.Of(diagnostic));
        json.WriteString("check_name", diagnostic.Code);
        json.WriteString("fingerprint", Hash(string.Create(CultureInfo.InvariantCulture, $"{identity}\n{ordinal}")));
        json.WriteString("severity", LevelOf(diagnostic.Severity));
        json.WriteStartObject("location");
        json.WriteString("path", diagnostic.Where.File.Path);
        json.WriteStartObject("lines");
        json.WriteNumber("begin", place?.Start.Line ?? 1);
        json.WriteNumber("end", place?.End.Line ?? 1);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string LevelOf(Severity severity) => severity switch
    {
        Severity.Error => "major",
        Severity.Warning => "minor",
        _ => "info",
    };

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
