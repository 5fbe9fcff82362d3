using System.Diagnostics;
using Spectre.Console;

namespace Playbook.Cli.Showing;

/// <summary>Shows how far a build is, to somebody who looks; leaves no trace when it ends.</summary>
internal sealed class Progress
{
    private readonly ProgressTask? _bar;
    private readonly List<Begun> _steps = [];

    private Progress(ProgressTask? bar) => _bar = bar;

    /// <summary>The steps so far and how long each took; the last one lasts until now.</summary>
    public IReadOnlyList<Step> Steps
    {
        get
        {
            // by hand: queries over pairs would be compiled at every start
            var now = Stopwatch.GetTimestamp();
            var steps = new Step[_steps.Count];
            for (var i = 0; i < steps.Length; i++)
                steps[i] = new Step(_steps[i].Name, Stopwatch.GetElapsedTime(_steps[i].At, i + 1 < steps.Length ? _steps[i + 1].At : now));
            return steps;
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
        _steps.Add(new Begun(name, Stopwatch.GetTimestamp()));
        if (_bar is null)
            return;
        _bar.Description = name;
        _bar.IsIndeterminate = count is null;
        _bar.Value = 0;
        _bar.MaxValue = Math.Max(1, count ?? 1);
    }

    /// <summary>One thing is done. May be called from many threads.</summary>
    public void Advance() => _bar?.Increment(1);

    // the library behind it is loaded only here
    private static T RunSeen<T>(Func<Progress, T> work) =>
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) })
            .Progress()
            .AutoClear(true)
            .Columns(new SpinnerColumn(), new TaskDescriptionColumn(), new ProgressBarColumn())
            .Start(bars => work(new Progress(bars.AddTask("Reading"))));

    private sealed record Begun(string Name, long At);
}

/// <summary>A step of a build.</summary>
/// <param name="Name">What was done.</param>
/// <param name="Time">How long it took.</param>
internal sealed record Step(string Name, TimeSpan Time);
