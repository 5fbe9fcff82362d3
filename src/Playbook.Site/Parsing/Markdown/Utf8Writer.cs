using System.Buffers;
using System.Text;

namespace Playbook.Site.Parsing.Markdown;

/// <summary>Collects UTF-8 in a rented array.</summary>
internal sealed class Utf8Writer : IDisposable
{
    private static readonly SearchValues<char> Escaped = SearchValues.Create("&<>\"");
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(16 * 1024);

    /// <summary>Bytes written.</summary>
    public int Length { get; private set; }

    /// <summary>Forgets what was written.</summary>
    public void Clear() => Length = 0;

    /// <summary>Writes bytes as they are.</summary>
    public void Write(ReadOnlySpan<byte> utf8)
    {
        Reserve(utf8.Length);
        utf8.CopyTo(_bytes.AsSpan(Length));
        Length += utf8.Length;
    }

    /// <summary>Writes text as it is.</summary>
    public void WriteRaw(ReadOnlySpan<char> text)
    {
        Reserve(text.Length * 3);
        Length += Encoding.UTF8.GetBytes(text, _bytes.AsSpan(Length));
    }

    /// <summary>Writes text so that it is text in HTML, and in an attribute in double quotes.</summary>
    public void WriteText(ReadOnlySpan<char> text)
    {
        while (true)
        {
            var next = text.IndexOfAny(Escaped);
            WriteRaw(next < 0 ? text : text[..next]);
            if (next < 0)
                return;
            Write(text[next] switch
            {
                '&' => "&amp;"u8,
                '<' => "&lt;"u8,
                '>' => "&gt;"u8,
                _ => "&quot;"u8,
            });
            text = text[(next + 1)..];
        }
    }

    /// <summary>What was written, to keep.</summary>
    public ReadOnlyMemory<byte> Keep() => ByteStore.Keep(_bytes.AsSpan(0, Length));

    /// <summary>Gives the array back.</summary>
    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
    }

    private void Reserve(int count)
    {
        if (_bytes.Length - Length >= count)
            return;
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_bytes.Length * 2, Length + count));
        _bytes.AsSpan(0, Length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
