using System.Diagnostics;
using Spectre.Console;

namespace Playbook.Cli.Showing;

/// <summary>Shows how far a build is, to somebody who looks; leaves no trace when it ends.</summary>
internal sealed class Progress
{
    private readonly ProgressTask? _bar;
    private readonly List<(string Name, long Begun)> _steps = [];

    private Progress(ProgressTask? bar) => _bar = bar;

    /// <summary>The steps so far and how long each took; the last one lasts until now.</summary>
    public IReadOnlyList<(string Name, TimeSpan Time)> Steps
    {
        get
        {
            var ends = _steps.Skip(1).Select(step => step.Begun).Append(Stopwatch.GetTimestamp());
            return [.. _steps.Zip(ends, (step, end) => (step.Name, Stopwatch.GetElapsedTime(step.Begun, end)))];
        }
    }

    /// <summary>Does something long.</summary>
    /// <param name="isSeen">Whether somebody looks at standard error.</param>
    /// <param name="work">What to do; it says how far it is.</param>
    public static T Run<T>(bool isSeen, Func<Progress, T> work) => isSeen ? RunSeen(work) : work(new Progress(null));

    /// <summary>Begins a step.</summary>
    /// <param name="name">What is done.</param>
    /// <param name="count">Of how many things; null when nobody knows yet.</param>
    public void Begin(string name, int? count = null)
    {
        _steps.Add((name, Stopwatch.GetTimestamp()));
        if (_bar is null)
            return;
        _bar.Description = name;
        _bar.IsIndeterminate = count is null;
        _bar.Value = 0;
        _bar.MaxValue = Math.Max(1, count ?? 1);
    }

    /// <summary>One thing is done. May be called from many threads.</summary>
    public void Step() => _bar?.Increment(1);

    // the library behind it is loaded only here
    private static T RunSeen<T>(Func<Progress, T> work) =>
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) })
            .Progress()
            .AutoClear(true)
            .Columns(new SpinnerColumn(), new TaskDescriptionColumn(), new ProgressBarColumn())
            .Start(bars => work(new Progress(bars.AddTask("Reading"))));
}
