using Playbook.Diagnostics;

namespace Playbook.Site.Cataloguing.Rules;

/// <summary>PB3005: no id or alias of the vocabulary is declared twice.</summary>
internal static class VocabularyNamesAreUnique
{
    public static IEnumerable<Diagnostic> Check(RuleSubject subject)
    {
        var data = subject.Content.Data;
        return Repeated("pillar", data.Pillars?.Entries.Select(p => new Names(p.Id, p.Aliases)))
            .Concat(Repeated("level", data.Levels?.Entries.Select(l => new Names(l.Id, l.Aliases))))
            .Concat(Repeated("topic", data.Topics?.Entries.Select(t => new Names(t.Id, t.Aliases))))
            .Concat(Repeated("term", data.Glossary?.Entries.Select(t => new Names(t.Term, t.Aliases))))
            .Concat(Repeated("person", data.People?.Entries.Select(p => new Names(p.Id, None))))
            .Concat(Repeated("competency", data.Competencies?.Entries.Select(c => new Names(c.Id, None))));
    }

    private static IReadOnlyList<Located<string>> None => [];

    private static IEnumerable<Diagnostic> Repeated(string kind, IEnumerable<Names>? entries)
    {
        var seen = new Dictionary<string, SourceSpan>(StringComparer.OrdinalIgnoreCase);
        // Ids before aliases: an alias that equals an id is the alias's mistake.
        var names = (entries ?? []).ToList();
        foreach (var name in names.Select(n => n.Id).Concat(names.SelectMany(n => n.Aliases)))
        {
            if (seen.TryAdd(name.Value, name.Where))
                continue;
            yield return new Diagnostic("PB3005", Severity.Error, $"`{name.Value}` already names a {kind}", name.Where)
            {
                Label = "again here",
                Related = [new RelatedPlace(seen[name.Value], "first here")],
                Help = ["every id and every alias stands for one thing"],
            };
        }
    }

    private sealed record Names(Located<string> Id, IReadOnlyList<Located<string>> Aliases);
}
