using System.Globalization;

namespace Playbook.Site.Rendering;

/// <summary>Days as text. Always in English and by the Gregorian calendar, so nothing of a locale is asked.</summary>
internal static class DayText
{
    private static readonly string[] Months =
    [
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ];

    /// <summary>As in <c>2026-05-02</c>.</summary>
    public static string Iso(DateOnly day) => string.Create(10, day, static (text, day) =>
    {
        Digits(text[..4], day.Year);
        text[4] = '-';
        Digits(text[5..7], day.Month);
        text[7] = '-';
        Digits(text[8..], day.Day);
    });

    /// <summary>As in <c>2 May 2026</c>.</summary>
    public static string Words(DateOnly day)
    {
        Span<char> year = stackalloc char[4];
        Digits(year, day.Year);
        return string.Concat(day.Day.ToString(CultureInfo.InvariantCulture), " ", Months[day.Month - 1], string.Concat(" ", year));
    }

    private static void Digits(Span<char> text, int number)
    {
        for (var i = text.Length - 1; i >= 0; i--, number /= 10)
            text[i] = (char)('0' + (number % 10));
    }
}
