using System.Text.Json;
using Playbook.Templating.Tests.Conformance;

namespace Playbook.Templating.Tests.Cases;

/// <summary>
/// The cases of this project: Cases/area/name.txt. Sections start with a line <c>-- name --</c>: template, then any of model (JSON), options
/// (JSON), <c>include NAME</c>, and expected or error (<c>line: piece of the message</c>). The line end before a marker belongs to the marker.
/// </summary>
internal static class CaseFiles
{
    public static IReadOnlyList<CaseFile> All()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Cases");
        return [.. Directory.EnumerateFiles(folder, "*.txt", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => CaseFile.Read(Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllText(file)))];
    }
}

/// <summary>One case.</summary>
internal sealed record CaseFile(string Name, IReadOnlyList<KeyValuePair<string, string>> Sections)
{
    public string Template => Section("template") ?? throw new InvalidDataException($"{Name} has no template.");

    public string? Section(string name) => Sections.FirstOrDefault(s => s.Key == name).Value;

    public TemplateOptions Options => CaseOptions.From(Section("options") is { } json ? JsonDocument.Parse(json).RootElement : default);

    public Value Model => Section("model") is { } json ? ScribanCase.ToValue(JsonDocument.Parse(json).RootElement) : default;

    public static CaseFile Read(string name, string text)
    {
        var sections = new List<KeyValuePair<string, string>>();
        string? current = null;
        var lines = new List<string>();
        foreach (var line in text.Split('\n'))
        {
            var bare = line.TrimEnd('\r');
            if (bare.StartsWith("-- ", StringComparison.Ordinal) && bare.EndsWith(" --", StringComparison.Ordinal))
            {
                if (current is not null)
                    sections.Add(new(current, string.Join('\n', lines)));
                current = bare[3..^3];
                lines.Clear();
                continue;
            }
            lines.Add(line);
        }
        if (current is not null)
        {
            // The last line of a file ends with a line end that is not part of the section.
            if (lines.Count > 0 && lines[^1].Length == 0)
                lines.RemoveAt(lines.Count - 1);
            sections.Add(new(current, string.Join('\n', lines)));
        }
        return new CaseFile(name, sections);
    }
}
