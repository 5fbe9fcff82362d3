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
        IReadOnlyDictionary<string, IReadOnlyList<ResolvedLink>> links)
    {
        var byId = articles.ToDictionary(a => a.Id, StringComparer.Ordinal);
        var requires = articles.ToDictionary(
            a => a.Id,
            IReadOnlyList<Article> (a) => [.. Known(a.Source.Matter.Requires.Select(r => r.Value), byId)],
            StringComparer.Ordinal);
        var leadsTo = Invert(articles, a => requires[a.Id]);
        var linksTo = articles.ToDictionary(
            a => a.Id,
            IReadOnlyList<Article> (a) => [.. Known(LinkedArticles(links[a.Source.Path]), byId).Where(b => b.Id != a.Id)],
            StringComparer.Ordinal);
        var linkedFrom = Invert(articles, a => linksTo[a.Id]);
        var places = PlacesOnPaths(paths);
        var neighbours = new NeighbourFinder(articles, byId, requires, linksTo, linkedFrom, places);

        var found = new ArticleRelations[articles.Count];
        Parallel.For(0, found.Length, i =>
        {
            var article = articles[i];
            var related = neighbours.FindFor(article);
            var on = places.GetValueOrDefault(article.Id, []);
            found[i] = new ArticleRelations(
                requires[article.Id],
                leadsTo.GetValueOrDefault(article.Id, []),
                related,
                linkedFrom.GetValueOrDefault(article.Id, []),
                on,
                Next(article, on, related));
        });
        var relations = new Dictionary<string, ArticleRelations>(articles.Count, StringComparer.Ordinal);
        for (var i = 0; i < found.Length; i++)
            relations.Add(articles[i].Id, found[i]);
        return relations;
    }

    private static IEnumerable<Article> Known(IEnumerable<string> ids, Dictionary<string, Article> byId) => ids
        .Distinct(StringComparer.Ordinal)
        .Select(id => byId.GetValueOrDefault(id))
        .OfType<Article>();

    private static IEnumerable<string> LinkedArticles(IReadOnlyList<ResolvedLink> links) =>
        links.Where(l => l.Kind == LinkKind.Article).Select(l => l.Subject);

    private static Dictionary<string, IReadOnlyList<Article>> Invert(
        IReadOnlyList<Article> articles, Func<Article, IReadOnlyList<Article>> targets)
    {
        var inverse = new Dictionary<string, IReadOnlyList<Article>>(StringComparer.Ordinal);
        foreach (var article in articles)
        {
            foreach (var target in targets(article))
            {
                if (!inverse.TryGetValue(target.Id, out var sources))
                    inverse[target.Id] = sources = new List<Article>();
                ((List<Article>)sources).Add(article);
            }
        }
        return inverse;
    }

    private static Dictionary<string, IReadOnlyList<PathPlace>> PlacesOnPaths(IReadOnlyList<LearningPath> paths)
    {
        var places = new Dictionary<string, IReadOnlyList<PathPlace>>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            var steps = path.Stages.SelectMany(stage => stage.Steps.Select(step => (Stage: stage, step.Article))).ToList();
            for (var i = 0; i < steps.Count; i++)
            {
                if (!places.TryGetValue(steps[i].Article.Id, out var on))
                    places[steps[i].Article.Id] = on = new List<PathPlace>();
                ((List<PathPlace>)on).Add(new PathPlace(
                    path,
                    steps[i].Stage,
                    i > 0 ? steps[i - 1].Article : null,
                    i + 1 < steps.Count ? steps[i + 1].Article : null));
            }
        }
        return places;
    }

    private static RelatedArticle? Next(Article article, IReadOnlyList<PathPlace> places, IReadOnlyList<RelatedArticle> related)
    {
        var place = places.FirstOrDefault(p => p.Next is not null);
        if (place is not null)
            return new RelatedArticle(place.Next!, $"next on “{place.Path.Title}”");
        return related.FirstOrDefault(r => IsHigher(r.Article, article) && r.Article.Pillars.Any(article.Pillars.Contains))
            ?? (related.Count > 0 ? related[0] : null);
    }

    private static bool IsHigher(Article candidate, Article article) =>
        candidate.Levels.Count > 0 && article.Levels.Count > 0 && candidate.Levels[^1].Rank > article.Levels[^1].Rank;
}
