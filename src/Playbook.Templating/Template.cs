using Playbook.Diagnostics;
using Playbook.Templating.Execution;
using Playbook.Templating.Parsing;

namespace Playbook.Templating;

/// <summary>
/// A template, parsed and prepared. It is immutable: several threads can render it at the same time, each with a
/// <see cref="RenderContext"/> of its own.
/// </summary>
public sealed class Template
{
    // The nodes count in offsets of this very text, so it is kept as long as they are.
    private readonly string _text;

    private Template(SourceFile source, string text, Body page, IReadOnlyList<Diagnostic> diagnostics)
    {
        Source = source;
        _text = text;
        Page = page;
        Diagnostics = diagnostics;
        Mistake = diagnostics.FirstOrDefault(d => d.Severity == Severity.Error);
    }

    /// <summary>The file it was parsed from.</summary>
    public SourceFile Source { get; }

    /// <summary>What is wrong with its text. A template with errors cannot be rendered.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    internal Body Page { get; }

    /// <summary>The first of its errors.</summary>
    internal Diagnostic? Mistake { get; }

    internal string Text => _text;

    /// <summary>Reads a template. Never throws for what stands in it: all mistakes are returned, of one run.</summary>
    /// <param name="source">The text and its path.</param>
    /// <param name="options">The switches; null for the defaults.</param>
    public static Diagnosed<Template> Parse(SourceFile source, TemplateOptions? options = null)
    {
        options ??= TemplateOptions.Default;
        var text = source.Text;
        var (syntax, diagnostics) = Parser.Parse(source, text, options);
        var page = diagnostics.Count > 0 ? new Body(source, source.Path) : Preparer.Prepare(source, text, options, syntax);
        return new Diagnosed<Template>(new Template(source, text, page, diagnostics), diagnostics);
    }

    /// <summary>Renders a page.</summary>
    /// <param name="context">The model and everything else that is needed; its state is that of the page afterwards.</param>
    /// <param name="output">Where to write.</param>
    /// <exception cref="TemplateException">The template has errors, or failed; nothing else is thrown for what a template does.</exception>
    public void Render(RenderContext context, TextSink output)
    {
        if (Diagnostics.Count > 0)
            throw new TemplateException(Diagnostics[0]);
        context.Run(Page, output);
    }

    /// <summary>Renders a page into a string.</summary>
    /// <param name="context">The model and everything else that is needed.</param>
    /// <returns>What was written.</returns>
    /// <exception cref="TemplateException">The template has errors, or failed.</exception>
    public string Render(RenderContext context)
    {
        using var output = new TextSink();
        Render(context, output);
        return output.ToString();
    }
}
