using System.Buffers;
using System.Globalization;
using Playbook.Site.Parsing.Matter;

namespace Playbook.Site.Parsing.Fields;

/// <summary>The forms of values in front matter and data files.</summary>
internal static class Forms
{
    private static readonly SearchValues<char> NotInAddress = SearchValues.Create("\\?#:*\"<>|");

    public static readonly Form<DateOnly> Date = new("a date", "2026-05-02", TryDate);
    public static readonly Form<TimeSpan> Duration = new("a duration", "45 min", TryDuration);
    public static readonly Form<Interval> Interval = new("an interval", "12 months", TryInterval);
    public static readonly Form<bool> YesOrNo = new("`true` or `false`", "true", TryBool);
    public static readonly Form<int> Whole = new("a whole number", "3", TryInt);
    public static readonly Form<string> Url = new("an address that begins with https:// or http://", "https://example.org/", TryUrl);
    public static readonly Form<string> Alias = new("an address from the root of the site, with a slash at both ends", "/articles/old-name/", TryAlias);
    public static readonly Form<string> Language = new("a language tag", "en", TryLanguage);
    public static readonly Form<double> Boost = new("a number from 0.1 to 10", "1.2", TryBoost);

    /// <summary>One of a few words.</summary>
    public static Form<T> OneOf<T>(params (string Word, T Value)[] words) => new(
        "one of " + string.Join(", ", Array.ConvertAll(words, w => $"`{w.Word}`")),
        words[0].Word,
        (string text, out T value) =>
        {
            var found = Array.Find(words, w => w.Word == text);
            value = found.Value;
            return found.Word is not null;
        });

    /// <summary>By hand: the library's way compares words by the rules of languages, which takes ten milliseconds the first time.</summary>
    private static bool TryDate(string text, out DateOnly value)
    {
        value = default;
        if (text is not [_, _, _, _, '-', _, _, '-', _, _])
            return false;
        var (year, month, day) = (Digits(text.AsSpan(0, 4)), Digits(text.AsSpan(5, 2)), Digits(text.AsSpan(8, 2)));
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return false;
        value = new DateOnly(year, month, day);
        return true;
    }

    /// <summary>A number of nothing but digits, or -1.</summary>
    private static int Digits(ReadOnlySpan<char> text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    /// <summary><c>45 min</c>, <c>4 h</c>, <c>1 h 30 min</c>.</summary>
    private static bool TryDuration(string text, out TimeSpan value)
    {
        value = default;
        var parts = text.Split(' ');
        var minutes = parts switch
        {
            [var m, "min"] => Count(m, 9999),
            [var h, "h"] => Count(h, 999) * 60,
            [var h, "h", var m, "min"] => Count(h, 999) is > 0 and var hours && Count(m, 59) is > 0 and var rest ? (hours * 60) + rest : -1,
            _ => -1,
        };
        if (minutes <= 0)
            return false;
        value = TimeSpan.FromMinutes(minutes);
        return true;
    }

    private static bool TryInterval(string text, out Interval value)
    {
        value = default;
        if (text.Split(' ') is not [var number, var word] || Count(number, 999) is not (> 0 and var count))
            return false;
        IntervalUnit? unit = word switch
        {
            "day" or "days" => IntervalUnit.Days,
            "week" or "weeks" => IntervalUnit.Weeks,
            "month" or "months" => IntervalUnit.Months,
            "year" or "years" => IntervalUnit.Years,
            _ => null,
        };
        value = new Interval(count, unit ?? default);
        return unit is not null;
    }

    private static int Count(string text, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= most ? count : -1;

    private static bool TryBool(string text, out bool value)
    {
        value = text == "true";
        return text is "true" or "false";
    }

    private static bool TryInt(string text, out int value) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);

    private static bool TryUrl(string text, out string value)
    {
        value = text;
        return Uri.TryCreate(text, UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            && text.AsSpan().IndexOfAnyInRange('\0', ' ') < 0
            && uri.Host.Length > 0;
    }

    private static bool TryAlias(string text, out string value)
    {
        value = text;
        return text is ['/', _, .., '/']
            && !text.Contains("//", StringComparison.Ordinal)
            && !text.Contains("/../", StringComparison.Ordinal)
            && !text.Contains("/./", StringComparison.Ordinal)
            && !text.AsSpan().ContainsAny(NotInAddress)
            && text.AsSpan().IndexOfAnyInRange('\0', ' ') < 0;
    }

    private static bool TryLanguage(string text, out string value)
    {
        value = text;
        return text.Length <= 35
            && text.Split('-') is [{ Length: 2 or 3 } first, .. var rest]
            && first.All(char.IsAsciiLetter)
            && rest.All(part => part.Length is >= 1 and <= 8 && part.All(char.IsAsciiLetterOrDigit));
    }

    private static bool TryBoost(string text, out double value) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value) && value is >= 0.1 and <= 10;
}
