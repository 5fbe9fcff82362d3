using Playbook.Templating.Execution;

namespace Playbook.Templating;

/// <summary>
/// What one rendering needs: the model, the included templates, the functions of the host, and the state of the run. It serves one
/// thread at a time; <see cref="Reset"/> makes it ready for the next page without new allocations.
/// </summary>
public sealed partial class RenderContext
{
    private readonly PageGlobals _page = new();

    /// <summary>A context with options.</summary>
    /// <param name="options">The switches and limits; null for the defaults.</param>
    public RenderContext(TemplateOptions? options = null)
    {
        Options = options ?? TemplateOptions.Default;
        _loopLimit = Options.LoopLimit > 0 ? Options.LoopLimit : int.MaxValue;
        _stepLimit = Options.StepLimit > 0 ? Options.StepLimit : long.MaxValue;
        _recursiveLimit = Options.RecursiveLimit > 0 ? Options.RecursiveLimit : int.MaxValue;
    }

    /// <summary>The switches and limits.</summary>
    public TemplateOptions Options { get; }

    /// <summary>Gets the templates that <c>include</c> names; null when nothing can be included.</summary>
    public ITemplateLoader? Loader { get; set; }

    /// <summary>Values and functions of the host that every page sees, behind the model; never changed by a template. May be shared.</summary>
    public TemplateMap? Globals { get; set; }

    /// <summary>Makes the context ready for another page: forgets what the last one assigned and takes another model.</summary>
    /// <param name="model">A <see cref="TemplateMap"/> or <see cref="ITemplateObject"/> whose members are the variables of the page.</param>
    public void Reset(Value model)
    {
        if (model.Kind is not (ValueKind.Object or ValueKind.Null))
            throw new ArgumentException("A model is an object with members.", nameof(model));
        _page.Clear();
        _page.Model = model.Ref;
        _cycles = null;
        _builtinChanges = null;
    }

    /// <summary>Runs a body as the page.</summary>
    internal void Run(Body body, TextSink output)
    {
        if (_frameCount > 0)
            throw new InvalidOperationException("A context renders one page at a time.");
        _steps = 0;
        _regexTicks = 0;
        _loopDepth = 0;
        _output = output;
        _indent = null;
        _atLineStart = false;
        _loop = null;
        _objectCount = 0;
        output.HardLimit = Options.OutputLimit > 0 ? output.Length + Options.OutputLimit : 0;
        output.CutAt(Options.LimitToString > 0 ? output.Length + Options.LimitToString : 0);
        try
        {
            PushFrame(body, 0, 0);
            var flow = Execute(body.Statements);
            if (flow == Flow.Return)
                WriteValue(TakeResult());
        }
        catch (OutputLimitException)
        {
            throw LimitError(0, 0, $"the page writes more than {Options.OutputLimit} characters");
        }
        catch (InsufficientExecutionStackException)
        {
            throw LimitError(0, 0, "the template is nested too deeply");
        }
        finally
        {
            Unwind();
            output.HardLimit = 0;
            output.CutAt(0);
        }
    }

    private void Unwind()
    {
        while (_frameCount > 0)
            PopFrame();
        Array.Clear(_stack, 0, _stack.Length);
        _top = 0;
        _bindingCount = 0;
        _objectCount = 0;
        _result = default;
        _output = null!;
    }
}
