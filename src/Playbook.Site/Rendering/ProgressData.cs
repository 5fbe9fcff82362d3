using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Playbook.Site.Cataloguing;

namespace Playbook.Site.Rendering;

/// <summary>
/// What the scripts that remember a reader's progress know about the site, as classic scripts that assign one value each: they load
/// from disk and under the strictest policy. Their form is described in <c>docs/progress.md</c>.
/// </summary>
internal static class ProgressData
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The paths, the titles of the articles on them, and the former ids of both.</summary>
    public static byte[] Paths(Catalogue catalogue) => Script("playbookPaths", json =>
    {
        json.WriteStartObject("was");
        foreach (var article in catalogue.Articles)
        {
            foreach (var former in FormerIds.Of(article))
                json.WriteString(former, article.Id);
        }
        json.WriteEndObject();
        json.WriteStartObject("pathsWere");
        foreach (var path in catalogue.Paths)
        {
            foreach (var former in FormerIds.Of(path))
                json.WriteString(former, path.Id);
        }
        json.WriteEndObject();
        json.WriteStartObject("titles");
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var step in catalogue.Paths.SelectMany(p => p.Stages).SelectMany(s => s.Steps).Where(s => told.Add(s.Article.Id)))
            json.WriteString(step.Article.Id, step.Article.Title);
        json.WriteEndObject();
        json.WriteStartArray("paths");
        foreach (var path in catalogue.Paths)
            Path(json, path);
        json.WriteEndArray();
    });

    /// <summary>Every article: its title and the hashes of its sections.</summary>
    public static byte[] Articles(Catalogue catalogue, PageFactory pages) => Script("playbookArticles", json =>
    {
        foreach (var article in catalogue.Articles)
        {
            json.WriteStartArray(article.Id);
            json.WriteStringValue(article.Title);
            json.WriteStringValue(pages.SectionHashesOf(article));
            json.WriteEndArray();
        }
    });

    private static void Path(Utf8JsonWriter json, LearningPath path)
    {
        json.WriteStartObject();
        json.WriteString("id", path.Id);
        json.WriteString("title", path.Title);
        json.WriteStartArray("stages");
        foreach (var stage in path.Stages)
        {
            json.WriteStartObject();
            json.WriteString("id", stage.Id);
            json.WriteString("title", stage.Title);
            Ids(json, "articles", stage.Steps.Where(s => !s.Optional));
            Ids(json, "optional", stage.Steps.Where(s => s.Optional));
            json.WriteBoolean("checkpoint", stage.Checkpoint is not null);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Ids(Utf8JsonWriter json, string name, IEnumerable<PathStep> steps)
    {
        json.WriteStartArray(name);
        foreach (var step in steps)
            json.WriteStringValue(step.Article.Id);
        json.WriteEndArray();
    }

    private static byte[] Script(string name, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(16 * 1024);
        buffer.Write(System.Text.Encoding.ASCII.GetBytes(name + "="));
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }
        buffer.Write(";\n"u8);
        return buffer.WrittenSpan.ToArray();
    }
}
