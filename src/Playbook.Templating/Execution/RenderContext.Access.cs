using Playbook.Templating.Execution;
using Playbook.Templating.Functions;

namespace Playbook.Templating;

/// <summary>Writing to members, and calling what a read turned out to be a function.</summary>
public sealed partial class RenderContext
{
    /// <summary>The frame whose arguments <c>$</c> means; null outside of functions and includes.</summary>
    internal Frame? ArgumentFrame => _frameCount > 1 ? _frame : null;

    /// <summary>A function that returns nothing can be forbidden as a part of expressions.</summary>
    internal void RequireResult(TemplateFunction function, ExpressionNode place)
    {
        if (Options.ErrorForStatementFunctionAsExpression && function is UserFunction { HasReturn: false })
            throw Error(place, $"the function `{function.Name}` returns nothing and cannot be part of an expression");
    }

    internal Value CallBare(Value function, CallSite site)
    {
        var top = _top;
        var result = Invoke(function.AsFunction, site, top, 0);
        PopTo(top);
        return result;
    }

    internal void AssignMember(Value owner, string name, Value value, ExpressionNode target, int start, int end)
    {
        switch (owner.Ref)
        {
            case BuiltinObject builtin:
                var copy = CopyOfBuiltin(builtin);
                if (copy.IsLocked(name))
                    throw Error(start, end, $"the function `{builtin.Name}.{name}` cannot be replaced");
                copy.Set(name, value);
                return;
            case TemplateMap map when map.IsLocked(name):
                throw Error(start, end, $"`{name}` is read-only");
            case TemplateMap map:
                map.Set(name, value);
                return;
            case TemplateList list when name == "size":
                throw Error(start, end, "`size` is read-only");
            case TemplateList list:
                list.SetProperty(name, value);
                return;
            case ITemplateObject or Sequence:
                throw Error(start, end, $"`{target.SourceText(this)}` is read-only");
        }
        throw owner.IsNull
            ? Error(start, end, $"`{target.SourceText(this)}` is null, so there is no `{name}` in it")
            : Error(start, end, $"`{target.SourceText(this)}` is {TypeNames.InSentence(owner)} and has no members that could be set");
    }

    /// <summary>Runs the block of a <c>wrap</c>, with slots of its own and the variables of the running function.</summary>
    internal void RunWrapped(Body block, ExpressionNode place)
    {
        Step(place.Start, place.End);
        if (!System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw LimitError(place.Start, place.End, "calls are nested too deeply");
        var frame = _frame;
        var (body, slots, top) = (frame.Body, frame.Slots, _top);
        frame.Body = block;
        frame.Slots = _top;
        for (var i = 0; i < block.SlotCount; i++)
            Push(default);
        Execute(block.Statements);
        PopTo(top);
        (frame.Body, frame.Slots) = (body, slots);
    }
}
