using System.Runtime.CompilerServices;
using Playbook.Templating.Execution;

namespace Playbook.Templating;

/// <summary>The stack of values (arguments and slots) and of running bodies.</summary>
public sealed partial class RenderContext
{
    private Value[] _stack = new Value[64];
    private int _top;
    private Frame[] _frames = new Frame[8];
    private int _frameCount;
    private Frame _frame = null!;
    private Binding[] _bindings = new Binding[8];
    private int _bindingCount;
    private Value _result;

    /// <summary>A loop variable or parameter that other bodies can see by its name.</summary>
    private record struct Binding(string Name, int Slot, Frame? Owner);

    internal Frame Frame => _frame;

    internal int Top => _top;

    internal void Push(Value value)
    {
        if (_top == _stack.Length)
            Array.Resize(ref _stack, _top * 2);
        _stack[_top++] = value;
    }

    internal void PopTo(int top)
    {
        // References must not outlive the call, or a context that waits in a pool would keep models alive.
        if (_top > top)
            Array.Clear(_stack, top, _top - top);
        _top = top;
    }

    internal ref Value StackAt(int index) => ref _stack[index];

    internal ReadOnlySpan<Value> StackSpan(int start, int count) => _stack.AsSpan(start, count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Value ReadSlot(int slot) => _stack[_frame.Slots + slot];

    internal void WriteSlot(int slot, Value value) => _stack[_frame.Slots + slot] = value;

    internal Frame PushFrame(Body body, int arguments, int argumentCount)
    {
        if (_frameCount == _frames.Length)
            Array.Resize(ref _frames, _frameCount * 2);
        var frame = _frames[_frameCount] ??= new Frame();
        _frameCount++;
        frame.Body = body;
        frame.Arguments = arguments;
        frame.ArgumentCount = argumentCount;
        frame.Slots = _top;
        if (_top + body.SlotCount > _stack.Length)
            Array.Resize(ref _stack, Math.Max(_stack.Length * 2, _top + body.SlotCount));
        _top += body.SlotCount;
        _frame = frame;
        return frame;
    }

    internal void PopFrame()
    {
        _frame.Clear();
        PopTo(_frame.Slots);
        _frameCount--;
        _frame = _frameCount > 0 ? _frames[_frameCount - 1] : null!;
    }

    internal void Bind(string name, int slot, Frame? owner)
    {
        if (_bindingCount == _bindings.Length)
            Array.Resize(ref _bindings, _bindingCount * 2);
        _bindings[_bindingCount++] = new Binding(name, _frame.Slots + slot, owner);
    }

    internal int BindingCount => _bindingCount;

    internal void Unbind(int count) => _bindingCount = count;

    internal void SetResult(Value value) => _result = value;

    internal Value TakeResult()
    {
        var result = _result;
        _result = default;
        return result;
    }

    internal Flow Execute(StatementNode[] statements)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (var statement in statements)
        {
            var flow = statement.Execute(this);
            if (flow != Flow.Next)
                return flow;
        }
        return Flow.Next;
    }
}
