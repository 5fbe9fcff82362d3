using System.Globalization;
using System.Numerics;
using System.Text;

namespace Playbook.Templating.Lexing;

/// <summary>What number and string tokens mean.</summary>
internal static class Literals
{
    private const int LongestExponent = 400;
    private const int MostDigits = 10_000;

    /// <summary>The value of a number, or null and why not.</summary>
    public static Value? Number(ReadOnlySpan<char> text, out string? error)
    {
        error = null;
        if (text.Length > 2 && text[0] == '0' && text[1] is 'x' or 'X')
            return WithRadix(text[2..], 4);
        if (text.Length > 2 && text[0] == '0' && text[1] is 'b' or 'B')
            return WithRadix(text[2..], 1);
        var suffix = text[^1];
        var isReal = text.Contains('.');
        if (suffix is 'f' or 'F' or 'd' or 'D' or 'm' or 'M')
            return Real(text[..^1], suffix, out error) is { } real ? real : Fail(text, out error);
        if (isReal)
            return Real(text, 'd', out error) is { } real ? real : Fail(text, out error);
        var digits = suffix is 'u' or 'U' ? text[..^1] : text;
        return Whole(digits) is { } whole ? whole : Fail(text, out error);
    }

    /// <summary>The text of a quoted token, escapes decoded.</summary>
    public static string Unescape(ReadOnlySpan<char> inner)
    {
        if (!inner.Contains('\\'))
            return inner.ToString();
        var text = new StringBuilder(inner.Length);
        for (var i = 0; i < inner.Length; i++)
        {
            if (inner[i] != '\\' || i + 1 >= inner.Length)
            {
                text.Append(inner[i]);
                continue;
            }
            i++;
            switch (inner[i])
            {
                case '0':
                    text.Append('\0');
                    break;
                case 'b':
                    text.Append('\b');
                    break;
                case 'f':
                    text.Append('\f');
                    break;
                case 'n':
                    text.Append('\n');
                    break;
                case 'r':
                    text.Append('\r');
                    break;
                case 't':
                    text.Append('\t');
                    break;
                case 'v':
                    text.Append('\v');
                    break;
                case 'u' when TryHex(inner, i + 1, 4, out var letter):
                    text.Append(letter);
                    i += 4;
                    break;
                case 'x' when TryHex(inner, i + 1, 2, out var letter):
                    text.Append(letter);
                    i += 2;
                    break;
                default:
                    text.Append(inner[i]);
                    break;
            }
        }
        return text.ToString();
    }

    /// <summary>A letter by its number; what is no number has been reported by the lexer.</summary>
    private static bool TryHex(ReadOnlySpan<char> text, int at, int digits, out char letter)
    {
        letter = '\0';
        if (at + digits > text.Length
            || !ushort.TryParse(text.Slice(at, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number))
        {
            return false;
        }
        letter = (char)number;
        return true;
    }

    private static Value? Fail(ReadOnlySpan<char> text, out string? error)
    {
        error = $"`{text}` is not a number";
        return default(Value?);
    }

    private static Value WithRadix(ReadOnlySpan<char> digits, int bitsPerDigit)
    {
        var isUnsigned = digits[^1] is 'u' or 'U';
        BigInteger number = 0;
        var bits = 0;
        foreach (var c in digits)
        {
            if (!char.IsAsciiHexDigit(c) || bits > 1 << 16)
                continue;
            var digit = char.IsAsciiDigit(c) ? c - '0' : (c | 0x20) - 'a' + 10;
            number = (number << bitsPerDigit) + digit;
            bits += bitsPerDigit;
        }
        // As in C#, a literal that fills the sign bit is negative unless it says that it is unsigned.
        if (!isUnsigned && number > int.MaxValue && number <= uint.MaxValue)
            return unchecked((int)(uint)number);
        if (!isUnsigned && number > long.MaxValue && number <= ulong.MaxValue)
            return unchecked((long)(ulong)number);
        return Value.FromBig(number);
    }

    private static Value? Real(ReadOnlySpan<char> text, char suffix, out string? error)
    {
        error = null;
        const NumberStyles Style = NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        var culture = CultureInfo.InvariantCulture;
        switch (suffix)
        {
            case 'f' or 'F':
                return float.TryParse(text, Style, culture, out var single) ? Value.FromFloat(single) : default(Value?);
            case 'm' or 'M':
                return decimal.TryParse(text, Style, culture, out var exact) ? exact : default(Value?);
            default:
                return double.TryParse(text, Style, culture, out var number) ? number : default(Value?);
        }
    }

    private static Value? Whole(ReadOnlySpan<char> digits)
    {
        if (digits.Length > MostDigits)
            return default(Value?);
        var plain = digits.Contains('_') ? digits.ToString().Replace("_", "", StringComparison.Ordinal) : digits;
        if (long.TryParse(plain, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return Value.FromWhole(number);
        var e = plain.IndexOfAny('e', 'E');
        if (e < 0)
            return BigInteger.TryParse(plain, NumberStyles.None, CultureInfo.InvariantCulture, out var big) ? Value.FromBig(big) : default(Value?);
        var exponent = plain[(e + 1)..].TrimStart('+');
        if (!int.TryParse(exponent, NumberStyles.None, CultureInfo.InvariantCulture, out var power) || power > LongestExponent)
            return default(Value?);
        return BigInteger.TryParse(plain[..e], NumberStyles.None, CultureInfo.InvariantCulture, out var digitsOnly)
            ? Value.FromBig(digitsOnly * BigInteger.Pow(10, power))
            : default(Value?);
    }
}
