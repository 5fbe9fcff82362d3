using System.Globalization;
using Playbook.Diagnostics;
using Playbook.Site.Parsing.Fields;
using Playbook.Site.Parsing.Yaml;

namespace Playbook.Site.Parsing.Data;

/// <summary><c>playbook.yml</c>: its keys.</summary>
internal static class SettingsReader
{
    private static readonly Form<LinkStyle> LinkStyles = Forms.OneOf(("relative", LinkStyle.Relative), ("portable", LinkStyle.Portable));
    private static readonly Form<bool> Openness = Forms.OneOf(("open", true), ("closed", false));
    private static readonly Form<bool> When = Forms.OneOf(("several-levels", true));
    private static readonly Form<bool> ListKinds = Forms.OneOf(("definitions", true));

    /// <summary>Reads it.</summary>
    public static Diagnosed<ParsedSettings> Read(SourceFile file)
    {
        var yaml = YamlReader.Read(file);
        var diagnostics = new List<Diagnostic>(yaml.Diagnostics);
        var defaults = new ParsedSettings { File = file };
        var fields = new FieldReader(yaml.Value, "`playbook.yml`", SourceSpan.AtStartOf(file), diagnostics);
        var settings = defaults with
        {
            Title = fields.Text("title")?.Value ?? defaults.Title,
            Description = fields.Text("description")?.Value,
            Url = fields.Value("url", Forms.Url),
            Language = fields.Value("language", Forms.Language)?.Value ?? defaults.Language,
            Repository = fields.Value("repository", Forms.Url),
            Branch = fields.Text("branch")?.Value ?? defaults.Branch,
            Theme = fields.Text("theme"),
            Links = fields.Value("links", LinkStyles)?.Value ?? defaults.Links,
            OpenVocabulary = fields.Value("vocabulary", Openness)?.Value ?? false,
            SmartPunctuation = fields.Value("smart-punctuation", Forms.YesOrNo)?.Value ?? false,
            Html = fields.Value("html", Forms.YesOrNo)?.Value ?? false,
            Search = fields.Value("search", Forms.YesOrNo)?.Value ?? true,
            Audiences = fields.Texts("audiences"),
            Article = Contract(fields.Node("article"), diagnostics),
        };
        fields.Finish();
        return new(settings with { IsWhole = !diagnostics.Any(d => d.Severity == Severity.Error) }, diagnostics);
    }

    private static ArticleContract Contract(YamlNode? node, List<Diagnostic> diagnostics)
    {
        if (node is null)
            return new ArticleContract();
        var fields = new FieldReader(node, "`article`", node.Where, diagnostics);
        var contract = new ArticleContract
        {
            Blocks = fields.Items("blocks", item => Block(item, diagnostics)),
            Words = Range(fields.Text("words"), diagnostics),
            Links = Range(fields.Text("links"), diagnostics),
            OnAPath = fields.Value("on-a-path", Forms.YesOrNo)?.Value ?? false,
            PerCell = fields.Value("per-cell", Forms.Whole),
        };
        fields.Finish();
        return contract;
    }

    private static RequiredBlock? Block(YamlNode node, List<Diagnostic> diagnostics)
    {
        if (node is YamlScalar { IsNull: false } heading)
            return new RequiredBlock(heading.Value, false, false, null);
        var fields = new FieldReader(node, "a block", node.Where, diagnostics);
        var named = fields.RequiredText("heading");
        var isForSeveralLevels = fields.Value("when", When)?.Value ?? false;
        var definesLevels = fields.Value("list", ListKinds)?.Value ?? false;
        var items = Range(fields.Text("items"), diagnostics);
        fields.Finish();
        return named is { } text ? new RequiredBlock(text.Value, isForSeveralLevels, definesLevels, items) : null;
    }

    /// <summary><c>5-8</c>, or <c>5</c> for exactly five.</summary>
    private static CountRange? Range(Located<string>? text, List<Diagnostic> diagnostics)
    {
        if (text is not { } written)
            return null;
        var parts = written.Value.Split('-', 2, StringSplitOptions.TrimEntries);
        if (Count(parts[0], out var least) && Count(parts[^1], out var most) && least <= most)
            return new CountRange(least, most);
        diagnostics.Add(DataProblems.BadRange(written));
        return null;
    }

    private static bool Count(string text, out int count) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out count);
}
