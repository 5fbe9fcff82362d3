using Playbook.Diagnostics;
using Playbook.Templating.Execution;

namespace Playbook.Templating;

/// <summary>Failures: always with the place in the text that runs, and the chain of includes that led there.</summary>
public sealed partial class RenderContext
{
    private CallSite? _site;

    /// <summary>A failure of a function of the host, told at the place where the template called it.</summary>
    /// <param name="message">One sentence in lower case without a full stop.</param>
    /// <returns>The exception to throw.</returns>
    public TemplateException Error(string message) => _site is { } site ? Error(site.Start, site.End, message) : Error(0, 0, message);

    internal TemplateException Error(ExpressionNode node, string message) => Error(node.Start, node.End, message);

    internal TemplateException Error(int start, int end, string message, params ReadOnlySpan<string> help) =>
        Failure(TemplateCodes.Runtime, start, end, message, help);

    internal TemplateException LimitError(int start, int end, string message) => Failure(TemplateCodes.Limit, start, end, message, []);

    /// <summary>A failure with the nearest known name.</summary>
    internal TemplateException UnknownName(int start, int end, string what, string name, IEnumerable<string> known)
    {
        var nearest = SpellingSuggestion.Find(name, known.Take(2000));
        return nearest.Count == 0
            ? Error(start, end, $"{what} `{name}` does not exist")
            : Error(start, end, $"{what} `{name}` does not exist", $"did you mean {string.Join(" or ", nearest.Select(n => $"`{n}`"))}?");
    }

    internal string SourceText(int start, int end)
    {
        var text = _frame.Body.Source.Text;
        start = Math.Clamp(start, 0, text.Length);
        return text[start..Math.Clamp(end, start, text.Length)];
    }

    private TemplateException Failure(string code, int start, int end, string message, ReadOnlySpan<string> help)
    {
        var source = _frame.Body.Source;
        var related = new List<RelatedPlace>();
        for (var i = _frameCount - 1; i > 0; i--)
        {
            var frame = _frames[i];
            if (!frame.IsInclude)
                continue;
            var caller = _frames[i - 1].Body.Source;
            var where = new SourceSpan(caller, frame.CallStart, frame.CallEnd - frame.CallStart);
            // A template that includes itself is told once, not a hundred times.
            if (!related.Exists(place => place.Where == where))
                related.Add(new RelatedPlace(where, $"`{frame.Body.Name}` is included here"));
            if (related.Count == 20)
                break;
        }
        return new TemplateException(new Diagnostic(code, Severity.Error, message, new SourceSpan(source, start, Math.Max(0, end - start)))
        {
            Help = help.ToArray(),
            Related = related,
        });
    }
}
