using System.Buffers;

namespace Playbook.Site.Parsing.Markdown;

/// <summary>Collects the words of a section, and remembers which part of the source each stretch comes from.</summary>
internal sealed class PlainText : IDisposable
{
    [ThreadStatic]
    private static List<Stretch>? _spare;

    private List<Stretch> _stretches = Spare();
    private char[] _chars = ArrayPool<char>.Shared.Rent(8 * 1024);

    /// <summary>Characters collected.</summary>
    public int Length { get; private set; }

    /// <summary>Adds words whose place is known.</summary>
    /// <param name="text">The words.</param>
    /// <param name="source">Where they stand in the source.</param>
    /// <param name="isProse">Whether they are prose and not code.</param>
    public void Append(ReadOnlySpan<char> text, int source, bool isProse = true)
    {
        _stretches.Add(new Stretch(Length, source, isProse));
        Append(text);
    }

    /// <summary>Adds something that belongs to no particular place.</summary>
    public void Append(ReadOnlySpan<char> text)
    {
        if (_chars.Length - Length < text.Length)
            Grow(text.Length);
        text.CopyTo(_chars.AsSpan(Length));
        Length += text.Length;
    }

    /// <summary>Adds a character.</summary>
    public void Append(char c) => Append([c]);

    /// <summary>What was collected since.</summary>
    public ReadOnlySpan<char> Since(int start) => _chars.AsSpan(start, Length - start);

    /// <summary>Takes back what was collected since.</summary>
    public void CutTo(int length) => Length = length;

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        Length = 0;
        _stretches.Clear();
    }

    /// <summary>Where a character stands in the source.</summary>
    /// <param name="offset">Its offset here.</param>
    /// <returns>Its offset there, and whether it belongs to prose.</returns>
    public (int Source, bool IsProse) PlaceOf(int offset)
    {
        var (low, high) = (0, _stretches.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_stretches[middle].Start <= offset)
                low = middle + 1;
            else
                high = middle;
        }
        if (low == 0)
            return (0, false);
        var stretch = _stretches[low - 1];
        return (stretch.Source + offset - stretch.Start, stretch.IsProse);
    }

    /// <summary>Gives back what the next one on this thread uses again.</summary>
    public void Dispose()
    {
        ArrayPool<char>.Shared.Return(_chars);
        _chars = [];
        _stretches.Clear();
        _spare = _stretches;
        _stretches = [];
    }

    private static List<Stretch> Spare()
    {
        var spare = _spare ?? new List<Stretch>(256);
        _spare = null;
        return spare;
    }

    private void Grow(int count)
    {
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(_chars.Length * 2, Length + count));
        _chars.AsSpan(0, Length).CopyTo(larger);
        ArrayPool<char>.Shared.Return(_chars);
        _chars = larger;
    }

    private readonly record struct Stretch(int Start, int Source, bool IsProse);
}
