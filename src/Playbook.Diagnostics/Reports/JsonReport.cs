using System.Text.Json;

namespace Playbook.Diagnostics.Reports;

/// <summary>One JSON object with everything that a diagnostic knows. Its <c>version</c> changes when a field goes or changes its meaning.</summary>
internal static class JsonReport
{
    private const int Version = 1;

    public static void Write(IReadOnlyList<Diagnostic> diagnostics, ReportSummary summary, TextWriter output) =>
        JsonText.Write(output, json =>
        {
            json.WriteStartObject();
            json.WriteNumber("version", Version);
            WriteSummary(json, summary);
            json.WriteStartArray("diagnostics");
            foreach (var diagnostic in diagnostics)
                WriteDiagnostic(json, diagnostic);
            json.WriteEndArray();
            json.WriteEndObject();
        });

    private static void WriteSummary(Utf8JsonWriter json, ReportSummary summary)
    {
        json.WriteStartObject("summary");
        json.WriteNumber("files", summary.Files);
        json.WriteNumber("errors", summary.Errors);
        json.WriteNumber("warnings", summary.Warnings);
        json.WriteNumber("hints", summary.Hints);
        json.WriteEndObject();
    }

    private static void WriteDiagnostic(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("code", diagnostic.Code);
        json.WriteString("severity", SeverityWord.Of(diagnostic.Severity));
        json.WriteString("message", diagnostic.Message);
        WritePlace(json, diagnostic.Where);
        if (diagnostic.Label is not null)
            json.WriteString("label", diagnostic.Label);
        json.WriteStartArray("help");
        foreach (var help in diagnostic.Help)
            json.WriteStringValue(help);
        json.WriteEndArray();
        json.WriteStartArray("related");
        foreach (var related in diagnostic.Related)
        {
            json.WriteStartObject();
            WritePlace(json, related.Where);
            json.WriteString("label", related.Label);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        if (diagnostic.Fix is { } fix)
        {
            json.WriteStartObject("fix");
            WritePlace(json, fix.Where);
            json.WriteString("replacement", fix.Replacement);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, SourceSpan where)
    {
        json.WriteString("file", where.File.Path);
        if (ReportedPlace.Of(where) is not { } place)
            return;
        json.WriteNumber("line", place.Start.Line);
        json.WriteNumber("column", place.Start.Column);
        json.WriteNumber("endLine", place.End.Line);
        json.WriteNumber("endColumn", place.End.Column);
    }
}
