namespace Playbook.Templating;

/// <summary>
/// A text that knows how to write itself, such as a page that was rendered before: it reaches the output without a string being made.
/// Used as <see cref="Value.From(ITemplateText)"/> it acts as a string everywhere.
/// </summary>
public interface ITemplateText
{
    /// <summary>How many UTF-16 code units <see cref="WriteTo"/> writes, or an upper bound; used to reserve room.</summary>
    int Length { get; }

    /// <summary>Writes the text; always the same one.</summary>
    /// <param name="sink">Where to.</param>
    void WriteTo(TextSink sink);
}
