using Playbook.Templating;

namespace Playbook.Site.Rendering.Models;

/// <summary>Articles of one level.</summary>
internal sealed record LevelGroup(LevelModel Level, IReadOnlyList<string> Statements, IReadOnlyList<ArticleModel> Articles) : ITemplateObject
{
    public static TemplateType Shape { get; } = TemplateType.Define<LevelGroup>("group by level", m => m
        .Member("level", "The level.", g => Value.From(g.Level))
        .Member("statements", "What people of this level do, as texts; empty where the page has no pillar.", g => Value.From(g.Statements))
        .Member("articles", "Its articles.", g => Value.From(g.Articles)));

    public TemplateType Type => Shape;
}

/// <summary>Articles of one pillar.</summary>
internal sealed record PillarGroup(
    PillarModel Pillar,
    IReadOnlyList<string> Statements,
    IReadOnlyList<ArticleModel> Articles,
    IReadOnlyList<LevelGroup> Groups,
    IReadOnlyList<PathModel> Paths) : ITemplateObject
{
    public static TemplateType Shape { get; } = TemplateType.Define<PillarGroup>("group by pillar", m => m
        .Member("pillar", "The pillar.", g => Value.From(g.Pillar))
        .Member("statements", "What people of the page's level do in it, as texts; empty where the page has no level.", g => Value.From(g.Statements))
        .Member("articles", "Its articles.", g => Value.From(g.Articles))
        .Member("groups", "The same articles by the level they begin at.", g => Value.From(g.Groups))
        .Member("paths", "The paths that use it.", g => Value.From(g.Paths)));

    public TemplateType Type => Shape;
}

/// <summary>Entries under one letter.</summary>
internal sealed record LetterGroup(string Letter, IReadOnlyList<IndexEntry> Entries) : ITemplateObject
{
    public static TemplateType Shape { get; } = TemplateType.Define<LetterGroup>("letter of the index", m => m
        .Member("letter", "The letter; `#` for what begins with none.", g => g.Letter)
        .Member("entries", "What begins with it.", g => Value.From(g.Entries)));

    public TemplateType Type => Shape;
}

/// <summary>Something that the index lists.</summary>
internal sealed record IndexEntry(string Title, string Address, string Kind, string? Description) : ITemplateObject
{
    public static TemplateType Shape { get; } = TemplateType.Define<IndexEntry>("entry of the index", m => m
        .Member("title", "Its title.", e => e.Title)
        .Member("address", "Its address.", e => e.Address)
        .Member("kind", "`article`, `path`, `topic` or `term`.", e => e.Kind)
        .Member("description", "One sentence about it, or null.", e => e.Description));

    public TemplateType Type => Shape;
}

/// <summary>Terms under one letter.</summary>
internal sealed record TermGroup(string Letter, IReadOnlyList<TermModel> Terms) : ITemplateObject
{
    public static TemplateType Shape { get; } = TemplateType.Define<TermGroup>("letter of the glossary", m => m
        .Member("letter", "The letter; `#` for what begins with none.", g => g.Letter)
        .Member("terms", "The terms.", g => Value.From(g.Terms)));

    public TemplateType Type => Shape;
}
