using Playbook.Diagnostics;

namespace Playbook.Templating;

/// <summary>
/// The one way in which rendering fails: thrown by <see cref="Template.Render(RenderContext, TextSink)"/>, it carries the diagnostic to show.
/// </summary>
public sealed class TemplateException : Exception
{
    /// <summary>A failure that is told by a diagnostic.</summary>
    /// <param name="diagnostic">What to tell.</param>
    public TemplateException(Diagnostic diagnostic)
        : base(diagnostic.Message) => Diagnostic = diagnostic;

    /// <summary>What to tell.</summary>
    public Diagnostic Diagnostic { get; }
}
