using Playbook.Diagnostics;
using Playbook.Site.Parsing.Markdown;

namespace Playbook.Site.Tests.Parsing;

/// <summary>What a term of a definition list means is kept with the term, and nothing else is.</summary>
public sealed class DefinitionTests
{
    [Fact]
    public void A_term_keeps_what_it_means()
    {
        var items = Items(
            """
            Before.

            Engineer
            :   You *ask*, and
                [write](x.md) `it` down.

                Then you thank.
            :   A second meaning.

            Senior
            Staff
            :   You answer:

                - at once
                - in writing

            After.

            - a point
            """);
        Assert.Equal("You ask, and write it down.|Then you thank.|A second meaning.", items.Single(i => i.Text == "Engineer").Definition!.Replace('\n', '|'));
        Assert.Equal("You answer:|at once|in writing", items.Single(i => i.Text == "Staff").Definition!.Replace('\n', '|'));
        Assert.Equal(items.Single(i => i.Text == "Staff").Definition, items.Single(i => i.Text == "Senior").Definition);
        Assert.All(items.Where(i => i.Kind != BodyItemKind.Term), i => Assert.Null(i.Definition));
    }

    [Fact]
    public void A_heading_inside_of_a_definition_loses_nothing_but_the_definition() => Assert.Equal(
        ["a"], Items("Term\n:   ## Inside\n\n    text\n\n## After\n\n- [ ] a\n", last: true).Select(i => i.Text));

    private static System.Collections.Immutable.ImmutableArray<BodyItem> Items(string text, bool last = false)
    {
        var sections = BodyParser.Parse(new SourceFile("a.md", text), 0, new BodyOptions()).Value.Sections;
        return last ? sections[^1].Items : [.. sections.SelectMany(s => s.Items)];
    }
}
