using Playbook.Diagnostics;

namespace Playbook.Site.Cataloguing.Rules;

/// <summary>PB5002: prerequisites form no cycle. A cycle is told once, whole, with each of its edges.</summary>
internal static class PrerequisitesHaveNoCycle
{
    public static IEnumerable<Diagnostic> Check(RuleSubject subject)
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var start in subject.All)
        {
            if (done.Contains(start.Id))
                continue;
            foreach (var cycle in CyclesFrom(start, subject.ById, done))
                yield return Told(cycle);
        }
    }

    /// <summary>Depth first without recursion: a chain of prerequisites may be as long as a site has articles.</summary>
    private static IEnumerable<List<(Article Article, Located<string> Edge)>> CyclesFrom(
        Article start, IReadOnlyDictionary<string, Article> byId, HashSet<string> done)
    {
        var way = new List<(Article Article, int Next)> { (start, 0) };
        var onWay = new HashSet<string>(StringComparer.Ordinal) { start.Id };
        while (way.Count > 0)
        {
            var (article, next) = way[^1];
            var requires = article.Source.Matter.Requires;
            if (next == requires.Count)
            {
                way.RemoveAt(way.Count - 1);
                onWay.Remove(article.Id);
                done.Add(article.Id);
                continue;
            }
            way[^1] = (article, next + 1);
            if (!byId.TryGetValue(requires[next].Value, out var required) || done.Contains(required.Id))
                continue;
            if (onWay.Add(required.Id))
            {
                way.Add((required, 0));
                continue;
            }
            var from = way.FindIndex(w => w.Article.Id == required.Id);
            yield return [.. way.Skip(from).Select(w => (w.Article, w.Article.Source.Matter.Requires[w.Next - 1]))];
        }
    }

    private static Diagnostic Told(List<(Article Article, Located<string> Edge)> cycle)
    {
        var (first, edge) = cycle[0];
        return new Diagnostic(
            "PB5002",
            Severity.Error,
            cycle.Count == 1 ? "an article cannot require itself" : "these articles require each other",
            edge.Where)
        {
            Label = $"{first.Id} needs {edge.Value}",
            Related = [.. cycle.Skip(1).Select(c => new RelatedPlace(c.Edge.Where, $"{c.Article.Id} needs {c.Edge.Value}"))],
            Help = [cycle.Count == 1 ? "take the line away" : $"remove one of the {cycle.Count} lines"],
        };
    }
}
