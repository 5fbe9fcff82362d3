using System.Text.Json;

namespace Playbook.Diagnostics.Reports;

/// <summary>SARIF 2.1.0: one run, a rule for each code that occurs, results with places, related places and fixes.</summary>
internal static class SarifReport
{
    public static void Write(IReadOnlyList<Diagnostic> diagnostics, TextWriter output) =>
        JsonText.Write(output, json =>
        {
            string[] codes = [.. diagnostics.Select(d => d.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
            json.WriteStartObject();
            json.WriteString("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            WriteTool(json, codes);
            json.WriteString("columnKind", "unicodeCodePoints");
            json.WriteStartArray("results");
            foreach (var diagnostic in diagnostics)
                WriteResult(json, diagnostic, Array.BinarySearch(codes, diagnostic.Code, StringComparer.Ordinal));
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        });

    private static void WriteTool(Utf8JsonWriter json, string[] codes)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "playbook");
        json.WriteStartArray("rules");
        foreach (var code in codes)
        {
            json.WriteStartObject();
            json.WriteString("id", code);
            if (Explanations.TitleOf(code) is { } title)
                WriteText(json, "shortDescription", title);
            WriteText(json, "help", $"Run `playbook explain {code}` for the reason behind the rule and examples.");
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, Diagnostic diagnostic, int rule)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.Code);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", LevelOf(diagnostic.Severity));
        json.WriteStartObject("message");
        json.WriteString("text", PlainSentence.Of(diagnostic));
        json.WriteString("markdown", MarkdownText.Of(diagnostic));
        json.WriteEndObject();
        json.WriteStartArray("locations");
        WriteLocation(json, diagnostic.Where, diagnostic.Label);
        json.WriteEndArray();
        if (diagnostic.Related.Count > 0)
        {
            json.WriteStartArray("relatedLocations");
            foreach (var related in diagnostic.Related)
                WriteLocation(json, related.Where, related.Label);
            json.WriteEndArray();
        }
        if (diagnostic.Fix is { } fix)
            WriteFix(json, fix, diagnostic.Help);
        json.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter json, SourceSpan where, string? label)
    {
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        WriteArtifact(json, where.File);
        WriteRegion(json, "region", where);
        json.WriteEndObject();
        if (!string.IsNullOrEmpty(label))
            WriteText(json, "message", label);
        json.WriteEndObject();
    }

    private static void WriteFix(Utf8JsonWriter json, TextFix fix, IReadOnlyList<string> help)
    {
        json.WriteStartArray("fixes");
        json.WriteStartObject();
        if (help.Count > 0)
            WriteText(json, "description", help[0]);
        json.WriteStartArray("artifactChanges");
        json.WriteStartObject();
        WriteArtifact(json, fix.Where.File);
        json.WriteStartArray("replacements");
        json.WriteStartObject();
        if (!WriteRegion(json, "deletedRegion", fix.Where))
            WriteStartOfFile(json, "deletedRegion");
        WriteText(json, "insertedContent", fix.Replacement);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteArtifact(Utf8JsonWriter json, SourceFile file)
    {
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", UriOf(file.Path));
        json.WriteEndObject();
    }

    private static bool WriteRegion(Utf8JsonWriter json, string name, SourceSpan where)
    {
        if (ReportedPlace.Of(where) is not { } place)
            return false;
        json.WriteStartObject(name);
        json.WriteNumber("startLine", place.Start.Line);
        json.WriteNumber("startColumn", place.Start.Column);
        json.WriteNumber("endLine", place.End.Line);
        json.WriteNumber("endColumn", place.End.Column);
        json.WriteEndObject();
        return true;
    }

    private static void WriteStartOfFile(Utf8JsonWriter json, string name)
    {
        json.WriteStartObject(name);
        json.WriteNumber("charOffset", 0);
        json.WriteNumber("charLength", 0);
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    /// <summary>A relative reference, or a file address for a path that starts at a root.</summary>
    private static string UriOf(string path)
    {
        var isDrive = path.Length > 2 && path[1..].StartsWith(":/", StringComparison.Ordinal) && char.IsAsciiLetter(path[0]);
        var drive = isDrive ? "/" + path[..2] : "";
        var rest = string.Join('/', path[(isDrive ? 2 : 0)..].Split('/').Select(Uri.EscapeDataString));
        return isDrive || path.StartsWith('/') ? "file://" + drive + rest : rest;
    }

    private static string LevelOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };
}
