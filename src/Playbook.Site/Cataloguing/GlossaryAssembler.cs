using Playbook.Diagnostics;
using Playbook.Site.Parsing.Data;

namespace Playbook.Site.Cataloguing;

/// <summary>Turns the declared terms and competencies into what they mean.</summary>
internal static class GlossaryAssembler
{
    /// <summary>The glossary in the order of the alphabet.</summary>
    public static IReadOnlyList<Term> Terms(DataFile<ParsedTerm>? file, Vocabulary vocabulary, List<Diagnostic> problems)
    {
        if (file is null)
            return [];
        var names = new NameResolver(vocabulary, problems);
        return
        [
            .. file.Entries
                .Select(t => new Term(
                    HeadingId(t.Term.Value), t.Term.Value, t.Definition, [.. t.Aliases.Select(a => a.Value)], names.Topics(t.Topics)))
                .DistinctBy(t => t.Id, StringComparer.Ordinal)
                .OrderBy(t => t.Name, StringComparer.OrdinalIgnoreCase)
                .ThenBy(t => t.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>The competencies in the order of their file; one whose pillar or level is unknown is left out, and told.</summary>
    public static IReadOnlyList<Competency> Competencies(
        DataFile<ParsedCompetency>? file, Vocabulary vocabulary, List<Diagnostic> problems)
    {
        var names = new NameResolver(vocabulary, problems);
        var competencies = new List<Competency>();
        foreach (var entry in file?.Entries ?? [])
        {
            var pillar = names.Pillar(entry.Pillar);
            var level = names.Level(entry.Level);
            if (pillar is not null && level is not null)
            {
                competencies.Add(new Competency(
                    entry.Id.Value, pillar, level, entry.Statement.Value, [.. entry.Articles.Select(a => a.Value)]));
            }
        }
        return competencies;
    }

    private static string HeadingId(string term)
    {
        var id = new System.Text.StringBuilder(term.Length);
        foreach (var c in term.ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(c))
                id.Append(c);
            else if (id.Length > 0 && id[^1] != '-')
                id.Append('-');
        }
        return id.ToString().TrimEnd('-');
    }
}
