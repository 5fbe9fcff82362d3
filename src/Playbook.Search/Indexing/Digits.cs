namespace Playbook.Search.Indexing;

/// <summary>
/// Numbers as printable characters of a script's string literal. There are 91 digits: 64 end a number, 27 are followed by more; so what is
/// below 64 takes one character, what is below 1,792 two. Compressed, a character costs what it says.
/// <c>Browser/numbers.js</c> reads them.
/// </summary>
internal static class Digits
{
    private const int Ends = 64;
    private const int Continues = 27;

    /// <summary>The most characters that a number takes.</summary>
    public const int Most = 8;

    /// <summary>Writes a number.</summary>
    /// <param name="number">Not negative.</param>
    /// <param name="to">Has room.</param>
    /// <returns>How many characters.</returns>
    public static int Write(int number, Span<byte> to)
    {
        var length = 0;
        while (number >= Ends)
        {
            number -= Ends;
            to[length++] = Digit(Ends + (number % Continues));
            number /= Continues;
        }
        to[length++] = Digit(number);
        return length;
    }

    /// <summary>Reads a number and moves behind it.</summary>
    /// <param name="from">Begins with a number.</param>
    public static int Read(ref ReadOnlySpan<byte> from)
    {
        var (sum, scale) = (0, 1);
        for (var i = 0; ; i++)
        {
            var value = from[i] < 92 ? from[i] - 35 : from[i] - 36;
            sum += value * scale;
            if (value < Ends)
            {
                from = from[(i + 1)..];
                return sum;
            }
            scale *= Continues;
        }
    }

    /// <summary>From <c>#</c> on, without the backslash; the quotation mark comes before.</summary>
    private static byte Digit(int value) => (byte)(value < 57 ? value + 35 : value + 36);
}
