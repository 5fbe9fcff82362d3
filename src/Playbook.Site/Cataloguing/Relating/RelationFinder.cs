using System.Collections.Immutable;
using Playbook.Site.Cataloguing.Linking;

namespace Playbook.Site.Cataloguing.Relating;

/// <summary>
/// Finds what articles have to do with each other: declared needs, links, places on paths, and neighbours by subject.
/// </summary>
internal static class RelationFinder
{
    /// <summary>The relations of all articles, by id.</summary>
    /// <param name="articles">The articles of the site, in ordinal order of ids.</param>
    /// <param name="paths">The paths, in ordinal order of ids.</param>
    /// <param name="links">What the links of each file mean.</param>
    public static IReadOnlyDictionary<string, ArticleRelations> Find(
        IReadOnlyList<Article> articles,
        IReadOnlyList<LearningPath> paths,
        IReadOnlyDictionary<string, ImmutableArray<ResolvedLink>> links)
    {
        // Neither needs the other.
        var sorting = Task.Run(() => new NeighbourBuckets([.. articles]));
        var numbers = new ArticleNumbers(articles, paths, links);
        var buckets = sorting.Result;
        var found = new ArticleRelations[articles.Count];
        Parallel.For(
            0,
            found.Length,
            Workers.ForComputing(),
            () => new NeighbourFinder(numbers, buckets),
            (i, _, neighbours) =>
            {
                var related = neighbours.FindFor(i);
                found[i] = new ArticleRelations(
                    numbers.Of(numbers.Requires[i]),
                    numbers.Of(numbers.LeadsTo[i]),
                    related,
                    numbers.Of(numbers.LinkedFrom[i]),
                    numbers.Places[i],
                    Next(articles[i], numbers.Places[i], related));
                return neighbours;
            },
            _ => { });
        var relations = new Dictionary<string, ArticleRelations>(articles.Count, StringComparer.Ordinal);
        for (var i = 0; i < found.Length; i++)
            relations.Add(articles[i].Id, found[i]);
        return relations;
    }

    private static RelatedArticle? Next(Article article, IReadOnlyList<PathPlace> places, ImmutableArray<RelatedArticle> related)
    {
        foreach (var place in places)
        {
            if (place.Next is { } next)
                return new RelatedArticle(next, $"next on “{place.Path.Title}”");
        }
        foreach (var candidate in related)
        {
            if (IsHigher(candidate.Article, article) && candidate.Article.Pillars.Any(article.Pillars.Contains))
                return candidate;
        }
        return related.Length > 0 ? related[0] : null;
    }

    private static bool IsHigher(Article candidate, Article article) =>
        candidate.Levels.Count > 0 && article.Levels.Count > 0 && candidate.Levels[^1].Rank > article.Levels[^1].Rank;
}
