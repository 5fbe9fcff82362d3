using System.Globalization;
using static Playbook.Templating.Functions.Parameters;

namespace Playbook.Templating.Functions;

/// <summary><c>date</c>: points in time. There is no clock but the one in the options.</summary>
internal static class DateFunctions
{
    public const string DefaultFormat = "%d %b %Y";

    public static BuiltinObject Make()
    {
        var date = Needed("date");
        var functions = new BuiltinObject("date")
            .Add("add_days", static (c, a) => Move(c, a, static (d, n) => d.AddDays(n)), date, Needed("days"))
            .Add("add_hours", static (c, a) => Move(c, a, static (d, n) => d.AddHours(n)), date, Needed("hours"))
            .Add("add_milliseconds", static (c, a) => Move(c, a, static (d, n) => d.AddMilliseconds(n)), date, Needed("millis"))
            .Add("add_minutes", static (c, a) => Move(c, a, static (d, n) => d.AddMinutes(n)), date, Needed("minutes"))
            .Add("add_months", static (c, a) => Move(c, a, static (d, n) => d.AddMonths(checked((int)n))), date, Needed("months"))
            .Add("add_seconds", static (c, a) => Move(c, a, static (d, n) => d.AddSeconds(n)), date, Needed("seconds"))
            .Add("add_years", static (c, a) => Move(c, a, static (d, n) => d.AddYears(checked((int)n))), date, Needed("years"))
            .Add("now", static (c, _) => Clock(c).GetLocalNow())
            .Add("utc_now", static (c, _) => Clock(c).GetUtcNow())
            .Add("parse", static (c, a) => Parse(c, a, 0, 1, 2), Needed("text"), Optional("pattern"), Optional("culture"))
            .Add("parse_to_string", ParseToText, Needed("text"), Optional("output_pattern"), Optional("output_culture"), Optional("input_pattern"), Optional("input_culture"))
            .Add("to_string", ToText, date, Needed("pattern"), Optional("culture"));
        functions.Set("default_format", DefaultFormat);
        functions.Lock("default_format");
        functions.Set("format", DefaultFormat);
        return functions;
    }

    private static TimeProvider Clock(RenderContext context) =>
        context.Options.Clock ?? throw context.CalleeError("there is no clock here: the same sources give the same pages");

    private static Value Move(RenderContext context, ReadOnlySpan<Value> a, Func<DateTime, double, DateTime> move)
    {
        if (a[0].IsNull)
            return default;
        var date = Date(context, a[0]);
        try
        {
            return move(date, context.Number(a, 1));
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or OverflowException)
        {
            throw context.ArgumentError(1, "the date is out of range");
        }
    }

    private static DateTime Date(RenderContext context, in Value value) =>
        value.Kind == ValueKind.Date ? value.AsDate : throw context.Refuse(0, value, "date");

    private static Value Parse(RenderContext context, ReadOnlySpan<Value> a, int textAt, int patternAt, int cultureAt)
    {
        if (a[textAt].Kind == ValueKind.Date)
            return a[textAt];
        var text = context.Text(a, textAt);
        if (text.Length == 0)
            return default;
        var culture = context.Culture(a, cultureAt);
        if (a[patternAt].IsNull && TryParseDay(text) is { } day)
            return day;
        if (a[patternAt].IsNull)
            return DateTimeOffset.TryParse(text, culture, DateTimeStyles.AssumeUniversal, out var plain) ? plain.DateTime : default(DateTime);
        var pattern = context.Text(a, patternAt);
        var format = pattern.Contains('%') ? DateFormat.ToParsingFormat(pattern) : pattern;
        try
        {
            return DateTimeOffset.TryParseExact(text, format, culture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces, out var exact)
                ? exact.DateTime
                : default(DateTime);
        }
        catch (FormatException)
        {
            throw context.ArgumentError(patternAt, $"`{pattern}` is no pattern of a date");
        }
    }

    /// <summary>Nearly all dates of a site are written like 2024-03-09, and those need no guessing.</summary>
    private static DateTime? TryParseDay(string text)
    {
        if (text is not [_, _, _, _, '-', _, _, '-', _, _])
            return null;
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day.ToDateTime(TimeOnly.MinValue)
            : null;
    }

    private static Value ToText(RenderContext context, ReadOnlySpan<Value> a)
    {
        if (a[0].IsNull)
            return default;
        var date = Date(context, a[0]);
        return DateFormat.Format(context, date, a[1].IsNull ? DefaultPattern(context) : context.Text(a, 1), context.Culture(a, 2));
    }

    private static Value ParseToText(RenderContext context, ReadOnlySpan<Value> a)
    {
        var date = Parse(context, a, 0, 3, 4);
        if (date.IsNull)
            return default;
        return DateFormat.Format(context, date.AsDate, a[1].IsNull ? DefaultPattern(context) : context.Text(a, 1), context.Culture(a, 2));
    }

    public static string DefaultPattern(RenderContext context) => ValueText.ToText(context, context.ReadBuiltinMember("date", "format"));
}
