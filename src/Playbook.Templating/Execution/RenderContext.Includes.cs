using Playbook.Diagnostics;
using Playbook.Templating.Execution;

namespace Playbook.Templating;

/// <summary>Including other templates.</summary>
public sealed partial class RenderContext
{
    /// <summary>Renders an included template; its name and arguments lie on the stack.</summary>
    /// <param name="site">Where it is included.</param>
    /// <param name="start">Where the name lies; the arguments follow.</param>
    /// <param name="count">How many values there are.</param>
    /// <param name="named">What was given by name.</param>
    /// <param name="stream">Whether it is written straight to the output; else it is returned.</param>
    internal Value Include(CallSite site, int start, int count, TemplateMap? named, bool stream)
    {
        if (count == 0)
            throw Error(site.End, site.End, "`include` needs the name of a template");
        var name = ValueText.ToText(this, _stack[start]);
        var template = Find(name, site);
        EnterCall(site);
        if (stream)
        {
            RunIncluded(template.Page, name, site, start, count, named);
            return default;
        }
        var sink = BeginCapture(out var before);
        RunIncluded(template.Page, name, site, start, count, named);
        return EndCapture(sink, before);
    }

    private void RunIncluded(Body page, string name, CallSite site, int start, int count, TemplateMap? named)
    {
        var caller = _frame;
        var frame = PushFrame(page, start, count);
        frame.IsInclude = true;
        frame.CallStart = site.CalleeStart;
        frame.CallEnd = site.End;
        frame.Scope = caller.Scope;
        if (named is not null)
        {
            named.CopyTo(frame.Named);
            named.CopyTo(frame.Locals);
        }
        if (Execute(page.Statements) == Flow.Return)
            WriteValue(TakeResult());
        PopFrame();
    }

    internal Template Find(string name, CallSite site)
    {
        if (name.Length == 0)
            throw Error(site.CalleeStart, site.End, "`include` needs the name of a template");
        if (Loader is null)
            throw Error(site.CalleeStart, site.End, $"the template `{name}` cannot be included: there is nothing to include from");
        var template = Loader.Load(name) ?? throw UnknownName(site.CalleeStart, site.End, "the template", name, Loader.Names);
        if (template.Mistake is not { } mistake)
            return template;
        var failure = Error(site.CalleeStart, site.End, $"the template `{name}` is not in order: {mistake.Message}").Diagnostic;
        throw new TemplateException(failure with { Related = [new RelatedPlace(mistake.Where, mistake.Message), .. failure.Related] });
    }
}
