using System.Globalization;
using System.Text;
using Playbook.Site.Rendering;
using Playbook.Site.Rendering.Models;
using Playbook.Templating;

namespace Playbook.Site.Tests.Documentation;

/// <summary>The reference in <c>docs/themes.md</c> is made from the models; accept a change with <c>PLAYBOOK_ACCEPT=1</c>.</summary>
public sealed class ThemeReferenceTests
{
    private const string Mark = "<!-- From here on made from src/Playbook.Site/Rendering/Models; run the tests with PLAYBOOK_ACCEPT=1. -->";

    private static readonly (string Title, TemplateType[] Shapes)[] Chapters =
    [
        ("Pages", [
            HomePage.Shape, ArticlesPage.Shape, ArticlePage.Shape, PillarsPage.Shape, PillarPage.Shape, LevelPage.Shape,
            TopicPage.Shape, PathPage.Shape, SearchPage.Shape, StartPage.Shape, MatrixPage.Shape, GlossaryPage.Shape, TextPage.Shape, PlainPage.Shape, RedirectPage.Shape]),
        ("Shapes", [
            SiteModel.Shape, SharedModel.Shape, SearchModel.Shape, PageInfo.Shape, Crumb.Shape, PillarModel.Shape, LevelModel.Shape, TopicModel.Shape, TermModel.Shape,
            ArticleModel.Shape, FullArticleModel.Shape, HeadingModel.Shape, RelatedModel.Shape, PlaceModel.Shape, PersonModel.Shape,
            SourceModel.Shape, DownloadModel.Shape, PathModel.Shape, FullPathModel.Shape, StageModel.Shape, StepModel.Shape,
            CheckpointModel.Shape, PathDrawing.Shape, DrawnLevel.Shape, DrawnStage.Shape, DrawnStop.Shape, LevelGroup.Shape, PillarGroup.Shape,
            LetterGroup.Shape, IndexEntry.Shape, TermGroup.Shape,
            MatrixRow.Shape, MatrixColumn.Shape, CellModel.Shape, StatementModel.Shape, CellArticleModel.Shape]),
    ];

    [Fact]
    public void The_reference_of_themes_is_true()
    {
        var file = Path.Combine(Repository.Root, "docs", "themes.md");
        var text = File.ReadAllText(file);
        var at = text.IndexOf(Mark, StringComparison.Ordinal);
        Assert.True(at >= 0, "docs/themes.md has lost its mark.");
        var expected = text[..at] + Mark + "\n" + Reference();
        if (Repository.Accepts && expected != text)
            File.WriteAllText(file, expected);
        else
            Assert.Equal(expected, text);
    }

    [Fact]
    public void Every_shape_is_in_the_reference()
    {
        var listed = Chapters.SelectMany(c => c.Shapes).Select(s => s.Name).ToHashSet(StringComparer.Ordinal);
        var all = typeof(SiteModel).Assembly.GetTypes()
            .Where(t => typeof(ITemplateObject).IsAssignableFrom(t) && !t.IsAbstract)
            .Select(t => ((TemplateType)t.GetProperty("Shape")!.GetValue(null)!).Name);
        Assert.All(all, name => Assert.Contains(name, listed));
    }

    private static string Reference()
    {
        var text = new StringBuilder("\n## Functions\n\n| function | gives |\n|---|---|\n");
        foreach (var (name, documentation) in ThemeFunctions.Documentation)
            text.Append(CultureInfo.InvariantCulture, $"| `{name}` | {documentation} |\n");
        foreach (var (title, shapes) in Chapters)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {title}\n");
            foreach (var shape in shapes)
            {
                text.Append(CultureInfo.InvariantCulture, $"\n### {shape.Name}\n\n| member | holds |\n|---|---|\n");
                foreach (var member in shape.Members)
                    text.Append(CultureInfo.InvariantCulture, $"| `{member.Name}` | {member.Documentation} |\n");
            }
        }
        return text.ToString();
    }
}
