using Playbook.Search;
using Playbook.Site.Cataloguing;
using Playbook.Site.Parsing.Markdown;

namespace Playbook.Site.Planning;

/// <summary>
/// Says to the search what there is to find. Its files belong to the plan with their content: how many there are, and so their names, follows
/// from it.
/// </summary>
internal static class SearchPlanner
{
    // A label can be found and is seldom what somebody looks for while an article says the same.
    private static readonly SearchKind[] Kinds =
    [
        new("article", Before(Urls.Article("x")), "/", 1),
        new("path", Before(Urls.Path("x")), "/", 0.8),
        new("topic", Before(Urls.Topic("x")), "/", 0.5),
        new("term", Urls.Glossary[1..] + "#", "", 0.6),
        new("page", Before(Urls.Page("x")), "/", 0.8),
    ];

    /// <summary>The files of the search, and the address of the script that pages include.</summary>
    public static PlannedSearch Plan(Catalogue catalogue, LinkStyle links)
    {
        if (!catalogue.Settings.Search)
            return new PlannedSearch(null, []);
        var files = SearchIndex.Build(Corpus(catalogue, links));
        return new PlannedSearch(
            $"{Urls.SearchFile(SearchIndex.Facade)}?v={SearchIndex.FacadeVersion}",
            [.. files.Select(f => new PlannedCopy(Urls.SearchFile(f.Path), f.Content))]);
    }

    private static SearchCorpus Corpus(Catalogue catalogue, LinkStyle links)
    {
        var vocabulary = catalogue.Vocabulary;
        var facets = new FacetValues(catalogue);
        var documents = new List<SearchDocument>(catalogue.Articles.Count + 64);
        // Articles on one subject lie side by side, and those among them for the same people: their texts share a file, and alike numbers
        // compress.
        var articles = catalogue.Articles.Where(a => !a.Source.Matter.Search.Exclude).Select(a => new PlacedArticle(a, facets)).Sorted((a, b) => a.CompareTo(b));
        foreach (var article in articles)
            documents.Add(Document(article.Article, facets));
        foreach (var path in catalogue.Paths)
            documents.Add(Document(path, facets));
        foreach (var topic in vocabulary.Topics.All)
        {
            documents.Add(Label(2, topic.Id, topic.Title, topic.Description, topic.Aliases, facets.OfTopics([topic])));
        }
        foreach (var term in catalogue.Glossary)
            documents.Add(Label(3, term.Id, term.Name, term.Definition, term.Aliases, facets.OfTopics(term.Topics)));
        foreach (var page in catalogue.Pages)
        {
            documents.Add(Label(4, page.Id, page.Title.Value, page.Description?.Value, [], facets.None) with { Sections = Sections(page.Body) });
        }
        return new SearchCorpus
        {
            Language = catalogue.Settings.Language,
            NamesIndexFile = links == LinkStyle.Portable,
            Kinds = Kinds,
            Facets =
            [
                new SearchFacet("pillar", Values(vocabulary.Pillars.All)),
                new SearchFacet("seniority", Values(vocabulary.Levels.All)),
                new SearchFacet("topic", Values(vocabulary.Topics.All)),
                new SearchFacet("path", [.. catalogue.Paths.Select(p => new SearchFacetValue(p.Id, p.Title))]),
            ],
            Documents = documents,
            Synonyms =
            [
                .. catalogue.Glossary.Where(t => t.Aliases.Count > 0).Select(t => new SearchSynonyms(t.Name, t.Aliases, true)),
                .. Named(vocabulary.Topics.All),
                .. Named(vocabulary.Levels.All),
                .. Named(vocabulary.Pillars.All),
            ],
        };
    }

    private static SearchDocument Document(Article article, FacetValues facets) => new()
    {
        Kind = 0,
        Id = article.Id,
        Title = article.Title,
        Description = article.Description,
        Taxonomy = [.. article.Pillars.Select(p => p.Title), .. article.Topics.Select(t => t.Title)],
        Keywords = article.Source.Matter.Search.Keywords,
        Sections = Sections(article.Source.Body),
        Facets = facets.Of(article),
        Minutes = article.ReadingMinutes,
        Boost = article.Source.Matter.Search.Boost,
    };

    private static SearchDocument Document(LearningPath path, FacetValues facets) => new()
    {
        Kind = 1,
        Id = path.Id,
        Title = path.Title,
        Description = path.Promise,
        Taxonomy = [.. path.Pillars.Select(p => p.Title)],
        Sections = [.. path.Stages.Select(s => new SearchSection(s.Id, s.Title, s.Goal ?? ""))],
        Facets = facets.Of(path),
        Minutes = path.ReadingMinutes,
    };

    private static SearchDocument Label(
        int kind, string id, string title, string? description, IReadOnlyList<string> aliases, IReadOnlyList<IReadOnlyList<int>> facets) =>
        new() { Kind = kind, Id = id, Title = title, Description = description ?? "", Keywords = aliases, Facets = facets };

    private static SearchSection[] Sections(ParsedBody body)
    {
        var sections = new SearchSection[body.Sections.Length];
        for (var i = 0; i < sections.Length; i++)
        {
            var section = body.Sections[i];
            sections[i] = new SearchSection(section.Heading?.Id ?? "", section.Heading?.Text ?? "", section.Utf8);
        }
        return sections;
    }

    private static SearchFacetValue[] Values<T>(IReadOnlyList<T> names)
        where T : INamed => [.. names.Select(n => new SearchFacetValue(n.Id, n.Title))];

    /// <summary>Other words for a label lead to it; the label does not lead to all of them, since they may be narrower.</summary>
    private static IEnumerable<SearchSynonyms> Named<T>(IReadOnlyList<T> names)
        where T : INamed => names.Where(n => n.Aliases.Count > 0).Select(n => new SearchSynonyms(n.Title, n.Aliases, false));

    private static string Before(string address) => address[1..^2];

    /// <summary>An article, and what says where it lies among the others.</summary>
    private sealed class PlacedArticle(Article article, FacetValues facets)
    {
        private readonly int _topic = facets.First(article.Topics);
        private readonly int _pillar = facets.First(article.Pillars);
        private readonly int _level = facets.First(article.Levels);

        public Article Article { get; } = article;

        public int CompareTo(PlacedArticle other) => _topic.CompareTo(other._topic)
            .Then(_pillar.CompareTo(other._pillar))
            .Then(_level.CompareTo(other._level))
            .Then(string.CompareOrdinal(Article.Source.Path, other.Article.Source.Path));
    }

    /// <summary>The indexes of values for each facet.</summary>
    private sealed class FacetValues
    {
        private readonly Dictionary<object, int> _index = new(ReferenceEqualityComparer.Instance);
        private readonly Catalogue _catalogue;

        public FacetValues(Catalogue catalogue)
        {
            _catalogue = catalogue;
            Number(catalogue.Vocabulary.Pillars.All);
            Number(catalogue.Vocabulary.Levels.All);
            Number(catalogue.Vocabulary.Topics.All);
            Number(catalogue.Paths);
        }

        public IReadOnlyList<IReadOnlyList<int>> None { get; } = [[], [], [], []];

        /// <summary>Where the first of some values stands in its list; what has none comes last.</summary>
        public int First<T>(IReadOnlyList<T> values)
            where T : class => values.Count > 0 ? _index[values[0]] : int.MaxValue;

        public IReadOnlyList<IReadOnlyList<int>> Of(Article article) =>
        [
            Of(article.Pillars), Of(article.Levels), Of(article.Topics),
            Of([.. _catalogue.Relations[article.Id].Places.Select(p => p.Path).Distinct()]),
        ];

        public IReadOnlyList<IReadOnlyList<int>> Of(LearningPath path) =>
            [Of(path.Pillars), Of([.. new[] { path.From, path.To }.OfType<Level>().Distinct()]), [], Of([path])];

        public IReadOnlyList<IReadOnlyList<int>> OfTopics(IReadOnlyList<Topic> topics) => [[], [], Of(topics), []];

        private int[] Of<T>(IReadOnlyList<T> values)
            where T : class
        {
            var indexes = new int[values.Count];
            for (var i = 0; i < indexes.Length; i++)
                indexes[i] = _index[values[i]];
            return indexes;
        }

        private void Number<T>(IReadOnlyList<T> values)
            where T : class
        {
            for (var i = 0; i < values.Count; i++)
                _index.TryAdd(values[i], i);
        }
    }
}

/// <summary>The search of a site.</summary>
/// <param name="Script">The address of the script that pages include; null where there is no search.</param>
/// <param name="Files">Its files.</param>
internal sealed record PlannedSearch(string? Script, IReadOnlyList<PlannedCopy> Files);
