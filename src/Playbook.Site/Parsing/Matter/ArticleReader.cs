using Playbook.Diagnostics;
using Playbook.Site.Parsing.Fields;
using Playbook.Site.Parsing.Yaml;

namespace Playbook.Site.Parsing.Matter;

/// <summary>The front matter of an article: its keys, in the order of the documentation.</summary>
internal static class ArticleReader
{
    private static readonly Form<ArticleStatus> StatusForm = Forms.OneOf(
        ("published", ArticleStatus.Published), ("draft", ArticleStatus.Draft), ("deprecated", ArticleStatus.Deprecated));

    /// <summary>Reads it.</summary>
    /// <param name="matter">The front matter.</param>
    /// <param name="diagnostics">Where to put what is wrong.</param>
    /// <returns>What was understood, and the <c>id</c> if there is one that can be used.</returns>
    public static (ArticleMatter Matter, Located<string>? Id) Read(FrontMatter matter, List<Diagnostic> diagnostics)
    {
        if (matter.Root is null)
            return (ArticleMatter.Empty, null);
        var fields = new FieldReader(matter.Root, "an article", matter.Where, diagnostics);
        var article = new ArticleMatter
        {
            Title = Checks.Title(fields.RequiredText("title"), diagnostics),
            Description = Checks.Length("description", fields.RequiredText("description"), 60, 200, diagnostics),
            Pillars = fields.RequiredTexts("pillar"),
            Seniority = fields.RequiredTexts("seniority"),
            Topics = fields.RequiredTexts("topics"),
            Requires = fields.Texts("requires"),
            Related = fields.Texts("related"),
            Competencies = fields.Items("competencies", node => Competency(node, diagnostics)),
            Authors = fields.Texts("authors"),
            Owners = fields.Texts("owners"),
            Date = fields.Value("date", Forms.Date),
            Reviewed = fields.Value("reviewed", Forms.Date),
            ReviewEvery = fields.Value("review-every", Forms.Interval),
            ReviewBy = fields.Value("review-by", Forms.Date),
            Status = fields.Value("status", StatusForm),
            ReplacedBy = fields.Text("replaced-by"),
            Audience = fields.Text("audience"),
            Practice = fields.Value("practice", Forms.Duration),
            Aliases = Checks.Each("aliases", fields.Texts("aliases"), Forms.Alias, diagnostics),
            Anchors = Anchors(fields.Node("anchors"), diagnostics),
            Search = Search(fields.Node("search"), diagnostics),
            Sources = fields.Items("sources", node => Source(node, diagnostics)),
            Downloads = fields.Texts("downloads"),
            Language = fields.Value("lang", Forms.Language),
        };
        var id = Checks.Id(fields.Text("id"), diagnostics);
        fields.Finish();
        return (article, id);
    }

    private static CompetencyUse? Competency(YamlNode node, List<Diagnostic> diagnostics)
    {
        if (Values.Text("competencies", node, diagnostics) is not { } text)
            return null;
        var colon = text.Value.LastIndexOf(':');
        var depth = colon < 0 ? "practise" : text.Value[(colon + 1)..];
        if (depth is not ("introduce" or "practise" or "master"))
        {
            diagnostics.Add(MatterProblems.UnknownDepth(text, depth));
            return null;
        }
        return new CompetencyUse(colon < 0 ? text : new(text.Value[..colon], text.Where.Slice(0, Math.Min(colon, text.Where.Length))), depth);
    }

    private static AnchorAlias[] Anchors(YamlNode? node, List<Diagnostic> diagnostics)
    {
        if (node is null)
            return [];
        if (node is not YamlMapping mapping)
        {
            diagnostics.Add(FieldProblems.NotAMapping(node, "`anchors`"));
            return [];
        }
        var anchors = new List<AnchorAlias>();
        foreach (var entry in mapping.Entries)
        {
            if (Values.Text(entry.Key.Value, entry.Value, diagnostics) is { } to)
                anchors.Add(new AnchorAlias(new(entry.Key.Value, entry.Key.Where), to));
        }
        return [.. anchors];
    }

    private static SearchMatter Search(YamlNode? node, List<Diagnostic> diagnostics)
    {
        if (node is null)
            return SearchMatter.Nothing;
        var fields = new FieldReader(node, "`search`", node.Where, diagnostics);
        var search = new SearchMatter(
            fields.Value("boost", Forms.Boost)?.Value ?? 1,
            [.. fields.Texts("keywords").Select(k => k.Value)],
            fields.Value("exclude", Forms.YesOrNo)?.Value ?? false);
        fields.Finish();
        return search;
    }

    private static CitedSource? Source(YamlNode node, List<Diagnostic> diagnostics)
    {
        var fields = new FieldReader(node, "a source", node.Where, diagnostics);
        var title = fields.RequiredText("title");
        var url = fields.Value("url", Forms.Url);
        var note = fields.Text("note");
        fields.Finish();
        return title is { } named ? new CitedSource(named, url, note?.Value) : null;
    }
}
