using System.Globalization;
using static Playbook.Templating.Functions.Parameters;

namespace Playbook.Templating.Functions;

/// <summary><c>timespan</c>: lengths of time.</summary>
internal static class TimeSpanFunctions
{
    public static BuiltinObject Make()
    {
        var number = Needed("number");
        var timespan = new BuiltinObject("timespan")
            .Add("from_days", static (c, a) => From(c, a, TimeSpan.TicksPerDay), Needed("days"))
            .Add("from_hours", static (c, a) => From(c, a, TimeSpan.TicksPerHour), Needed("hours"))
            .Add("from_milliseconds", static (c, a) => From(c, a, TimeSpan.TicksPerMillisecond), Needed("millis"))
            .Add("from_minutes", static (c, a) => From(c, a, TimeSpan.TicksPerMinute), Needed("minutes"))
            .Add("from_seconds", static (c, a) => From(c, a, TimeSpan.TicksPerSecond), Needed("seconds"))
            .Add("parse", Parse, Needed("text"));
        timespan.Set("zero", TimeSpan.Zero);
        timespan.Lock("zero");
        return timespan;
    }

    private static Value From(RenderContext context, ReadOnlySpan<Value> a, long ticks)
    {
        var total = context.Number(a, 0) * ticks;
        return total is > long.MinValue and < long.MaxValue
            ? new TimeSpan((long)total)
            : throw context.ArgumentError(0, "the time span is out of range");
    }

    private static Value Parse(RenderContext context, ReadOnlySpan<Value> a) =>
        TimeSpan.TryParse(context.Text(a, 0), CultureInfo.InvariantCulture, out var span)
            ? span
            : throw context.ArgumentError(0, $"`{context.Text(a, 0)}` is no time span");
}
