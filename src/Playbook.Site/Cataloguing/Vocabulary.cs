using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Playbook.Site.Cataloguing;

/// <summary>The words that a site sorts its articles by, in the order of the data files.</summary>
/// <param name="Pillars">Pillars.</param>
/// <param name="Levels">Levels of seniority; a graph by <see cref="Level.NextIds"/>.</param>
/// <param name="Topics">Topics.</param>
/// <param name="Audiences">Ids of audiences; the first is the default.</param>
public sealed record Vocabulary(Names<Pillar> Pillars, Names<Level> Levels, Names<Topic> Topics, IReadOnlyList<string> Audiences);

/// <summary>Something articles are sorted by.</summary>
public interface INamed
{
    /// <summary>Its id, the last part of its address.</summary>
    string Id { get; }

    /// <summary>Its title.</summary>
    string Title { get; }

    /// <summary>Other words for it.</summary>
    IReadOnlyList<string> Aliases { get; }
}

/// <summary>A pillar.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Question">The question it answers.</param>
/// <param name="Description">An introduction.</param>
/// <param name="Aliases">Other words for it.</param>
public sealed record Pillar(string Id, string Title, string? Question, string? Description, IReadOnlyList<string> Aliases) : INamed
{
    /// <summary>One is the same as itself only.</summary>
    /// <param name="other">Another.</param>
    public bool Equals(Pillar? other) => ReferenceEquals(this, other);

    /// <summary>By identity: comparing all parts would cost more than any use of it is worth.</summary>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}

/// <summary>A level of seniority.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Rank">Its height; two ends may be of equal rank.</param>
/// <param name="NextIds">Ids of the levels that follow.</param>
/// <param name="Short">In a few words.</param>
/// <param name="Description">An introduction.</param>
/// <param name="Aliases">Other words for it.</param>
public sealed record Level(
    string Id,
    string Title,
    int Rank,
    IReadOnlyList<string> NextIds,
    string? Short,
    string? Description,
    IReadOnlyList<string> Aliases) : INamed
{
    /// <summary>One is the same as itself only.</summary>
    /// <param name="other">Another.</param>
    public bool Equals(Level? other) => ReferenceEquals(this, other);

    /// <summary>By identity: comparing all parts would cost more than any use of it is worth.</summary>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}

/// <summary>A topic.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Description">One line.</param>
/// <param name="Aliases">Other words for it.</param>
public sealed record Topic(string Id, string Title, string? Description, IReadOnlyList<string> Aliases) : INamed
{
    /// <summary>One is the same as itself only.</summary>
    /// <param name="other">Another.</param>
    public bool Equals(Topic? other) => ReferenceEquals(this, other);

    /// <summary>By identity: comparing all parts would cost more than any use of it is worth.</summary>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}

/// <summary>A list of names that is also looked up by id and by alias.</summary>
/// <typeparam name="T">What is named.</typeparam>
public sealed class Names<T>
    where T : INamed
{
    private readonly Dictionary<string, T> _byId;
    private readonly Dictionary<string, T> _byAlias;

    /// <summary>A list of names. Of two with one id or alias the first counts; a rule tells about the other.</summary>
    /// <param name="all">In the order that readers see.</param>
    /// <param name="file">The file that declares them, such as <c>data/topics.yml</c>; null where they are taken as they come.</param>
    /// <param name="isWhole">Whether the file was understood as a whole; where it was not, names may be missing here.</param>
    public Names(IReadOnlyList<T> all, string? file, bool isWhole = true)
    {
        All = all;
        File = file;
        IsWhole = isWhole;
        _byId = new Dictionary<string, T>(all.Count, StringComparer.Ordinal);
        _byAlias = new Dictionary<string, T>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in all)
        {
            _byId.TryAdd(name.Id, name);
            foreach (var alias in name.Aliases)
                _byAlias.TryAdd(alias, name);
        }
    }

    /// <summary>All of them, in the order that readers see.</summary>
    public IReadOnlyList<T> All { get; }

    /// <summary>The file that declares them; null where they are taken as they come.</summary>
    public string? File { get; }

    /// <summary>Whether all names are here. What is missing for a mistake in the file is not unknown.</summary>
    public bool IsWhole { get; }

    /// <summary>Looks an id up.</summary>
    /// <param name="id">The id.</param>
    /// <param name="name">What it names.</param>
    public bool TryGet(string id, [MaybeNullWhen(false)] out T name) => _byId.TryGetValue(id, out name);

    /// <summary>Looks an alias up, without regard to case.</summary>
    /// <param name="alias">The alias.</param>
    /// <param name="name">What it stands for.</param>
    public bool TryGetByAlias(string alias, [MaybeNullWhen(false)] out T name) => _byAlias.TryGetValue(alias, out name);
}
