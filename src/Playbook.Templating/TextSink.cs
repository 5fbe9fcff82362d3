using System.Buffers;
using System.Text;

namespace Playbook.Templating;

/// <summary>Where rendering writes: a buffer of characters that grows, is borrowed from a pool, and can be used again.</summary>
public sealed class TextSink : IBufferWriter<char>, IDisposable
{
    private const int FirstSize = 1024;

    private char[] _buffer;
    private int _length;
    private int _cutAt = int.MaxValue;
    private bool _isCut;

    /// <summary>An empty sink.</summary>
    public TextSink() => _buffer = ArrayPool<char>.Shared.Rent(FirstSize);

    /// <summary>How many characters have been written.</summary>
    public int Length => _length;

    /// <summary>What has been written; valid until the next write.</summary>
    public ReadOnlySpan<char> WrittenSpan => _buffer.AsSpan(0, _length);

    /// <summary>From this length on writing fails. 0 for no limit.</summary>
    internal int HardLimit { get; set; }

    /// <summary>Writes characters.</summary>
    /// <param name="text">The characters.</param>
    public void Write(ReadOnlySpan<char> text)
    {
        if (text.Length > _cutAt - _length)
        {
            WriteCut(text);
            return;
        }
        if (text.Length > _buffer.Length - _length)
            Grow(text.Length);
        text.CopyTo(_buffer.AsSpan(_length));
        _length += text.Length;
    }

    /// <summary>Writes a text; null writes nothing.</summary>
    /// <param name="text">The text.</param>
    public void Write(string? text) => Write(text.AsSpan());

    /// <summary>Writes one character.</summary>
    /// <param name="letter">The character.</param>
    public void Write(char letter) => Write(new ReadOnlySpan<char>(in letter));

    /// <summary>Writes UTF-8 text, such as a page that was rendered before.</summary>
    /// <param name="utf8">The bytes.</param>
    public void WriteUtf8(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > _cutAt - _length)
        {
            WriteCut(Encoding.UTF8.GetString(utf8));
            return;
        }
        // A byte never becomes more than one UTF-16 code unit.
        if (utf8.Length > _buffer.Length - _length)
            Grow(utf8.Length);
        _length += Encoding.UTF8.GetChars(utf8, _buffer.AsSpan(_length));
    }

    /// <inheritdoc/>
    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, _buffer.Length - _length);
        _length += count;
    }

    /// <inheritdoc/>
    public Memory<char> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _buffer.AsMemory(_length);
    }

    /// <inheritdoc/>
    public Span<char> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _buffer.AsSpan(_length);
    }

    /// <summary>Forgets what was written, keeps the buffer.</summary>
    public void Clear()
    {
        _length = 0;
        _isCut = false;
    }

    /// <summary>Gives the buffer back to the pool. The sink can be used again afterwards.</summary>
    public void Dispose()
    {
        var buffer = _buffer;
        _buffer = [];
        _length = 0;
        if (buffer.Length > 0)
            ArrayPool<char>.Shared.Return(buffer);
    }

    /// <summary>What has been written, as a string.</summary>
    public override string ToString() => new(_buffer, 0, _length);

    internal static string ToText(ITemplateText text)
    {
        using var sink = new TextSink();
        sink.Reserve(text.Length);
        text.WriteTo(sink);
        return sink.ToString();
    }

    /// <summary>Cuts what is written beyond a length; 0 for no limit.</summary>
    internal void CutAt(int length) => _cutAt = length > 0 ? length : int.MaxValue;

    internal void TruncateTo(int length) => _length = length;

    internal void WriteNumber<T>(T number, string? format = null)
        where T : ISpanFormattable
    {
        if (_buffer.Length - _length < 64)
            Grow(64);
        if (_length + 64 <= _cutAt && number.TryFormat(_buffer.AsSpan(_length), out var written, format, System.Globalization.CultureInfo.InvariantCulture))
            _length += written;
        else
            Write(number.ToString(format, System.Globalization.CultureInfo.InvariantCulture));
    }

    private void Reserve(int size)
    {
        if (Math.Max(1, size) > _buffer.Length - _length)
            Grow(Math.Max(1, size));
    }

    private void WriteCut(ReadOnlySpan<char> text)
    {
        if (_isCut)
            return;
        var fits = text[..(_cutAt - _length)];
        _cutAt = int.MaxValue;
        Write(fits);
        Write("...");
        _cutAt = 0;
        _cutAt = _length;
        _isCut = true;
    }

    private void Grow(int more)
    {
        var needed = (long)_length + more;
        if (HardLimit > 0 && needed > HardLimit)
            throw new OutputLimitException();
        var size = (int)Math.Clamp(Math.Max((long)_buffer.Length * 2, needed), FirstSize, Array.MaxLength);
        if (needed > size)
            throw new OutputLimitException();
        var larger = ArrayPool<char>.Shared.Rent(size);
        _buffer.AsSpan(0, _length).CopyTo(larger);
        if (_buffer.Length > 0)
            ArrayPool<char>.Shared.Return(_buffer);
        _buffer = larger;
    }
}

/// <summary>More was written than the options allow; becomes a <see cref="TemplateException"/> at the statement that wrote it.</summary>
internal sealed class OutputLimitException : Exception;
