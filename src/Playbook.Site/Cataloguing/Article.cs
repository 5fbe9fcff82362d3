using System.Runtime.CompilerServices;
using Playbook.Diagnostics;
using Playbook.Site.Parsing;
using Playbook.Site.Parsing.Matter;

namespace Playbook.Site.Cataloguing;

/// <summary>An article as it is meant: every word of the vocabulary looked up. Other articles are known by id.</summary>
public sealed record Article
{
    /// <summary>What the author wrote.</summary>
    public required ParsedArticle Source { get; init; }

    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>What the reader will be able to do.</summary>
    public required string Description { get; init; }

    /// <summary>Its pillars; the first is its home.</summary>
    public required IReadOnlyList<Pillar> Pillars { get; init; }

    /// <summary>The levels it is for, in the order of the ladder.</summary>
    public required IReadOnlyList<Level> Levels { get; init; }

    /// <summary>Its topics.</summary>
    public required IReadOnlyList<Topic> Topics { get; init; }

    /// <summary>Names of its authors.</summary>
    public required IReadOnlyList<Person> Authors { get; init; }

    /// <summary>Where it stands in its life.</summary>
    public required ArticleStatus Status { get; init; }

    /// <summary>Whose site it is part of.</summary>
    public required string Audience { get; init; }

    /// <summary>Time to read it at 230 words a minute, in whole minutes, at least 1.</summary>
    public required int ReadingMinutes { get; init; }

    /// <summary>Time that <em>Try this week</em> takes, in minutes; 0 where nothing is said.</summary>
    public required int PracticeMinutes { get; init; }

    /// <summary>When its review is due; null where nothing is said.</summary>
    public required DateOnly? ReviewDue { get; init; }

    /// <summary>Where a diagnostic about the whole article points.</summary>
    public SourceSpan Where => Source.Matter.Title?.Where ?? SourceSpan.AtStartOf(Source.File);

    /// <summary>One is the same as itself only.</summary>
    /// <param name="other">Another.</param>
    public bool Equals(Article? other) => ReferenceEquals(this, other);

    /// <summary>By identity: comparing all parts would cost more than any use of it is worth.</summary>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}

/// <summary>A person who wrote something.</summary>
/// <param name="Id">Their id.</param>
/// <param name="Name">The name to show.</param>
public sealed record Person(string Id, string Name);
