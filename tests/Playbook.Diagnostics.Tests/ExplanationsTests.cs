using System.Runtime.CompilerServices;

namespace Playbook.Diagnostics.Tests;

/// <summary>The pages of docs/diagnostics, which <c>playbook explain</c> shows.</summary>
public sealed class ExplanationsTests
{
    public static TheoryData<string> Codes => [.. Explanations.Codes];

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_page_says_what_a_code_means_why_and_how_it_is_put_right(string code)
    {
        var lines = Explanations.Find(code)!.Split('\n');
        Assert.Matches($"^# {code}: [^.]+$", lines[0]);
        Assert.Empty(lines[1]);
        Assert.Matches(@"^\*\*(Error|Warning|Hint)\.\*\* \S", lines[2]);
        string[] headings = [.. lines.Where(l => l.StartsWith("## ", StringComparison.Ordinal) && !l.EndsWith("##", StringComparison.Ordinal))];
        Assert.Equal("## Why", headings[0]);
        Assert.Contains("## Wrong", headings);
        Assert.Contains("## Right", headings);
        Assert.True(lines.Count(l => l.StartsWith("```", StringComparison.Ordinal)) is >= 4 and var fences && fences % 2 == 0);
    }

    [Fact]
    public void A_page_is_found_in_any_letter_case_and_has_a_title()
    {
        Assert.Equal(Explanations.Find("PB3001"), Explanations.Find("pb3001"));
        Assert.Equal("unknown id", Explanations.TitleOf("PB3001"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("PB0000")]
    [InlineData("../PB3001")]
    public void A_code_that_does_not_exist_has_no_page(string code)
    {
        Assert.Null(Explanations.Find(code));
        Assert.Null(Explanations.TitleOf(code));
    }

    [Fact]
    public void The_index_lists_every_page_with_its_title()
    {
        var index = File.ReadAllText(Path.Combine(Folder(), "README.md"));
        Assert.All(Explanations.Codes, code => Assert.Matches(
            $@"(?m)^\| \[{code}\]\({code}\.md\) \| (error|warning|hint) \| {System.Text.RegularExpressions.Regex.Escape(Explanations.TitleOf(code)!)} \|$", index));
        Assert.Equal(Explanations.Codes.Count, index.Split("| [PB").Length - 1);
    }

    [Fact]
    public void Every_page_of_the_folder_travels_with_the_program() =>
        Assert.Equal(
            Directory.EnumerateFiles(Folder(), "PB*.md").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal),
            Explanations.Codes);

    private static string Folder([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "docs", "diagnostics");
}
