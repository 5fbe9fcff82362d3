using System.Collections.Immutable;
using Playbook.Site.Cataloguing.Linking;
using Playbook.Site.Cataloguing.Relating;
using Playbook.Site.Parsing;
using Playbook.Site.Parsing.Data;

namespace Playbook.Site.Cataloguing;

/// <summary>Everything that readers can find, with all names resolved. Lists of articles are in ordinal order of ids.</summary>
public sealed record Catalogue
{
    /// <summary>The content root as its author names it, such as <c>content</c>.</summary>
    public required string Root { get; init; }

    /// <summary><c>playbook.yml</c>.</summary>
    public required ParsedSettings Settings { get; init; }

    /// <summary>Pillars, levels, topics.</summary>
    public required Vocabulary Vocabulary { get; init; }

    /// <summary>The glossary, by term.</summary>
    public required IReadOnlyList<Term> Glossary { get; init; }

    /// <summary>What people of each level do, in the order of the data file.</summary>
    public required IReadOnlyList<Competency> Competencies { get; init; }

    /// <summary>The articles of this site: no drafts unless asked for, none of another audience.</summary>
    public required IReadOnlyList<Article> Articles { get; init; }

    /// <summary>The learning paths, in ordinal order of ids.</summary>
    public required IReadOnlyList<LearningPath> Paths { get; init; }

    /// <summary>Pages outside the catalogue of articles.</summary>
    public required IReadOnlyList<ParsedPage> Pages { get; init; }

    /// <summary>Files to copy.</summary>
    public required IReadOnlyList<ParsedMedia> Media { get; init; }

    /// <summary>Where the links of articles and pages lead, by the path of the source file, in the order of its links.</summary>
    public required IReadOnlyDictionary<string, ImmutableArray<ResolvedLink>> Links { get; init; }

    /// <summary>What articles have to do with each other, by article id.</summary>
    public required IReadOnlyDictionary<string, ArticleRelations> Relations { get; init; }
}

/// <summary>An entry of the glossary.</summary>
/// <param name="Id">The heading id on the glossary page.</param>
/// <param name="Name">The term.</param>
/// <param name="Definition">What it means.</param>
/// <param name="Aliases">Other words for it.</param>
/// <param name="Topics">Where it belongs.</param>
public sealed record Term(string Id, string Name, string Definition, IReadOnlyList<string> Aliases, IReadOnlyList<Topic> Topics);

/// <summary>What a person of a level does.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Pillar">In which pillar.</param>
/// <param name="Level">At which level.</param>
/// <param name="Statement">In the first person.</param>
/// <param name="ArticleIds">Articles that train it.</param>
public sealed record Competency(string Id, Pillar Pillar, Level Level, string Statement, IReadOnlyList<string> ArticleIds);
