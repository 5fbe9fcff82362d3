using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Playbook.Site.Cataloguing;
using Playbook.Site.Cataloguing.Matrix;
using Playbook.Site.Planning;

namespace Playbook.Site.Rendering;

/// <summary>The matrix for spreadsheets (RFC 4180) and for programs. Both forms are described in <c>docs/data.md</c>.</summary>
internal static class MatrixFiles
{
    /// <summary>Raised when a reader of the older form would misunderstand.</summary>
    private const int Version = 1;

    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    /// <summary>With these a spreadsheet begins a formula.</summary>
    private static readonly SearchValues<char> Formula = SearchValues.Create("=+-@\t\r");

    /// <summary>One line for each statement of each cell.</summary>
    /// <param name="matrix">The matrix.</param>
    public static byte[] Table(CompetencyMatrix matrix)
    {
        var text = new StringBuilder();
        Line(text, "pillar", "level", "kind", "statement", "articles", "topics");
        foreach (var cell in matrix.Cells)
        {
            foreach (var statement in cell.Statements)
                Line(text, cell, "competency", statement.Competency.Statement, statement.Articles);
            foreach (var article in cell.Articles)
            {
                if (article.AtLevel.TryGetValue(cell.Level, out var says))
                    Line(text, cell, "at this level", says, [article.Article]);
                foreach (var item in article.Checklist)
                    Line(text, cell, "checklist", item, [article.Article]);
            }
        }
        // Spreadsheets take a file without the mark for one of their own country's encoding.
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    /// <summary>Pillars, levels, articles with their statements, cells.</summary>
    /// <param name="plan">The plan; it has a matrix.</param>
    public static byte[] Data(SitePlan plan)
    {
        var (catalogue, matrix) = (plan.Catalogue, plan.Matrix!);
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteNumber("version", Version);
            json.WriteString("title", catalogue.Settings.Title);
            List(json, "pillars", catalogue.Vocabulary.Pillars.All, p => Named(json, p.Id, p.Title, Urls.Pillar(p.Id)));
            List(json, "levels", catalogue.Vocabulary.Levels.All, l =>
            {
                Named(json, l.Id, l.Title, Urls.Level(l.Id));
                json.WriteNumber("rank", l.Rank);
                Ids(json, "next", l.NextIds);
            });
            List(json, "articles", matrix.Articles, a => Write(json, a));
            List(json, "cells", matrix.Cells, c => Write(json, c));
            json.WriteEndObject();
        }
        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }

    private static void Write(Utf8JsonWriter json, MatrixArticle article)
    {
        Named(json, article.Article.Id, article.Article.Title, Urls.Article(article.Article.Id));
        Ids(json, "pillars", article.Article.Pillars.Select(p => p.Id));
        Ids(json, "levels", article.Article.Levels.Select(l => l.Id));
        Ids(json, "topics", article.Article.Topics.Select(t => t.Id));
        json.WriteStartObject("atEachLevel");
        foreach (var level in article.Article.Levels.Where(article.AtLevel.ContainsKey))
            json.WriteString(level.Id, article.AtLevel[level]);
        json.WriteEndObject();
        Ids(json, "checklist", article.Checklist);
    }

    private static void Write(Utf8JsonWriter json, MatrixCell cell)
    {
        json.WriteString("pillar", cell.Pillar.Id);
        json.WriteString("level", cell.Level.Id);
        List(json, "statements", cell.Statements, s =>
        {
            json.WriteString("id", s.Competency.Id);
            json.WriteString("statement", s.Competency.Statement);
            Ids(json, "articles", s.Articles.Select(a => a.Id));
        });
        Ids(json, "articles", cell.Articles.Select(a => a.Article.Id));
        json.WriteNumber("wanted", cell.Wanted);
        json.WriteBoolean("gap", cell.IsGap);
    }

    private static void Named(Utf8JsonWriter json, string id, string title, string address)
    {
        json.WriteString("id", id);
        json.WriteString("title", title);
        json.WriteString("address", address);
    }

    private static void List<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Ids(Utf8JsonWriter json, string name, IEnumerable<string> ids)
    {
        json.WriteStartArray(name);
        foreach (var id in ids)
            json.WriteStringValue(id);
        json.WriteEndArray();
    }

    private static void Line(StringBuilder text, MatrixCell cell, string kind, string statement, IReadOnlyList<Article> articles) => Line(
        text,
        cell.Pillar.Title,
        cell.Level.Title,
        kind,
        statement,
        string.Join("; ", articles.Select(a => a.Title)),
        string.Join("; ", articles.SelectMany(a => a.Topics).Select(t => t.Title).Distinct(StringComparer.Ordinal)));

    private static void Line(StringBuilder text, params ReadOnlySpan<string> fields)
    {
        for (var i = 0; i < fields.Length; i++)
        {
            if (i > 0)
                text.Append(',');
            // A leading quote makes a text of what would be a formula.
            var field = fields[i].AsSpan().IndexOfAny(Formula) == 0 ? "'" + fields[i] : fields[i];
            if (field.AsSpan().IndexOfAny(Quoted) < 0)
                text.Append(field);
            else
                text.Append(CultureInfo.InvariantCulture, $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
        }
        text.Append("\r\n");
    }
}
