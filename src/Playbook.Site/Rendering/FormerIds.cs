using Playbook.Site.Cataloguing;
using Playbook.Site.Planning;

namespace Playbook.Site.Rendering;

/// <summary>
/// Ids that something had before it was renamed, as its aliases tell: what a reader's browser remembers under an old id is found
/// under the new one.
/// </summary>
internal static class FormerIds
{
    /// <summary>Of an article.</summary>
    public static IReadOnlyList<string> Of(Article article) =>
        article.Source.Matter.Aliases.Count == 0 ? [] : [.. article.Source.Matter.Aliases.Select(a => Urls.ArticleIdAt(a.Value)).OfType<string>()];

    /// <summary>Of a learning path.</summary>
    public static IReadOnlyList<string> Of(LearningPath path) =>
        path.Source.Aliases.Count == 0 ? [] : [.. path.Source.Aliases.Select(a => Urls.PathIdAt(a.Value)).OfType<string>()];
}
