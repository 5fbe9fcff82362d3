using Playbook.Diagnostics;
using Playbook.Site.Parsing.Fields;
using Playbook.Site.Parsing.Yaml;

namespace Playbook.Site.Parsing.Data;

/// <summary>A learning path: its keys, in the order of the documentation.</summary>
internal static class PathReader
{
    /// <summary>Reads a file of <c>paths/</c>.</summary>
    /// <param name="file">The file.</param>
    /// <param name="name">Its name without ending.</param>
    public static Diagnosed<ParsedPath> Read(SourceFile file, string name)
    {
        var yaml = YamlReader.Read(file);
        var diagnostics = new List<Diagnostic>(yaml.Diagnostics);
        var start = SourceSpan.AtStartOf(file);
        var fallback = new Located<string>(Identifiers.Slug(name), start);
        if (yaml.Value is null && diagnostics.Count > 0)
            return new(new ParsedPath { File = file, Id = fallback, Title = fallback, IsWhole = false }, diagnostics);
        var fields = new FieldReader(yaml.Value, "a path", start, diagnostics);
        var written = fields.Text("id");
        var id = Checks.Id(written ?? fallback, diagnostics) ?? fallback;
        var path = new ParsedPath
        {
            File = file,
            Id = id,
            Title = Checks.Title(fields.RequiredText("title"), diagnostics) ?? id,
            Promise = fields.RequiredText("promise"),
            From = fields.RequiredText("from"),
            To = fields.RequiredText("to"),
            Pillars = fields.Texts("pillars"),
            Owners = fields.Texts("owners"),
            Reviewed = fields.Value("reviewed", Forms.Date),
            ReviewEvery = fields.Value("review-every", Forms.Interval),
            Audience = fields.Text("audience"),
            Aliases = Checks.Each("aliases", fields.Texts("aliases"), Forms.Alias, diagnostics),
            Stages = Values.Items("stages", fields.Required("stages"), node => Stage(node, diagnostics), diagnostics),
            IsWhole = false,
        };
        fields.Finish();
        return new(path with { IsWhole = !diagnostics.Any(d => d.Severity == Severity.Error) }, diagnostics);
    }

    private static ParsedStage? Stage(YamlNode node, List<Diagnostic> diagnostics)
    {
        var fields = new FieldReader(node, "a stage", new SourceSpan(node.Where.File, node.Where.Start, 0), diagnostics);
        var id = Checks.Id(fields.RequiredText("id"), diagnostics);
        var title = fields.RequiredText("title");
        var stage = (title ?? id) is not { } any ? null : new ParsedStage(
            id ?? new Located<string>(Identifiers.Slug(any.Value), any.Where),
            title ?? any,
            fields.RequiredText("goal"),
            fields.RequiredText("level"),
            Values.Items("articles", fields.Required("articles"), item => Step(item, diagnostics), diagnostics),
            Checkpoint(fields.Node("checkpoint"), diagnostics),
            node.Where);
        if (stage is not null)
            fields.Finish();
        return stage;
    }

    private static ParsedStep? Step(YamlNode node, List<Diagnostic> diagnostics)
    {
        if (node is YamlScalar { IsNull: false } scalar)
            return new ParsedStep(new Located<string>(scalar.Value, scalar.Where), false, null);
        var fields = new FieldReader(node, "an article of a stage", node.Where, diagnostics);
        var id = fields.RequiredText("id");
        var isOptional = fields.Value("optional", Forms.YesOrNo)?.Value ?? false;
        var why = fields.Text("why")?.Value;
        fields.Finish();
        return id is { } article ? new ParsedStep(article, isOptional, why) : null;
    }

    private static ParsedCheckpoint? Checkpoint(YamlNode? node, List<Diagnostic> diagnostics)
    {
        if (node is null)
            return null;
        var fields = new FieldReader(node, "a checkpoint", new SourceSpan(node.Where.File, node.Where.Start, 0), diagnostics);
        var task = fields.RequiredText("do");
        var evidence = fields.Text("evidence")?.Value;
        var with = fields.Text("with")?.Value;
        var time = fields.Value("time", Forms.Duration)?.Value ?? TimeSpan.Zero;
        fields.Finish();
        return task is { } named ? new ParsedCheckpoint(named, evidence, with, time) : null;
    }
}
