namespace Playbook.Templating;

/// <summary>What can be asked of dates and time spans.</summary>
internal static class DateMembers
{
    public static bool TryRead(DateTime date, string name, out Value value)
    {
        value = name switch
        {
            "year" => date.Year,
            "month" => date.Month,
            "day" => date.Day,
            "hour" => date.Hour,
            "minute" => date.Minute,
            "second" => date.Second,
            "millisecond" => date.Millisecond,
            "day_of_year" => date.DayOfYear,
            "day_of_week" => date.DayOfWeek.ToString(),
            "date" => date.Date,
            "time_of_day" => date.TimeOfDay,
            "ticks" => date.Ticks,
            _ => default,
        };
        return !value.IsNull;
    }

    public static bool TryRead(TimeSpan span, string name, out Value value)
    {
        value = name switch
        {
            "days" => span.Days,
            "hours" => span.Hours,
            "minutes" => span.Minutes,
            "seconds" => span.Seconds,
            "milliseconds" => span.Milliseconds,
            "ticks" => span.Ticks,
            "total_days" => span.TotalDays,
            "total_hours" => span.TotalHours,
            "total_minutes" => span.TotalMinutes,
            "total_seconds" => span.TotalSeconds,
            "total_milliseconds" => span.TotalMilliseconds,
            _ => default,
        };
        return !value.IsNull;
    }
}
