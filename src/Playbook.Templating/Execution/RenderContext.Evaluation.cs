using Playbook.Templating.Execution;

namespace Playbook.Templating;

/// <summary>Running a text that a template made: <c>object.eval</c> and <c>object.eval_template</c>.</summary>
public sealed partial class RenderContext
{
    /// <summary>Runs a body in the variables of the page.</summary>
    /// <param name="page">What to run.</param>
    /// <param name="wantsValue">Whether the value of the last expression is wanted, instead of what is written.</param>
    internal Value Evaluate(Body page, bool wantsValue)
    {
        var site = _site!;
        EnterCall(site);
        var sink = BeginCapture(out var before);
        Value result = default;
        try
        {
            var frame = PushFrame(page, _top, 0);
            frame.Scope = _frames[_frameCount - 2].Scope;
            var statements = page.Statements;
            var last = wantsValue && statements.Length > 0 ? statements[^1] as WriteNode : null;
            var flow = Execute(last is null ? statements : statements[..^1]);
            if (flow == Flow.Return)
                result = TakeResult();
            else if (last is not null)
                result = last.Expression.Evaluate(this);
            PopFrame();
        }
        catch (TemplateException e)
        {
            // The text that failed is in no file, so the place that evaluates it is named.
            while (_frame.Body != page && _frameCount > 2)
                PopFrame();
            PopFrame();
            throw new TemplateException(Failure(e.Diagnostic.Code, site.Argument(0).Start, site.Argument(0).End, e.Diagnostic.Message, []).Diagnostic);
        }
        _site = site;
        var text = EndCapture(sink, before);
        return wantsValue ? result : result.IsNull ? text : text + ValueText.ToText(this, result);
    }
}
