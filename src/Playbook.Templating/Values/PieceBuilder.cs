using System.Buffers;

namespace Playbook.Templating;

/// <summary>Puts a string together on the stack or in a borrowed buffer; only the result is allocated.</summary>
internal ref struct PieceBuilder(Span<char> first)
{
    public const int OnStack = 256;

    private Span<char> _buffer = first;
    private char[]? _borrowed;
    private int _length;

    public readonly int Length => _length;

    public void Append(ReadOnlySpan<char> text)
    {
        if (text.Length > _buffer.Length - _length)
            Grow(text.Length);
        text.CopyTo(_buffer[_length..]);
        _length += text.Length;
    }

    public void Append(char letter)
    {
        if (_length == _buffer.Length)
            Grow(1);
        _buffer[_length++] = letter;
    }

    public void Append(RenderContext context, in Value value)
    {
        switch (value.Kind)
        {
            case ValueKind.Null:
                return;
            case ValueKind.Text when value.Ref is string text:
                Append(text);
                return;
            case ValueKind.Integer or ValueKind.Long:
                if (_buffer.Length - _length < 24)
                    Grow(24);
                value.Bits.TryFormat(_buffer[_length..], out var written, provider: System.Globalization.CultureInfo.InvariantCulture);
                _length += written;
                return;
            default:
                Append(ValueText.ToText(context, value));
                return;
        }
    }

    public string ToStringAndFree()
    {
        var text = _buffer[.._length].ToString();
        Free();
        return text;
    }

    public void Free()
    {
        if (_borrowed is not null)
            ArrayPool<char>.Shared.Return(_borrowed);
        _borrowed = null;
    }

    private void Grow(int more)
    {
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(_buffer.Length * 2, _length + more));
        _buffer[.._length].CopyTo(larger);
        if (_borrowed is not null)
            ArrayPool<char>.Shared.Return(_borrowed);
        _buffer = _borrowed = larger;
    }
}
