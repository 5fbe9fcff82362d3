using Playbook.Site.Cataloguing;
using Playbook.Site.Parsing.Matter;
using Playbook.Templating;

namespace Playbook.Site.Rendering.Models;

/// <summary>An article on its own page.</summary>
internal sealed record FullArticleModel(
    ArticleModel Summary,
    BodyText Content,
    IReadOnlyList<HeadingModel> Contents,
    IReadOnlyList<DownloadModel> Downloads,
    IReadOnlyList<ArticleModel> Requires,
    IReadOnlyList<ArticleModel> LeadsTo,
    IReadOnlyList<RelatedModel> Related,
    IReadOnlyList<ArticleModel> LinkedFrom,
    IReadOnlyList<PlaceModel> Places,
    RelatedModel? Next,
    ArticleModel? ReplacedBy,
    bool IsOverdue) : ArticleModel(Summary)
{
    public static new TemplateType Shape { get; } = TemplateType.Define<FullArticleModel>("article on its page", m => Members(m)
        .Member("content", "Its text, as finished HTML.", a => Value.From(a.Content))
        .Member("words", "How many words it has.", a => a.Article.Source.Body.Words)
        .Member("contents", "Its headings: those of level 2, each with its children of level 3.", a => Value.From(a.Contents))
        .Member("authors", "Who wrote it.", a => Value.From(a.Article.Authors, p => Value.From(new PersonModel(p))))
        .Member("owners", "Who answers for it, as texts.", a => Value.From(a.Article.Source.Matter.Owners, o => o.Value))
        .Member("review_due", "The day its review is due, or null.", a => a.Article.ReviewDue is { } d ? d : default(Value))
        .Member("is_overdue", "Whether that day has passed.", a => a.IsOverdue)
        .Member("sources", "The sources it names.", a => Value.From(a.Article.Source.Matter.Sources, s => Value.From(new SourceModel(s))))
        .Member("downloads", "Files to take along.", a => Value.From(a.Downloads))
        .Member("requires", "Articles to read before.", a => Value.From(a.Requires))
        .Member("leads_to", "Articles that require this one.", a => Value.From(a.LeadsTo))
        .Member("related", "Neighbours, best first, each with its reason.", a => Value.From(a.Related))
        .Member("linked_from", "Articles whose text links here.", a => Value.From(a.LinkedFrom))
        .Member("places", "Where it stands on paths.", a => Value.From(a.Places))
        .Member("next", "What comes next with its reason, or null.", a => Value.From(a.Next))
        .Member("replaced_by", "What took over, or null.", a => Value.From(a.ReplacedBy)));

    public override TemplateType Type => Shape;
}

/// <summary>A heading to jump to.</summary>
internal sealed record HeadingModel(int Level, string Id, string Title, IReadOnlyList<HeadingModel> Children) : ITemplateObject
{
    public static TemplateType Shape { get; } = TemplateType.Define<HeadingModel>("heading", m => m
        .Member("level", "2 or 3.", h => h.Level)
        .Member("id", "Its id, for a link to `#id`.", h => h.Id)
        .Member("title", "Its text.", h => h.Title)
        .Member("children", "The headings below it.", h => Value.From(h.Children)));

    public TemplateType Type => Shape;
}

/// <summary>A neighbour and why it is one.</summary>
internal sealed record RelatedModel(ArticleModel Article, string Reason) : ITemplateObject
{
    public static TemplateType Shape { get; } = TemplateType.Define<RelatedModel>("related article", m => m
        .Member("article", "The article.", r => Value.From(r.Article))
        .Member("reason", "A few words, such as `also about feedback`.", r => r.Reason));

    public TemplateType Type => Shape;
}

/// <summary>A place of an article on a path.</summary>
internal sealed record PlaceModel(PathModel Path, Crumb Stage, string StageId, ArticleModel? Previous, ArticleModel? Next) : ITemplateObject
{
    public static TemplateType Shape { get; } = TemplateType.Define<PlaceModel>("place on a path", m => m
        .Member("path", "The path.", p => Value.From(p.Path))
        .Member("stage", "The stage, with title and address.", p => Value.From(p.Stage))
        .Member("stage_id", "The id of the stage.", p => p.StageId)
        .Member("previous", "The article before it on the path, or null.", p => Value.From(p.Previous))
        .Member("next", "The article after it on the path, or null.", p => Value.From(p.Next)));

    public TemplateType Type => Shape;
}

/// <summary>Who wrote something.</summary>
internal sealed record PersonModel(Person Person) : ITemplateObject
{
    public static TemplateType Shape { get; } = TemplateType.Define<PersonModel>("person", m => m
        .Member("id", "Their id.", p => p.Person.Id)
        .Member("name", "Their name.", p => p.Person.Name));

    public TemplateType Type => Shape;
}

/// <summary>A source that an article names.</summary>
internal sealed record SourceModel(CitedSource Source) : ITemplateObject
{
    public static TemplateType Shape { get; } = TemplateType.Define<SourceModel>("source", m => m
        .Member("title", "Its title.", s => s.Source.Title.Value)
        .Member("url", "Its address, or null.", s => s.Source.Url is { } u ? u.Value : default(Value))
        .Member("note", "What was taken from it, or null.", s => s.Source.Note));

    public TemplateType Type => Shape;
}

/// <summary>A file to take along.</summary>
internal sealed record DownloadModel(string Name, string Address, int Size) : ITemplateObject
{
    public static TemplateType Shape { get; } = TemplateType.Define<DownloadModel>("download", m => m
        .Member("name", "The name of the file.", d => d.Name)
        .Member("address", "Its address.", d => d.Address)
        .Member("size", "Its size in bytes.", d => d.Size));

    public TemplateType Type => Shape;
}
