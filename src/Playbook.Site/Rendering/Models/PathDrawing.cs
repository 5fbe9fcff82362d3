using Playbook.Templating;

namespace Playbook.Site.Rendering.Models;

/// <summary>A drawing of a path: where everything stands.</summary>
internal sealed record PathDrawing(
    int Width,
    int Height,
    string Line,
    IReadOnlyList<DrawnLevel> Levels,
    IReadOnlyList<DrawnStage> Stages,
    IReadOnlyList<DrawnStop> Stops) : ITemplateObject
{
    public static TemplateType Shape { get; } = TemplateType.Define<PathDrawing>("drawing of a path", m => m
        .Member("width", "Its width, in units of its own.", d => d.Width)
        .Member("height", "Its height.", d => d.Height)
        .Member("line", "The line through all stages, as the `d` of an SVG path.", d => d.Line)
        .Member("levels", "The levels it passes, the highest first.", d => Value.From(d.Levels))
        .Member("stages", "Where its stages begin.", d => Value.From(d.Stages))
        .Member("stops", "Its articles and checkpoints in reading order.", d => Value.From(d.Stops)));

    public TemplateType Type => Shape;
}

/// <summary>A level in a drawing.</summary>
internal sealed record DrawnLevel(string Title, int Y, int NameY, bool IsNameAtEnd) : ITemplateObject
{
    public static TemplateType Shape { get; } = TemplateType.Define<DrawnLevel>("level in a drawing", m => m
        .Member("title", "Its title; levels of one rank share a line.", l => l.Title)
        .Member("y", "The height of its line.", l => l.Y)
        .Member("name_y", "The height of its name.", l => l.NameY)
        .Member("is_name_at_end", "Whether its name stands at the end of the line, where the path is not.", l => l.IsNameAtEnd));

    public TemplateType Type => Shape;
}

/// <summary>Where a stage begins in a drawing.</summary>
internal sealed record DrawnStage(int Number, int X, int Y) : ITemplateObject
{
    public static TemplateType Shape { get; } = TemplateType.Define<DrawnStage>("stage in a drawing", m => m
        .Member("number", "1 for the first.", s => s.Number)
        .Member("x", "Its place from the left.", s => s.X)
        .Member("y", "Its place from the top.", s => s.Y));

    public TemplateType Type => Shape;
}

/// <summary>An article or a checkpoint in a drawing.</summary>
internal sealed record DrawnStop(int X, int Y, bool IsOptional, bool IsCheckpoint, PillarModel? Pillar) : ITemplateObject
{
    public static TemplateType Shape { get; } = TemplateType.Define<DrawnStop>("stop in a drawing", m => m
        .Member("x", "Its place from the left.", s => s.X)
        .Member("y", "Its place from the top.", s => s.Y)
        .Member("is_optional", "Whether it is an article that may be left out.", s => s.IsOptional)
        .Member("is_checkpoint", "Whether it is a checkpoint.", s => s.IsCheckpoint)
        .Member("pillar", "The pillar of the article, or null.", s => Value.From(s.Pillar)));

    public TemplateType Type => Shape;
}
