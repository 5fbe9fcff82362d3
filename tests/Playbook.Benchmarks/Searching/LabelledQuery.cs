using System.Text.Json;
using System.Text.Json.Serialization;

namespace Playbook.Benchmarks.Searching;

/// <summary>A query, and the articles that answer it.</summary>
/// <param name="Id">A name for it.</param>
/// <param name="Query">What is typed.</param>
/// <param name="Class">What kind of query it is.</param>
/// <param name="Expected">Paths of sources below <c>articles/</c>, or ids.</param>
internal sealed record LabelledQuery(string Id, string Query, string Class, IReadOnlyList<string> Expected)
{
    /// <summary>Reads a file with a query on each line.</summary>
    public static IReadOnlyList<LabelledQuery> Read(string file) =>
        [.. File.ReadLines(file).Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize(line, QueryJson.Default.LabelledQuery)!)];
}

/// <summary>An article of <c>/data/articles.json</c>.</summary>
internal sealed record ListedArticle(string Id, string Source);

/// <summary><c>/data/articles.json</c>.</summary>
internal sealed record ArticleList(IReadOnlyList<ListedArticle> Articles)
{
    /// <summary>The ids of articles by the path of their source below <c>articles/</c>, and by themselves.</summary>
    public static Dictionary<string, string> Read(string site)
    {
        var list = JsonSerializer.Deserialize(File.ReadAllText(Path.Combine(site, "data", "articles.json")), QueryJson.Default.ArticleList)!;
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var article in list.Articles)
        {
            ids[article.Source["articles/".Length..]] = article.Id;
            ids.TryAdd(article.Id, article.Id);
        }
        return ids;
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(LabelledQuery))]
[JsonSerializable(typeof(ArticleList))]
internal sealed partial class QueryJson : JsonSerializerContext;
