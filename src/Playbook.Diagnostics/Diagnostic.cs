namespace Playbook.Diagnostics;

/// <summary>One thing that is wrong, as its author needs to hear it.</summary>
/// <param name="Code">Stable, such as <c>PB3001</c>.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Message">One sentence in lower case without a full stop, for example "unknown topic `technical-depts`".</param>
/// <param name="Where">The offending text.</param>
public sealed record Diagnostic(string Code, Severity Severity, string Message, SourceSpan Where)
{
    /// <summary>A few words to stand beside the mark under the offending text, for example "not in data/topics.yml".</summary>
    public string? Label { get; init; }

    /// <summary>What to do about it, one sentence each. An error without a next step is half an error.</summary>
    public IReadOnlyList<string> Help { get; init; } = [];

    /// <summary>Other places that belong to the story.</summary>
    public IReadOnlyList<RelatedPlace> Related { get; init; } = [];

    /// <summary>What would put it right, when a machine can do it.</summary>
    public TextFix? Fix { get; init; }
}

/// <summary>Another place that belongs to a diagnostic.</summary>
/// <param name="Where">The place.</param>
/// <param name="Label">What it has to do with the story.</param>
public sealed record RelatedPlace(SourceSpan Where, string Label);

/// <summary>A change of text that puts a mistake right.</summary>
/// <param name="Where">What is replaced.</param>
/// <param name="Replacement">By what.</param>
public sealed record TextFix(SourceSpan Where, string Replacement);
