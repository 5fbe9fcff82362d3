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

    [Fact]
    public void Positions_and_line_starts_agree_in_any_text()
    {
        var random = new Random(42);
        for (var run = 0; run < 500; run++)
        {
            var file = new SourceFile("x.md", Reports.AnyText.Next(random, 30));
            var lines = file.GetLines();
            for (var line = 1; line <= lines.Count; line++)
            {
                var start = file.GetOffsetOfLine(line);
                Assert.Equal(new SourcePosition(line, 1), file.GetPosition(start));
                Assert.Equal(lines[line - 1], file.Text.Substring(start, lines[line - 1].Length));
                Assert.Equal(
                    new SourcePosition(line, 1 + lines[line - 1].EnumerateRunes().Count()),
                    file.GetPosition(start + lines[line - 1].Length));
            }
            Assert.Equal(file.GetPosition(file.Text.Length), file.GetPosition(int.MaxValue));
            Assert.Equal(new SourcePosition(1, 1), file.GetPosition(-1));
        }
    }
}
