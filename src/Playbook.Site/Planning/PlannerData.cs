using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Playbook.Site.Cataloguing;
using Playbook.Site.Cataloguing.Matrix;
using Playbook.Site.Parsing.Theming;

namespace Playbook.Site.Planning;

/// <summary>
/// What the planner on <c>/start/</c> reckons with: levels, pillars, articles, competencies and paths, without their texts. It is a
/// classic script that sets one variable, because a page opened from disk may not fetch; its form is described in
/// <c>docs/planner.md</c>. It is an asset like those of the theme, so its name changes with its content.
/// </summary>
internal static class PlannerData
{
    /// <summary>The name that templates ask for.</summary>
    private const string Name = "planner-data.js";

    /// <summary>Raised when a script that reads an older form would misunderstand.</summary>
    private const int Version = 1;

    // The file stands by itself, not inside of a page: nothing has to be escaped but what JSON itself asks for.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The file.</summary>
    /// <param name="catalogue">What readers find.</param>
    /// <param name="matrix">What levels mean.</param>
    public static ThemeAsset Of(Catalogue catalogue, CompetencyMatrix matrix)
    {
        var buffer = new ArrayBufferWriter<byte>(32 * 1024);
        buffer.Write("window.playbookPlannerData="u8);
        using (var json = new Utf8JsonWriter(buffer, Options))
            Write(json, catalogue, matrix);
        buffer.Write(";\n"u8);
        return new ThemeAsset(Name, buffer.WrittenMemory);
    }

    private static void Write(Utf8JsonWriter json, Catalogue catalogue, CompetencyMatrix matrix)
    {
        var known = matrix.Articles.Select(a => a.Article).ToHashSet();
        var ids = known.Select(a => a.Id).ToHashSet(StringComparer.Ordinal);
        json.WriteStartObject();
        json.WriteNumber("version", Version);
        json.WriteStartArray("levels");
        foreach (var level in catalogue.Vocabulary.Levels.All)
        {
            Begin(json, level.Id, level.Title);
            json.WriteNumber("rank", level.Rank);
            Names(json, "next", level.NextIds);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("pillars");
        foreach (var pillar in catalogue.Vocabulary.Pillars.All)
        {
            Begin(json, pillar.Id, pillar.Title);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("articles");
        foreach (var article in matrix.Articles.Select(a => a.Article))
        {
            Begin(json, article.Id, article.Title);
            Names(json, "pillars", article.Pillars.Select(p => p.Id));
            Names(json, "levels", article.Levels.Select(l => l.Id));
            json.WriteNumber("reading", article.ReadingMinutes);
            json.WriteNumber("practice", article.PracticeMinutes);
            Names(json, "requires", article.Source.Matter.Requires.Select(r => r.Value).Where(ids.Contains));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("competencies");
        foreach (var statement in matrix.Cells.SelectMany(c => c.Statements))
        {
            json.WriteStartObject();
            json.WriteString("id", statement.Competency.Id);
            json.WriteString("pillar", statement.Competency.Pillar.Id);
            json.WriteString("level", statement.Competency.Level.Id);
            Names(json, "articles", statement.Articles.Select(a => a.Id));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("paths");
        foreach (var path in catalogue.Paths.Where(p => p.From is not null && p.To is not null))
            Write(json, path, known);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, LearningPath path, HashSet<Article> known)
    {
        Begin(json, path.Id, path.Title);
        json.WriteString("from", path.From!.Id);
        json.WriteString("to", path.To!.Id);
        Names(json, "pillars", path.Pillars.Select(p => p.Id));
        json.WriteStartArray("stages");
        foreach (var stage in path.Stages)
        {
            Begin(json, stage.Id, stage.Title);
            json.WriteString("level", (stage.Level ?? path.From).Id);
            Names(json, "articles", stage.Steps.Where(s => !s.Optional && known.Contains(s.Article)).Select(s => s.Article.Id));
            Names(json, "optional", stage.Steps.Where(s => s.Optional && known.Contains(s.Article)).Select(s => s.Article.Id));
            if (stage.Checkpoint is { } checkpoint)
            {
                json.WriteString("checkpoint", checkpoint.Do.Value);
                json.WriteNumber("minutes", (int)Math.Ceiling(checkpoint.Time.TotalMinutes));
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Begin(Utf8JsonWriter json, string id, string title)
    {
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteString("title", title);
    }

    /// <summary>A list of ids; left out where it is empty, which is how most of them are.</summary>
    private static void Names(Utf8JsonWriter json, string name, IEnumerable<string> ids)
    {
        var isOpen = false;
        foreach (var id in ids)
        {
            if (!isOpen)
                json.WriteStartArray(name);
            isOpen = true;
            json.WriteStringValue(id);
        }
        if (isOpen)
            json.WriteEndArray();
    }
}
