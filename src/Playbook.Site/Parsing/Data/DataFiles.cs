using Playbook.Diagnostics;
using Playbook.Site.Parsing.Fields;
using Playbook.Site.Reading;

namespace Playbook.Site.Parsing.Data;

/// <summary>The files of <c>data/</c>.</summary>
internal static class DataFiles
{
    private static readonly string[] Names =
        ["pillars.yml", "seniority.yml", "topics.yml", "glossary.yml", "people.yml", "competencies.yml"];

    /// <summary>Reads those that are there.</summary>
    public static ParsedData Read(IReadOnlyList<TextSource> sources, List<Diagnostic> diagnostics)
    {
        foreach (var source in sources)
        {
            var name = Path.GetFileName(source.Path);
            if (!Names.Contains(name))
                diagnostics.Add(DataProblems.UnknownFile(SourceSpan.AtStartOf(source.File), name, Names));
        }
        return new ParsedData(
            One("pillars.yml", "a pillar", DataReader.Pillar),
            One("seniority.yml", "a level", DataReader.Level),
            One("topics.yml", "a topic", DataReader.Topic),
            One("glossary.yml", "a term", DataReader.Term),
            One("people.yml", "a person", DataReader.Person),
            One("competencies.yml", "a competency", DataReader.Competency));

        DataFile<T>? One<T>(string name, string what, Func<FieldReader, T?> read)
            where T : class
        {
            if (sources.FirstOrDefault(source => source.Path == "data/" + name) is not { } source)
                return null;
            if (source.IsUnread)
                return new DataFile<T>(source.File, [], false);
            var file = DataReader.Read(source.File, what, read);
            diagnostics.AddRange(file.Diagnostics);
            return file.Value;
        }
    }
}
