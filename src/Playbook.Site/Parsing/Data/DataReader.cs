using Playbook.Diagnostics;
using Playbook.Site.Parsing.Fields;
using Playbook.Site.Parsing.Yaml;

namespace Playbook.Site.Parsing.Data;

/// <summary>The vocabulary: each file of <c>data/</c> is a list, and each kind of entry has its keys here.</summary>
internal static class DataReader
{
    /// <summary>An entry of <c>pillars.yml</c>.</summary>
    public static ParsedPillar? Pillar(FieldReader fields) =>
        Entry(fields) is not { } entry ? null : new ParsedPillar(
            entry.Id, entry.Title, Optional(fields, "question"), Optional(fields, "description"), fields.Texts("aliases"));

    /// <summary>An entry of <c>seniority.yml</c>.</summary>
    public static ParsedLevel? Level(FieldReader fields)
    {
        if (Entry(fields) is not { } entry)
            return null;
        var rank = fields.Value("rank", Forms.Whole);
        return new ParsedLevel(
            entry.Id,
            entry.Title,
            rank ?? new Located<int>(0, entry.Id.Where),
            fields.Texts("next"),
            Optional(fields, "short"),
            Optional(fields, "description"),
            fields.Texts("aliases"));
    }

    /// <summary>An entry of <c>topics.yml</c>.</summary>
    public static ParsedTopic? Topic(FieldReader fields) =>
        Entry(fields) is not { } entry ? null : new ParsedTopic(
            entry.Id, entry.Title, Optional(fields, "description"), fields.Texts("aliases"));

    /// <summary>An entry of <c>glossary.yml</c>.</summary>
    public static ParsedTerm? Term(FieldReader fields)
    {
        var term = fields.RequiredText("term");
        var definition = fields.RequiredText("definition");
        var aliases = fields.Texts("aliases");
        var topics = fields.Texts("topics");
        return term is { } named ? new ParsedTerm(named, definition?.Value ?? "", aliases, topics) : null;
    }

    /// <summary>An entry of <c>people.yml</c>.</summary>
    public static ParsedPerson? Person(FieldReader fields)
    {
        var id = Checks.Id(fields.RequiredText("id"), fields.Diagnostics);
        var name = fields.RequiredText("name");
        return id is { } known ? new ParsedPerson(known, name?.Value ?? known.Value) : null;
    }

    /// <summary>An entry of <c>competencies.yml</c>. Its id may have parts, separated by dots.</summary>
    public static ParsedCompetency? Competency(FieldReader fields)
    {
        var id = fields.RequiredText("id");
        var pillar = fields.RequiredText("pillar");
        var level = fields.RequiredText("level");
        var statement = fields.RequiredText("statement");
        var articles = fields.RequiredTexts("articles");
        return id is not { } a || pillar is not { } b || level is not { } c || statement is not { } d
            ? null
            : new ParsedCompetency(a, b, c, d, articles);
    }

    /// <summary>Reads a file of entries.</summary>
    /// <param name="file">The file.</param>
    /// <param name="what">What an entry is, such as <c>a topic</c>.</param>
    /// <param name="read">Reads an entry; null leaves it out.</param>
    public static Diagnosed<DataFile<T>> Read<T>(SourceFile file, string what, Func<FieldReader, T?> read)
        where T : class
    {
        var yaml = YamlReader.Read(file);
        var diagnostics = new List<Diagnostic>(yaml.Diagnostics);
        var entries = new List<T>();
        if (yaml.Value is YamlSequence list)
        {
            foreach (var item in list.Items)
            {
                var fields = new FieldReader(item, what, new SourceSpan(file, item.Where.Start, 0), diagnostics);
                if (read(fields) is { } entry)
                    entries.Add(entry);
                fields.Finish();
            }
        }
        else if (yaml.Value is not (null or YamlScalar { IsNull: true }))
        {
            diagnostics.Add(DataProblems.NotAList(yaml.Value.Where, what));
        }
        return new(new DataFile<T>(file, entries, !diagnostics.Any(d => d.Severity == Severity.Error)), diagnostics);
    }

    private static (Located<string> Id, string Title)? Entry(FieldReader fields)
    {
        var id = Checks.Id(fields.RequiredText("id"), fields.Diagnostics);
        var title = fields.RequiredText("title");
        return id is { } known ? (known, title?.Value ?? known.Value) : null;
    }

    private static string? Optional(FieldReader fields, string key) => fields.Text(key)?.Value;
}
