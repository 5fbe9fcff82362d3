using Playbook.Templating.Execution;

namespace Playbook.Templating;

/// <summary>Everything that stops a template which runs away.</summary>
public sealed partial class RenderContext
{
    private readonly int _loopLimit;
    private readonly long _stepLimit;
    private readonly int _recursiveLimit;
    private long _steps;
    private int _loopDepth;
    private int _loopRounds;
    private LoopState? _loop;
    private LoopState? _spareLoops;
    private long _regexTicks;

    internal LoopState? Loop => _loop;

    internal int LoopLimit => _loopLimit;

    /// <summary>How long a string may become.</summary>
    internal int StringLimit => Options.LimitToString > 0 ? Options.LimitToString : 256 * 1024 * 1024;

    /// <summary>
    /// How long operators may make a string. A small <see cref="TemplateOptions.LimitToString"/> is meant for output, which is cut;
    /// only functions refuse to go beyond it.
    /// </summary>
    internal int JoinLimit => Math.Max(StringLimit, TemplateOptions.Default.LimitToString);

    /// <summary>The time that regular expressions have taken so far.</summary>
    internal ref long RegexTicks => ref _regexTicks;

    internal void Step(int start, int end, long count = 1)
    {
        _steps += count;
        if (_steps > _stepLimit)
            throw LimitError(start, end, $"the template does too much work: more than {_stepLimit} steps");
    }

    internal LoopState EnterLoop(bool isWhile)
    {
        if (_loopDepth++ == 0)
            _loopRounds = 0;
        var loop = _spareLoops ?? new LoopState();
        _spareLoops = loop == _spareLoops ? loop.Outer : _spareLoops;
        loop.IsWhile = isWhile;
        loop.Index = 0;
        loop.Length = 0;
        loop.Columns = 1;
        loop.Current = default;
        loop.Before = default;
        loop.Outer = _loop;
        _loop = loop;
        return loop;
    }

    internal void LeaveLoop(LoopState loop)
    {
        _loopDepth--;
        _loop = loop.Outer;
        loop.Current = default;
        loop.Before = default;
        loop.Outer = _spareLoops;
        _spareLoops = loop;
    }

    /// <summary>Counts rounds of loops; those of list functions count as rounds of the loop around them.</summary>
    internal void CountRounds(int start, int end, int rounds)
    {
        if (_loopDepth == 0)
            _loopRounds = 0;
        if (rounds > _loopLimit - _loopRounds)
            throw LimitError(start, end, $"more than {_loopLimit} rounds of a loop");
        _loopRounds += rounds;
        Step(start, end, rounds);
    }

    /// <summary>Charges work on texts: copying is cheap, so a step pays for many characters.</summary>
    internal void ChargeCharacters(int start, int end, long characters)
    {
        if (characters >= 32)
            Step(start, end, characters >> 5);
    }
}
