using System.Globalization;
using System.Text;

namespace Playbook.Templating.Functions;

/// <summary>Patterns of dates, letter by letter.</summary>
internal static class DateFormat
{
    /// <summary>How a date prints: by <c>date.format</c>.</summary>
    public static string Default(RenderContext? context, DateTime date)
    {
        var pattern = context is null ? DateFunctions.DefaultFormat : DateFunctions.DefaultPattern(context);
        return Format(context, date, pattern, CultureInfo.InvariantCulture);
    }

    public static string Format(RenderContext? context, DateTime date, string pattern, CultureInfo culture)
    {
        if (pattern == "%g")
            return " " + Format(context, date, DateFunctions.DefaultFormat, CultureInfo.InvariantCulture);
        var text = new StringBuilder(pattern.Length * 2);
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%' || i + 1 == pattern.Length)
            {
                text.Append(pattern[i]);
                continue;
            }
            i++;
            if (!AppendLetter(text, date, pattern[i], culture))
                text.Append('%').Append(pattern[i]);
        }
        return text.ToString();
    }

    private static bool AppendLetter(StringBuilder text, DateTime date, char letter, CultureInfo culture)
    {
        var calendar = culture.Calendar;
        var piece = letter switch
        {
            'a' => date.ToString("ddd", culture),
            'A' => date.ToString("dddd", culture),
            'b' or 'h' => date.ToString("MMM", culture),
            'B' => date.ToString("MMMM", culture),
            'c' => date.ToString("ddd MMM dd HH:mm:ss yyyy", culture),
            'C' => Digits(date.Year / 100, 2),
            'd' => Digits(date.Day, 2),
            'D' => date.ToString("MM/dd/yy", CultureInfo.InvariantCulture),
            'e' => Padded(date.Day),
            'F' => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            'g' => "",
            'H' => Digits(date.Hour, 2),
            'I' => Digits((date.Hour + 11) % 12 + 1, 2),
            'j' => Digits(date.DayOfYear, 3),
            'k' => Padded(date.Hour),
            'l' => Padded((date.Hour + 11) % 12 + 1),
            'L' => Digits(date.Millisecond, 3),
            'm' => Digits(date.Month, 2),
            'M' => Digits(date.Minute, 2),
            'n' => "\n",
            'N' => Digits(date.Ticks % TimeSpan.TicksPerSecond * 100, 9),
            'p' => date.Hour < 12 ? "AM" : "PM",
            'P' => date.Hour < 12 ? "am" : "pm",
            'r' => date.ToString("hh:mm:ss tt", CultureInfo.InvariantCulture),
            'R' => date.ToString("HH:mm", CultureInfo.InvariantCulture),
            's' => ((date - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerSecond).ToString(CultureInfo.InvariantCulture),
            'S' => Digits(date.Second, 2),
            't' => "\t",
            'T' => date.ToString("HH:mm:ss", CultureInfo.InvariantCulture),
            'u' => Digits(date.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)date.DayOfWeek, 1),
            'U' => Digits(calendar.GetWeekOfYear(date, CalendarWeekRule.FirstDay, DayOfWeek.Sunday), 2),
            'v' => Padded(date.Day) + date.ToString("-MMM-yyyy", culture).ToUpperInvariant(),
            'V' => Digits(ISOWeek.GetWeekOfYear(date), 2),
            'w' => Digits((int)date.DayOfWeek, 1),
            'W' => Digits(calendar.GetWeekOfYear(date, CalendarWeekRule.FirstDay, DayOfWeek.Monday), 2),
            'x' => date.ToString("d", culture),
            'X' => date.ToString("T", culture),
            'y' => Digits(date.Year % 100, 2),
            'Y' => Digits(date.Year, 4),
            'Z' => "+00:00",
            '%' => "%",
            _ => null,
        };
        text.Append(piece);
        return piece is not null;
    }

    private static string Digits(long number, int width) => number.ToString(CultureInfo.InvariantCulture).PadLeft(width, '0');

    private static string Padded(int number) => number.ToString(CultureInfo.InvariantCulture).PadLeft(2);

    /// <summary>A pattern as .NET reads it, for parsing. Single letters there accept one digit or two.</summary>
    public static string ToParsingFormat(string pattern)
    {
        var format = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%' || i + 1 == pattern.Length)
            {
                if (char.IsAsciiLetter(pattern[i]) || pattern[i] is '\'' or '"' or '\\' or '%')
                    format.Append('\\');
                format.Append(pattern[i]);
                continue;
            }
            i++;
            format.Append(pattern[i] switch
            {
                'a' => "ddd",
                'A' => "dddd",
                'b' or 'h' => "MMM",
                'B' => "MMMM",
                'c' => "ddd MMM dd HH:mm:ss yyyy",
                'd' or 'e' => "d",
                'D' => "MM/dd/yy",
                'F' => "yyyy-MM-dd",
                'H' or 'k' => "H",
                'I' or 'l' => "h",
                'L' => "fff",
                'm' => "M",
                'M' => "m",
                'N' => "FFFFFFF",
                'p' or 'P' => "tt",
                'r' => "hh:mm:ss tt",
                'R' => "HH:mm",
                'S' => "s",
                'T' => "HH:mm:ss",
                'v' => "d-MMM-yyyy",
                'x' => "MM/dd/yyyy",
                'X' => "HH:mm:ss",
                'y' => "yy",
                'Y' => "yyyy",
                'Z' => "zzz",
                'n' => "\n",
                't' => "\t",
                var other => "\\" + other,
            });
        }
        return format.ToString();
    }
}
