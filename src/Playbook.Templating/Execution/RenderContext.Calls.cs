using Playbook.Templating.Execution;
using Playbook.Templating.Functions;

namespace Playbook.Templating;

/// <summary>Calling functions. Arguments lie on the stack of values, so that a call allocates nothing.</summary>
public sealed partial class RenderContext
{
    internal CallSite Site => _site!;

    internal void RestoreSite(CallSite site) => _site = site;

    /// <summary>Calls a function with the arguments that lie on top of the stack; the caller takes them away.</summary>
    internal Value Invoke(TemplateFunction function, CallSite site, int start, int count) =>
        function.Kind == FunctionKind.User
            ? InvokeUser((UserFunction)function, site, start, count, null)
            : InvokeBuiltin(function, site, start, count);

    /// <summary>As <see cref="Invoke"/>, when some arguments were given by name.</summary>
    internal Value InvokeNamed(TemplateFunction function, CallSite site, int start, string?[] names)
    {
        var count = names.Length;
        if (function is IncludeFunction or UserFunction { HasParameters: false })
        {
            TemplateMap? named = null;
            var kept = start;
            for (var i = 0; i < count; i++)
            {
                if (names[i] is { } name)
                    (named ??= new TemplateMap()).Set(name, _stack[start + i]);
                else
                    _stack[kept++] = _stack[start + i];
            }
            PopTo(kept);
            return function is UserFunction user
                ? InvokeUser(user, site, start, kept - start, named)
                : Include(site, start, kept - start, named, stream: false);
        }
        var total = Arrange(function, site, start, names);
        return Invoke(function, site, start, total);
    }

    /// <summary>Calls a function from within a builtin, for one item of a list.</summary>
    internal Value CallBack(TemplateFunction function, Value argument, ReadOnlySpan<Value> more = default)
    {
        var site = _site!;
        var start = _top;
        Push(argument);
        foreach (var value in more)
            Push(value);
        Step(site.CalleeStart, site.CalleeEnd);
        var result = Invoke(function, site, start, 1 + more.Length);
        PopTo(start);
        _site = site;
        return result;
    }

    /// <summary>Puts arguments in the order of the parameters: named ones at their place, the others from the left into what is free.</summary>
    private int Arrange(TemplateFunction function, CallSite site, int start, string?[] names)
    {
        var arranged = new Value?[Math.Max(function.Parameters.Count, names.Length)];
        for (var i = 0; i < names.Length; i++)
        {
            if (names[i] is not { } name)
                continue;
            var at = function.Find(name);
            if (at >= 0)
                arranged[at] = _stack[start + i];
            else if (function is UserFunction)
                throw UnknownName(site.Start, site.End, $"the parameter of `{function.Name}` named", name, function.Parameters.Select(p => p.Name));
        }
        var free = 0;
        for (var i = 0; i < names.Length; i++)
        {
            if (names[i] is { } name && function.Find(name) >= 0)
                continue;
            while (free < arranged.Length && arranged[free] is not null)
                free++;
            if (free < arranged.Length)
                arranged[free] = _stack[start + i];
        }
        PopTo(start);
        var last = Array.FindLastIndex(arranged, v => v is not null);
        for (var i = 0; i <= last; i++)
        {
            var parameter = i < function.Parameters.Count ? function.Parameters[i] : default;
            if (arranged[i] is null && i < function.Required)
                throw Error(site.End, site.End, $"`{function.Name}` needs its argument `{parameter.Name}`");
            if (arranged[i] is null && parameter.IsRest)
                break;
            Push(arranged[i] ?? parameter.Default);
        }
        return _top - start;
    }

    private Value InvokeBuiltin(TemplateFunction function, CallSite site, int start, int count)
    {
        if (function.Kind == FunctionKind.Include)
            return Include(site, start, count, null, stream: false);
        count = Complete(function, site, start, count);
        var before = _site;
        _site = site;
        var result = function.Body!(this, _stack.AsSpan(start, count));
        _site = before;
        return result;
    }

    /// <summary>Checks the number of arguments and adds the defaults of those that were left out.</summary>
    private int Complete(TemplateFunction function, CallSite site, int start, int count)
    {
        if (count < function.Required)
        {
            var needed = function.Required == 1 ? "1 argument" : $"{function.Required} arguments";
            throw Error(site.End, site.End, $"`{function.Name}` needs {needed}, got {count}");
        }
        if (count > function.Fixed && !function.HasRest)
            throw Error(site.CalleeStart, site.CalleeEnd, $"`{function.Name}` takes at most {function.Parameters.Count} arguments, got {count}");
        while (count < function.Fixed)
            Push(function.Parameters[count++].Default);
        return count;
    }

    private Value InvokeUser(UserFunction function, CallSite site, int start, int count, TemplateMap? named)
    {
        EnterCall(site);
        var caller = _frame;
        Frame frame;
        var bindings = _bindingCount;
        if (function.HasParameters)
        {
            count = Complete(function, site, start, count);
            if (function.HasRest)
                count = CollectRest(function, start, count);
            // The arguments become the first slots where they lie.
            _top = start;
            frame = PushFrame(function.Code, start, count);
            frame.Scope = frame;
            for (var i = 0; i < count; i++)
                Bind(function.Parameters[i].Name, i, frame);
        }
        else
        {
            frame = PushFrame(function.Code, start, count);
            frame.Scope = function.IsAnonymous ? caller.Scope : null;
            named?.CopyTo(frame.Named);
        }
        if (function.LocalName is { } local)
            frame.Locals.Set(local, function);
        frame.CallStart = site.Start;
        frame.CallEnd = site.End;
        frame.Wrapped = _pendingWrap;
        _pendingWrap = null;
        Value result = default;
        if (function.Code.Result is { } expression)
            result = expression.Evaluate(this);
        else if (Execute(function.Code.Statements) == Flow.Return)
            result = TakeResult();
        _bindingCount = bindings;
        PopFrame();
        return result;
    }

    private Body? _pendingWrap;

    /// <summary>Calls a function with the block that <c>$$</c> runs.</summary>
    internal void WrapNextCall(Body block) => _pendingWrap = block;

    internal void CancelWrap() => _pendingWrap = null;

    private int CollectRest(UserFunction function, int start, int count)
    {
        var rest = new TemplateList(Math.Max(1, count - function.Fixed));
        for (var i = function.Fixed; i < count; i++)
            rest.Add(_stack[start + i]);
        PopTo(start + function.Fixed);
        Push(Value.FromList(rest));
        return function.Parameters.Count;
    }

    private void EnterCall(CallSite site)
    {
        Step(site.Start, site.End);
        if (_frameCount > _recursiveLimit)
            throw LimitError(site.Start, site.End, $"more than {_recursiveLimit} calls inside each other");
        if (!System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw LimitError(site.Start, site.End, "calls are nested too deeply");
    }
}
