using Playbook.Site.Cataloguing;
using Playbook.Site.Parsing.Matter;
using Playbook.Site.Planning;
using Playbook.Templating;

namespace Playbook.Site.Rendering.Models;

/// <summary>An article in lists.</summary>
internal record ArticleModel(
    Article Article,
    IReadOnlyList<PillarModel> Pillars,
    IReadOnlyList<LevelModel> Levels,
    IReadOnlyList<TopicModel> Topics) : ITemplateObject
{
    public static TemplateType Shape { get; } = TemplateType.Define<ArticleModel>("article in lists", m => Members(m));

    public virtual TemplateType Type => Shape;

    public string Address { get; } = Urls.Article(Article.Id);

    /// <summary>Only pages that remember what was read ask for it.</summary>
    public string SectionHashes => field ??= Rendering.SectionHashes.Of(Article.Source.Body.Sections);

    /// <summary>The members of an article in lists; its own page has more.</summary>
    protected static TemplateTypeBuilder<T> Members<T>(TemplateTypeBuilder<T> members)
        where T : ArticleModel => members
        .Member("id", "Its id.", a => a.Article.Id)
        .Member("title", "Its title.", a => a.Article.Title)
        .Member("description", "What the reader will be able to do.", a => a.Article.Description)
        .Member("address", "Its address.", a => a.Address)
        .Member("pillar", "Its home pillar, or null.", a => a.Pillars.Count > 0 ? Value.From(a.Pillars[0]) : default)
        .Member("pillars", "All its pillars.", a => Value.From(a.Pillars))
        .Member("levels", "The levels it is for, in the order of the ladder.", a => Value.From(a.Levels))
        .Member("topics", "Its topics.", a => Value.From(a.Topics))
        .Member("former_ids", "Ids it had before, from its aliases, as texts.", a => Value.From(FormerIds.Of(a.Article)))
        .Member("section_hashes", "A hash of the words of each section, four characters each, in the order of the text.", a => a.SectionHashes)
        .Member("reading_minutes", "Time to read it, in minutes, at least 1.", a => a.Article.ReadingMinutes)
        .Member("practice_minutes", "Time that trying it takes, in minutes; 0 where nothing is said.", a => a.Article.PracticeMinutes)
        .Member("date", "The day it was first published, or null.", a => a.Article.Source.Matter.Date is { } d ? d.Value : default(Value))
        .Member("reviewed", "The day somebody checked it last, or null.", a => a.Article.Source.Matter.Reviewed is { } d ? d.Value : default(Value))
        .Member("is_draft", "Whether it is a draft.", a => a.Article.Status == ArticleStatus.Draft)
        .Member("is_deprecated", "Whether something took over.", a => a.Article.Status == ArticleStatus.Deprecated);
}
