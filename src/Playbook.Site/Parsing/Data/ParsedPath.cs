using Playbook.Diagnostics;
using Playbook.Site.Parsing.Matter;

namespace Playbook.Site.Parsing.Data;

/// <summary>A learning path as its author wrote it (<c>paths/*.yml</c>).</summary>
public sealed record ParsedPath
{
    /// <summary>The source.</summary>
    public required SourceFile File { get; init; }

    /// <summary>From <c>id</c>, else from the file name.</summary>
    public required Located<string> Id { get; init; }

    /// <summary><c>title</c>; the id where it is missing.</summary>
    public required Located<string> Title { get; init; }

    /// <summary><c>promise</c>: what the reader can do at the end.</summary>
    public Located<string>? Promise { get; init; }

    /// <summary><c>from</c>: a level id.</summary>
    public Located<string>? From { get; init; }

    /// <summary><c>to</c>: a level id.</summary>
    public Located<string>? To { get; init; }

    /// <summary><c>pillars</c>.</summary>
    public IReadOnlyList<Located<string>> Pillars { get; init; } = [];

    /// <summary><c>owners</c>.</summary>
    public IReadOnlyList<Located<string>> Owners { get; init; } = [];

    /// <summary><c>reviewed</c>.</summary>
    public Located<DateOnly>? Reviewed { get; init; }

    /// <summary><c>review-every</c>.</summary>
    public Located<Interval>? ReviewEvery { get; init; }

    /// <summary><c>audience</c>.</summary>
    public Located<string>? Audience { get; init; }

    /// <summary><c>aliases</c>: old addresses.</summary>
    public IReadOnlyList<Located<string>> Aliases { get; init; } = [];

    /// <summary><c>stages</c>.</summary>
    public IReadOnlyList<ParsedStage> Stages { get; init; } = [];

    /// <summary>Whether everything of it parsed without an error.</summary>
    public required bool IsWhole { get; init; }
}

/// <summary>A stage of a path.</summary>
/// <param name="Id">Unique in its path.</param>
/// <param name="Title">Its title.</param>
/// <param name="Goal">What is reached at its end.</param>
/// <param name="Level">A level id.</param>
/// <param name="Articles">In reading order.</param>
/// <param name="Checkpoint">Something done at work.</param>
/// <param name="Where">The whole stage.</param>
public sealed record ParsedStage(
    Located<string> Id,
    Located<string> Title,
    Located<string>? Goal,
    Located<string>? Level,
    IReadOnlyList<ParsedStep> Articles,
    ParsedCheckpoint? Checkpoint,
    SourceSpan Where);

/// <summary>An article on a stage.</summary>
/// <param name="Article">The article's id.</param>
/// <param name="Optional">Whether it may be left out.</param>
/// <param name="Why">For whom it is.</param>
public sealed record ParsedStep(Located<string> Article, bool Optional, string? Why);

/// <summary>What is done at work at the end of a stage.</summary>
/// <param name="Do">The task.</param>
/// <param name="Evidence">What exists afterwards.</param>
/// <param name="With">With whom.</param>
/// <param name="Time">How long it takes.</param>
public sealed record ParsedCheckpoint(Located<string> Do, string? Evidence, string? With, TimeSpan Time);
