using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Playbook.Site.Planning;

namespace Playbook.Site.Rendering;

/// <summary><c>/data/articles.json</c>: the articles for programs. What a member means does not change while <c>version</c> stays.</summary>
internal static class ArticleData
{
    private const int Version = 1;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Draws it.</summary>
    public static byte[] Render(SitePlan plan)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using var json = new Utf8JsonWriter(buffer, Options);
        json.WriteStartObject();
        json.WriteNumber("version", Version);
        json.WriteStartArray("articles");
        foreach (var article in plan.Catalogue.Articles)
        {
            json.WriteStartObject();
            json.WriteString("id", article.Id);
            json.WriteString("title", article.Title);
            json.WriteString("url", Urls.Relative(Urls.Home, Urls.Article(article.Id), plan.Links));
            json.WriteString("source", article.Source.Path);
            Write("pillars", article.Pillars);
            Write("seniority", article.Levels);
            Write("topics", article.Topics);
            json.WriteNumber("minutes", article.ReadingMinutes);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        return [.. buffer.WrittenSpan, (byte)'\n'];

        void Write<T>(string name, IReadOnlyList<T> values)
            where T : Cataloguing.INamed
        {
            json.WriteStartArray(name);
            foreach (var value in values)
                json.WriteStringValue(value.Id);
            json.WriteEndArray();
        }
    }
}
