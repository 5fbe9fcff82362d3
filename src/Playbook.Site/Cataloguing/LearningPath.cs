using System.Runtime.CompilerServices;
using Playbook.Site.Parsing.Data;

namespace Playbook.Site.Cataloguing;

/// <summary>A learning path as it is meant.</summary>
public sealed record LearningPath
{
    /// <summary>What the author wrote.</summary>
    public required ParsedPath Source { get; init; }

    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>What the reader can do at its end.</summary>
    public required string Promise { get; init; }

    /// <summary>The level it starts at.</summary>
    public required Level? From { get; init; }

    /// <summary>The level it leads to.</summary>
    public required Level? To { get; init; }

    /// <summary>Its pillars.</summary>
    public required IReadOnlyList<Pillar> Pillars { get; init; }

    /// <summary>Its stages.</summary>
    public required IReadOnlyList<PathStage> Stages { get; init; }

    /// <summary>When its review is due; null where nothing is said.</summary>
    public required DateOnly? ReviewDue { get; init; }

    /// <summary>Time to read all of it, in minutes.</summary>
    public int ReadingMinutes => Stages.Sum(s => s.ReadingMinutes);

    /// <summary>Time to practise all of it, checkpoints included, in minutes.</summary>
    public int PracticeMinutes => Stages.Sum(s => s.PracticeMinutes);

    /// <summary>How many articles stand on it, optional ones included.</summary>
    public int ArticleCount => Stages.Sum(s => s.Steps.Count);

    /// <summary>One is the same as itself only.</summary>
    /// <param name="other">Another.</param>
    public bool Equals(LearningPath? other) => ReferenceEquals(this, other);

    /// <summary>By identity: comparing all parts would cost more than any use of it is worth.</summary>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}

/// <summary>A stage of a path.</summary>
/// <param name="Id">Unique in its path; a heading's id on the path's page.</param>
/// <param name="Title">Its title.</param>
/// <param name="Goal">What is reached at its end.</param>
/// <param name="Level">The level it is for.</param>
/// <param name="Steps">Its articles in reading order.</param>
/// <param name="Checkpoint">What is done at work at its end.</param>
public sealed record PathStage(
    string Id,
    string Title,
    string? Goal,
    Level? Level,
    IReadOnlyList<PathStep> Steps,
    ParsedCheckpoint? Checkpoint)
{
    /// <summary>Time to read its articles, optional ones left out, in minutes.</summary>
    public int ReadingMinutes => Steps.Where(s => !s.Optional).Sum(s => s.Article.ReadingMinutes);

    /// <summary>Time to practise, the checkpoint included, optional articles left out, in minutes.</summary>
    public int PracticeMinutes =>
        Steps.Where(s => !s.Optional).Sum(s => s.Article.PracticeMinutes) + (int)(Checkpoint?.Time.TotalMinutes ?? 0);
}

/// <summary>An article on a path.</summary>
/// <param name="Article">The article.</param>
/// <param name="Optional">Whether it may be left out.</param>
/// <param name="Why">For whom it is.</param>
public sealed record PathStep(Article Article, bool Optional, string? Why);
