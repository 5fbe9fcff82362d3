using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Playbook.Diagnostics.Reports;

namespace Playbook.Diagnostics.Tests.Reports;

/// <summary>
/// A folder of <c>Cases</c>: source files, <c>diagnostics.json</c> that says what is wrong in them, and one <c>expected.*</c> for each
/// format that is compared. A file that does not exist stands for one that could not be read. A place is given by the text that is
/// marked (its first occurrence) or by <c>start</c> and <c>length</c>.
/// </summary>
internal static class ReportCase
{
    private static readonly (string File, ReportFormat Format, bool Colours)[] Expectations =
    [
        ("expected.txt", ReportFormat.Text, false),
        ("expected.ansi", ReportFormat.Text, true),
        ("expected.json", ReportFormat.Json, false),
        ("expected.github", ReportFormat.GitHub, false),
        ("expected.sarif", ReportFormat.Sarif, false),
        ("expected.gitlab.json", ReportFormat.GitLab, false),
        ("expected.md", ReportFormat.Markdown, false),
    ];

    /// <summary>All of them.</summary>
    public static IEnumerable<string> Names => Directory.EnumerateDirectories(Folder()).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal);

    /// <summary>The reports that a case expects: name of the file, what it holds, and what the report is. Set PLAYBOOK_ACCEPT=1 to take the reports as they are.</summary>
    public static IEnumerable<(string File, string Expected, string Actual)> Run(string name)
    {
        var folder = Path.Combine(Folder(), name);
        var diagnostics = Read(folder);
        foreach (var (file, format, colours) in Expectations)
        {
            var path = Path.Combine(folder, file);
            if (!File.Exists(path))
                continue;
            var actual = Report(format, diagnostics, colours);
            if (Environment.GetEnvironmentVariable("PLAYBOOK_ACCEPT") == "1")
                File.WriteAllText(path, actual);
            yield return (file, File.ReadAllText(path), actual);
        }
    }

    /// <summary>A report as text.</summary>
    public static string Report(ReportFormat format, IReadOnlyList<Diagnostic> diagnostics, bool colours = false)
    {
        var output = new StringWriter { NewLine = "never used" };
        Diagnostics.Reports.Report.Write(
            format, diagnostics, ReportSummary.Of(diagnostics), output, colours ? ReportStyle.Ansi : ReportStyle.Plain);
        return output.ToString();
    }

    /// <summary>The diagnostics of a case.</summary>
    public static IReadOnlyList<Diagnostic> Load(string name) => Read(Path.Combine(Folder(), name));

    private static List<Diagnostic> Read(string folder)
    {
        var files = new Dictionary<string, SourceFile>(StringComparer.Ordinal);
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "diagnostics.json")));
        return [.. json.RootElement.EnumerateArray().Select(ReadDiagnostic)];

        Diagnostic ReadDiagnostic(JsonElement e) =>
            new(e.GetProperty("code").GetString()!, Enum.Parse<Severity>(e.GetProperty("severity").GetString()!), e.GetProperty("message").GetString()!, Span(e))
            {
                Label = Optional(e, "label"),
                Help = e.TryGetProperty("help", out var help) ? [.. help.EnumerateArray().Select(h => h.GetString()!)] : [],
                Related = e.TryGetProperty("related", out var related)
                    ? [.. related.EnumerateArray().Select(r => new RelatedPlace(Span(r), r.GetProperty("label").GetString()!))]
                    : [],
                Fix = e.TryGetProperty("fix", out var fix) ? new TextFix(Span(fix), fix.GetProperty("replacement").GetString()!) : null,
            };

        SourceSpan Span(JsonElement e)
        {
            var path = e.GetProperty("file").GetString()!;
            if (!files.TryGetValue(path, out var file))
            {
                var source = Path.Combine(folder, path);
                files[path] = file = new SourceFile(path, File.Exists(source) ? File.ReadAllText(source, Encoding.UTF8) : "");
            }
            if (Optional(e, "mark") is not { } mark)
                return new SourceSpan(file, e.GetProperty("start").GetInt32(), e.GetProperty("length").GetInt32());
            var start = file.Text.IndexOf(mark, StringComparison.Ordinal);
            Assert.True(start >= 0, $"{path} does not hold \"{mark}\"");
            return new SourceSpan(file, start, mark.Length);
        }
    }

    private static string? Optional(JsonElement e, string name) => e.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "Cases");
}
