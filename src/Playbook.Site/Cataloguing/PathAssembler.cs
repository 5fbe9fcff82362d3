using Playbook.Diagnostics;
using Playbook.Site.Parsing.Data;

namespace Playbook.Site.Cataloguing;

/// <summary>Turns what authors wrote into learning paths.</summary>
internal static class PathAssembler
{
    /// <summary>The path that a source means. Articles that are drafts or of another audience are left out silently.</summary>
    /// <param name="source">What the author wrote.</param>
    /// <param name="vocabulary">The vocabulary.</param>
    /// <param name="all">Every article by id, also those that are no part of this site.</param>
    /// <param name="shown">Ids of the articles that are.</param>
    public static Diagnosed<LearningPath> Assemble(
        ParsedPath source, Vocabulary vocabulary, IReadOnlyDictionary<string, Article> all, IReadOnlySet<string> shown)
    {
        var problems = new List<Diagnostic>();
        var names = new NameResolver(vocabulary, problems);
        var path = new LearningPath
        {
            Source = source,
            Id = source.Id.Value,
            Title = source.Title.Value,
            Promise = source.Promise?.Value ?? "",
            From = names.Level(source.From),
            To = names.Level(source.To),
            Pillars = names.Pillars(source.Pillars),
            Stages = [.. source.Stages.Select(Stage)],
            ReviewDue = ArticleAssembler.ReviewDue(null, source.Reviewed, source.ReviewEvery),
        };
        return new Diagnosed<LearningPath>(path, problems);

        PathStage Stage(ParsedStage stage)
        {
            var steps = new List<PathStep>();
            foreach (var step in stage.Articles)
            {
                if (!all.TryGetValue(step.Article.Value, out var article))
                    problems.Add(PathProblems.UnknownArticle(step.Article, all.Keys));
                else if (shown.Contains(article.Id))
                    steps.Add(new PathStep(article, step.Optional, step.Why));
            }
            return new PathStage(stage.Id.Value, stage.Title.Value, stage.Goal?.Value, names.Level(stage.Level), steps, stage.Checkpoint);
        }
    }
}
