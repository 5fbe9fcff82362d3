using System.Collections.Immutable;
namespace Playbook.Site.Cataloguing.Relating;

/// <summary>What an article has to do with others.</summary>
/// <param name="Requires">Articles to read before, as declared.</param>
/// <param name="LeadsTo">Articles that require this one.</param>
/// <param name="Related">Neighbours, best first, at most five.</param>
/// <param name="LinkedFrom">Articles whose text links here.</param>
/// <param name="Places">Where it stands on paths.</param>
/// <param name="Next">What comes next, or null: on its first path, else the best neighbour of the same pillar and the next level.</param>
public sealed record ArticleRelations(
    IReadOnlyList<Article> Requires,
    IReadOnlyList<Article> LeadsTo,
    ImmutableArray<RelatedArticle> Related,
    IReadOnlyList<Article> LinkedFrom,
    IReadOnlyList<PathPlace> Places,
    RelatedArticle? Next);

/// <summary>A neighbour and why it is one.</summary>
/// <param name="Article">The neighbour.</param>
/// <param name="Reason">A few words for the reader, such as "also about feedback, for leads".</param>
public readonly record struct RelatedArticle(Article Article, string Reason);

/// <summary>A place of an article on a path.</summary>
/// <param name="Path">The path.</param>
/// <param name="Stage">The stage.</param>
/// <param name="Previous">The article before it on the path.</param>
/// <param name="Next">The article after it on the path.</param>
public sealed record PathPlace(LearningPath Path, PathStage Stage, Article? Previous, Article? Next);
