using Playbook.Search.Indexing;

namespace Playbook.Search.Tests;

/// <summary>Numbers as characters of a string literal.</summary>
public sealed class DigitsTests
{
    public static TheoryData<int, int> Lengths => new() { { 0, 1 }, { 63, 1 }, { 64, 2 }, { 1791, 2 }, { 1792, 3 }, { int.MaxValue, 7 } };

    [Theory]
    [MemberData(nameof(Lengths))]
    public void A_number_is_as_long_as_it_must_be(int number, int length)
    {
        Span<byte> digits = stackalloc byte[Digits.Most];
        Assert.InRange(Digits.Write(number, digits), 1, length);
    }

    [Fact]
    public void What_is_written_is_read_and_needs_no_escape()
    {
        var buffer = new ByteBuffer();
        int[] numbers = [.. Enumerable.Range(0, 100_000), 1 << 20, 1 << 28, int.MaxValue];
        foreach (var number in numbers)
            buffer.AddNumber(number);
        Assert.False(buffer.Written.ContainsAny("\"\\ \n"u8));
        Assert.False(buffer.Written.ContainsAnyExceptInRange((byte)' ', (byte)'~'));
        var rest = buffer.Written;
        foreach (var number in numbers)
            Assert.Equal(number, Digits.Read(ref rest));
        Assert.Equal(0, rest.Length);
    }
}
