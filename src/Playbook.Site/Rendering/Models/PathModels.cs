using Playbook.Site.Cataloguing;
using Playbook.Site.Planning;
using Playbook.Templating;

namespace Playbook.Site.Rendering.Models;

/// <summary>A learning path in lists.</summary>
internal record PathModel(LearningPath Path, LevelModel? From, LevelModel? To, IReadOnlyList<PillarModel> Pillars) : ITemplateObject
{
    public static TemplateType Shape { get; } = TemplateType.Define<PathModel>("path in lists", m => Members(m));

    public virtual TemplateType Type => Shape;

    public string Address { get; } = Urls.Path(Path.Id);

    /// <summary>The members of a path in lists; its own page has more.</summary>
    protected static TemplateTypeBuilder<T> Members<T>(TemplateTypeBuilder<T> members)
        where T : PathModel => members
        .Member("id", "Its id.", p => p.Path.Id)
        .Member("former_ids", "Ids it had before, from its aliases, as texts.", p => Value.From(FormerIds.Of(p.Path)))
        .Member("title", "Its title.", p => p.Path.Title)
        .Member("promise", "What the reader can do at its end.", p => p.Path.Promise)
        .Member("from", "The level it starts at, or null.", p => Value.From(p.From))
        .Member("to", "The level it leads to, or null.", p => Value.From(p.To))
        .Member("address", "Its address.", p => p.Address)
        .Member("pillars", "Its pillars.", p => Value.From(p.Pillars))
        .Member("reading_minutes", "Time to read it, optional articles left out, in minutes.", p => p.Path.ReadingMinutes)
        .Member("practice_minutes", "Time to practise, checkpoints included, in minutes.", p => p.Path.PracticeMinutes)
        .Member("total_minutes", "Both together.", p => p.Path.ReadingMinutes + p.Path.PracticeMinutes)
        .Member("stage_count", "How many stages it has.", p => p.Path.Stages.Count)
        .Member("article_count", "How many articles stand on it, optional ones included.", p => p.Path.ArticleCount);
}

/// <summary>A learning path on its own page.</summary>
internal sealed record FullPathModel(PathModel Summary, IReadOnlyList<StageModel> Stages, PathDrawing Drawing, bool IsOverdue) : PathModel(Summary)
{
    public static new TemplateType Shape { get; } = TemplateType.Define<FullPathModel>("path on its page", m => Members(m)
        .Member("stages", "Its stages.", p => Value.From(p.Stages))
        .Member("drawing", "Where everything stands in a drawing of it.", p => Value.From(p.Drawing))
        .Member("owners", "Who answers for it, as texts.", p => Value.From(p.Path.Source.Owners, o => o.Value))
        .Member("reviewed", "The day somebody checked it last, or null.", p => p.Path.Source.Reviewed is { } d ? d.Value : default(Value))
        .Member("is_overdue", "Whether its review is overdue.", p => p.IsOverdue));

    public override TemplateType Type => Shape;
}

/// <summary>A stage of a path.</summary>
internal sealed record StageModel(int Number, PathStage Stage, LevelModel? Level, IReadOnlyList<StepModel> Steps) : ITemplateObject
{
    public static TemplateType Shape { get; } = TemplateType.Define<StageModel>("stage", m => m
        .Member("id", "Its id, to be the id of its heading.", s => s.Stage.Id)
        .Member("number", "1 for the first.", s => s.Number)
        .Member("title", "Its title.", s => s.Stage.Title)
        .Member("goal", "What is reached at its end, or null.", s => s.Stage.Goal)
        .Member("level", "The level it is for, or null.", s => Value.From(s.Level))
        .Member("steps", "Its articles in reading order.", s => Value.From(s.Steps))
        .Member("checkpoint", "What is done at work at its end, or null.", s => Value.From(s.Stage.Checkpoint is { } c ? new CheckpointModel(c) : null))
        .Member("reading_minutes", "Time to read it, optional articles left out, in minutes.", s => s.Stage.ReadingMinutes)
        .Member("practice_minutes", "Time to practise, the checkpoint included, in minutes.", s => s.Stage.PracticeMinutes));

    public TemplateType Type => Shape;
}

/// <summary>An article on a stage.</summary>
internal sealed record StepModel(int Number, ArticleModel Article, PathStep Step) : ITemplateObject
{
    public static TemplateType Shape { get; } = TemplateType.Define<StepModel>("step", m => m
        .Member("number", "1 for the first of the path.", s => s.Number)
        .Member("article", "The article.", s => Value.From(s.Article))
        .Member("optional", "Whether it may be left out.", s => s.Step.Optional)
        .Member("why", "For whom it is, or null.", s => s.Step.Why));

    public TemplateType Type => Shape;
}

/// <summary>What is done at work at the end of a stage.</summary>
internal sealed record CheckpointModel(Parsing.Data.ParsedCheckpoint Checkpoint) : ITemplateObject
{
    public static TemplateType Shape { get; } = TemplateType.Define<CheckpointModel>("checkpoint", m => m
        .Member("do", "The task.", c => c.Checkpoint.Do.Value)
        .Member("evidence", "What exists afterwards, or null.", c => c.Checkpoint.Evidence)
        .Member("with", "With whom, or null.", c => c.Checkpoint.With)
        .Member("minutes", "How long it takes, in minutes; 0 where nothing is said.", c => (int)c.Checkpoint.Time.TotalMinutes));

    public TemplateType Type => Shape;
}
