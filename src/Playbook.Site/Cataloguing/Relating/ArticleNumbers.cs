using System.Collections.Immutable;
using Playbook.Site.Cataloguing.Linking;

namespace Playbook.Site.Cataloguing.Relating;

/// <summary>
/// The articles by number, in ordinal order of ids, and what they declare and link to, as lists of numbers: ten thousand articles are
/// compared a million times, which lists of numbers bear and lists of names do not.
/// </summary>
internal sealed class ArticleNumbers
{
    private static readonly int[] None = [];

    /// <summary>Numbers the articles of a site.</summary>
    /// <param name="articles">The articles, in ordinal order of ids.</param>
    /// <param name="paths">The paths.</param>
    /// <param name="links">What the links of each file mean.</param>
    public ArticleNumbers(
        IReadOnlyList<Article> articles,
        IReadOnlyList<LearningPath> paths,
        IReadOnlyDictionary<string, ImmutableArray<ResolvedLink>> links)
    {
        All = [.. articles];
        ById = new Dictionary<string, int>(All.Length, StringComparer.Ordinal);
        for (var i = 0; i < All.Length; i++)
            ById.Add(All[i].Id, i);
        Requires = new int[All.Length][];
        LinksTo = new int[All.Length][];
        Parallel.For(
            0,
            All.Length,
            Workers.ForComputing(),
            () => new List<int>(),
            (i, _, found) =>
            {
                foreach (var id in All[i].Source.Matter.Requires)
                    Add(found, id.Value, but: -1);
                Requires[i] = Taken(found);
                foreach (var link in links[All[i].Source.Path])
                {
                    if (link.Kind == LinkKind.Article)
                        Add(found, link.Subject, but: i);
                }
                LinksTo[i] = Taken(found);
                return found;
            },
            _ => { });
        LeadsTo = Invert(Requires);
        LinkedFrom = Invert(LinksTo);
        Places = PlacesOn(paths);
    }

    /// <summary>The articles.</summary>
    public Article[] All { get; }

    /// <summary>The number of an id.</summary>
    public Dictionary<string, int> ById { get; }

    /// <summary>What each needs, as declared.</summary>
    public int[][] Requires { get; }

    /// <summary>What needs each.</summary>
    public int[][] LeadsTo { get; }

    /// <summary>What the text of each links to; never itself.</summary>
    public int[][] LinksTo { get; }

    /// <summary>Whose text links to each.</summary>
    public int[][] LinkedFrom { get; }

    /// <summary>Where each stands on paths.</summary>
    public IReadOnlyList<PathPlace>[] Places { get; }

    /// <summary>The articles of some numbers.</summary>
    public IReadOnlyList<Article> Of(int[] numbers) => numbers.Length == 0 ? [] : Array.ConvertAll(numbers, n => All[n]);

    private void Add(List<int> found, string id, int but)
    {
        if (ById.TryGetValue(id, out var number) && number != but && !found.Contains(number))
            found.Add(number);
    }

    private static int[] Taken(List<int> found)
    {
        var numbers = found.Count == 0 ? None : found.ToArray();
        found.Clear();
        return numbers;
    }

    private static int[][] Invert(int[][] targets)
    {
        var count = new int[targets.Length];
        foreach (var list in targets)
        {
            foreach (var target in list)
                count[target]++;
        }
        var inverse = Array.ConvertAll(count, c => c == 0 ? None : new int[c]);
        for (var i = targets.Length - 1; i >= 0; i--)
        {
            foreach (var target in targets[i])
                inverse[target][--count[target]] = i;
        }
        return inverse;
    }

    private IReadOnlyList<PathPlace>[] PlacesOn(IReadOnlyList<LearningPath> paths)
    {
        var places = new IReadOnlyList<PathPlace>[All.Length];
        Array.Fill(places, []);
        foreach (var path in paths)
        {
            var steps = path.Stages.SelectMany(stage => stage.Steps.Select(step => (Stage: stage, step.Article))).ToList();
            for (var i = 0; i < steps.Count; i++)
            {
                if (!ById.TryGetValue(steps[i].Article.Id, out var number))
                    continue;
                if (places[number] is not List<PathPlace> on)
                    places[number] = on = [];
                on.Add(new PathPlace(
                    path,
                    steps[i].Stage,
                    i > 0 ? steps[i - 1].Article : null,
                    i + 1 < steps.Count ? steps[i + 1].Article : null));
            }
        }
        return places;
    }
}
