using Playbook.Diagnostics;

namespace Playbook.Site.Cataloguing;

/// <summary>Looks names up and remembers what was wrong with them.</summary>
internal sealed class NameResolver(Vocabulary vocabulary, List<Diagnostic> problems)
{
    /// <summary>The pillars of the given names.</summary>
    public IReadOnlyList<Pillar> Pillars(IReadOnlyList<Located<string>> written) => Resolve(vocabulary.Pillars, "pillar", written);

    /// <summary>The levels of the given names, in the order of the ladder.</summary>
    public IReadOnlyList<Level> Levels(IReadOnlyList<Located<string>> written)
    {
        var found = Resolve(vocabulary.Levels, "seniority", written);
        if (found.Length < 2)
            return found;
        var order = vocabulary.Levels.All;
        return found.Sorted((a, b) => a.Rank.CompareTo(b.Rank).Then(IndexOf(order, a).CompareTo(IndexOf(order, b))));
    }

    /// <summary>The level of a name.</summary>
    public Level? Level(Located<string>? written) => written is { } w ? ResolveOne(vocabulary.Levels, "seniority", w) : null;

    /// <summary>The topics of the given names.</summary>
    public IReadOnlyList<Topic> Topics(IReadOnlyList<Located<string>> written) => Resolve(vocabulary.Topics, "topic", written);

    /// <summary>The pillar of a name.</summary>
    public Pillar? Pillar(Located<string> written) => ResolveOne(vocabulary.Pillars, "pillar", written);

    private T[] Resolve<T>(Names<T> names, string kind, IReadOnlyList<Located<string>> written)
        where T : class, INamed
    {
        if (written.Count == 0)
            return [];
        var found = new T[written.Count];
        var count = 0;
        foreach (var word in written)
        {
            if (ResolveOne(names, kind, word) is { } name && Array.IndexOf(found, name, 0, count) < 0)
                found[count++] = name;
        }
        return count == found.Length ? found : found[..count];
    }

    private T? ResolveOne<T>(Names<T> names, string kind, Located<string> written)
        where T : class, INamed
    {
        if (names.TryGet(written.Value, out var name))
            return name;
        if (names.TryGetByAlias(written.Value, out name))
        {
            problems.Add(NameProblems.AliasUsed(kind, written, name.Id));
            return name;
        }
        if (names.IsWhole)
            problems.Add(NameProblems.Unknown(kind, written, names.File, [.. names.All.Cast<INamed>()]));
        return null;
    }

    private static int IndexOf(IReadOnlyList<Level> order, Level level)
    {
        for (var i = 0; i < order.Count; i++)
        {
            if (ReferenceEquals(order[i], level))
                return i;
        }
        return -1;
    }
}
