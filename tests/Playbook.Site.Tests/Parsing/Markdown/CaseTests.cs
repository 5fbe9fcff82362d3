using Playbook.Diagnostics;
using Playbook.Site.Parsing.Markdown;

namespace Playbook.Site.Tests.Parsing.Markdown;

/// <summary>
/// Each <c>Cases/markdown/x.md</c> has its print in <c>x.html</c> and everything else in <c>x.notes</c>. Names that begin with
/// <c>html-</c> or <c>smart-</c> switch that option on. With PLAYBOOK_ACCEPT=1 in the environment the expected files are written anew.
/// </summary>
public sealed class CaseTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Playbook.Site.Tests", "Parsing", "Cases", "markdown");

    public static TheoryData<string> Names =>
        [.. Directory.EnumerateFiles(Folder, "*.md").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_text_prints_as_expected(string name)
    {
        var file = new SourceFile(name + ".md", File.ReadAllText(Path.Combine(Folder, name + ".md")));
        var body = BodyParser.Parse(file, 0, new BodyOptions
        {
            Title = "The title",
            Html = name.StartsWith("html-", StringComparison.Ordinal),
            SmartPunctuation = name.StartsWith("smart-", StringComparison.Ordinal),
        });
        Compare(Path.Combine(Folder, name + ".html"), BodyText.HtmlOf(body.Value));
        Compare(Path.Combine(Folder, name + ".notes"), BodyText.NotesOf(body));
    }

    private static void Compare(string path, string actual)
    {
        if (Repository.Accepts)
            File.WriteAllText(path, actual);
        Assert.Equal(File.ReadAllText(path), actual);
    }
}
