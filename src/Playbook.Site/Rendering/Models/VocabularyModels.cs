using Playbook.Site.Cataloguing;
using Playbook.Site.Planning;
using Playbook.Templating;

namespace Playbook.Site.Rendering.Models;

/// <summary>A pillar in lists and on its page.</summary>
internal sealed record PillarModel(Pillar Pillar, int Count) : ITemplateObject
{
    public static TemplateType Shape { get; } = TemplateType.Define<PillarModel>("pillar", m => m
        .Member("id", "Its id.", p => p.Pillar.Id)
        .Member("title", "Its title.", p => p.Pillar.Title)
        .Member("question", "The question it answers, or null.", p => p.Pillar.Question)
        .Member("description", "An introduction, or null.", p => p.Pillar.Description)
        .Member("address", "Its address.", p => p.Address)
        .Member("count", "How many articles it has.", p => p.Count));

    public TemplateType Type => Shape;

    private string Address { get; } = Urls.Pillar(Pillar.Id);
}

/// <summary>A level of seniority in lists and on its page.</summary>
internal sealed record LevelModel(Level Level, int Count, SiteModels Models) : ITemplateObject
{
    public static TemplateType Shape { get; } = TemplateType.Define<LevelModel>("level", m => m
        .Member("id", "Its id.", l => l.Level.Id)
        .Member("title", "Its title.", l => l.Level.Title)
        .Member("short", "In a few words, or null.", l => l.Level.Short)
        .Member("description", "An introduction, or null.", l => l.Level.Description)
        .Member("rank", "Its height on the ladder; two ends may be of equal rank.", l => l.Level.Rank)
        .Member("address", "Its address.", l => l.Address)
        .Member("count", "How many articles are for it.", l => l.Count)
        .Member("next", "The levels that follow.", l => Value.From(l.Models.LevelsAfter(l.Level)))
        .Member("previous", "The levels before it.", l => Value.From(l.Models.LevelsBefore(l.Level))));

    public TemplateType Type => Shape;

    private string Address { get; } = Urls.Level(Level.Id);
}

/// <summary>A topic in lists and on its page.</summary>
internal sealed record TopicModel(Topic Topic, int Count) : ITemplateObject
{
    public static TemplateType Shape { get; } = TemplateType.Define<TopicModel>("topic", m => m
        .Member("id", "Its id.", t => t.Topic.Id)
        .Member("title", "Its title.", t => t.Topic.Title)
        .Member("description", "One line, or null.", t => t.Topic.Description)
        .Member("aliases", "Other words for it, as texts.", t => Value.From(t.Topic.Aliases))
        .Member("address", "Its address.", t => t.Address)
        .Member("count", "How many articles are about it.", t => t.Count));

    public TemplateType Type => Shape;

    private string Address { get; } = Urls.Topic(Topic.Id);
}

/// <summary>A term of the glossary.</summary>
internal sealed record TermModel(Term Term, IReadOnlyList<TopicModel> Topics) : ITemplateObject
{
    public static TemplateType Shape { get; } = TemplateType.Define<TermModel>("term", m => m
        .Member("id", "The heading id of the term on the glossary page.", t => t.Term.Id)
        .Member("term", "The term.", t => t.Term.Name)
        .Member("definition", "What it means.", t => t.Term.Definition)
        .Member("aliases", "Other words for it, as texts.", t => Value.From(t.Term.Aliases))
        .Member("topics", "Where it belongs.", t => Value.From(t.Topics)));

    public TemplateType Type => Shape;
}
