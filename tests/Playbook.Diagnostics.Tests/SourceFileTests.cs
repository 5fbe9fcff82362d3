namespace Playbook.Diagnostics.Tests;

public sealed class SourceFileTests
{
    [Theory]
    [InlineData("abc", 1, 1, 2)]
    [InlineData("a\nbc", 3, 2, 2)]
    [InlineData("a\r\nbc", 3, 2, 1)]
    [InlineData("a\rbc", 2, 2, 1)]
    [InlineData("\U0001F600x", 2, 1, 2)]
    public void A_position_counts_lines_and_characters(string text, int offset, int line, int column) =>
        Assert.Equal(new SourcePosition(line, column), new SourceFile("x.md", text).GetPosition(offset));

    [Fact]
    public void Lines_come_without_their_ends() =>
        Assert.Equal(["a", "b", "c", ""], new SourceFile("x.md", "a\nb\r\nc\r").GetLines());

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 2)]
    [InlineData(3, 5)]
    [InlineData(9, 6)]
    public void A_line_knows_where_it_starts(int line, int offset) =>
        Assert.Equal(offset, new SourceFile("x.md", "a\nb\r\nc").GetOffsetOfLine(line));
}
