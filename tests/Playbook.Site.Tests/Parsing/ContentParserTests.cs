using Playbook.Site.Parsing.Matter;

namespace Playbook.Site.Tests.Parsing;

public sealed class ContentParserTests
{
    [Fact]
    public void An_article_is_read_with_everything_it_can_say()
    {
        var content = new ContentRoot().WithArticle("people/x.md", ContentRoot.GoodMatter + """
            id: a-design
            requires: [know-your-system]
            related: [b]
            competencies: [writing.design:master, other.thing]
            authors: s-lee
            owners: ["@org/direction"]
            date: 2026-01-15
            reviewed: 2026-05-02
            review-every: 12 months
            review-by: 2027-05-01
            status: deprecated
            replaced-by: c
            audience: internal
            practice: 1 h 30 min
            aliases: [/articles/design-docs/]
            anchors: {why: why-it-matters}
            search: {boost: 1.2, keywords: [rfc, design doc], exclude: true}
            sources:
              - {title: "A: b", url: "https://example.org/", note: "figure in section 2"}
              - title: Only a title
            downloads: [templates/design-note.md]
            lang: en-GB

            """.ReplaceLineEndings("\n")).Parse();

        Assert.Empty(content.Diagnostics);
        var article = Assert.Single(content.Value.Articles);
        var matter = article.Matter;
        Assert.True(article.IsWhole);
        Assert.Equal(("a-design", "a-design"), (article.Id.Value, article.Id.Where.Text));
        Assert.Equal("Writing a design document", matter.Title!.Where.Text);
        Assert.Equal(["mid", "senior"], matter.Seniority.Select(s => s.Where.Text));
        Assert.Equal([("writing.design", "master"), ("other.thing", "practise")], matter.Competencies.Select(c => (c.Id.Value, c.Depth)));
        Assert.Equal("writing.design", matter.Competencies[0].Id.Where.Text);
        Assert.Equal(["s-lee"], matter.Authors.Select(a => a.Value));
        Assert.Equal(new DateOnly(2026, 1, 15), matter.Date!.Value);
        Assert.Equal(new Interval(12, IntervalUnit.Months), matter.ReviewEvery!.Value);
        Assert.Equal(ArticleStatus.Deprecated, matter.Status!.Value);
        Assert.Equal(TimeSpan.FromMinutes(90), matter.Practice!.Value);
        Assert.Equal(("why", "why-it-matters"), (matter.Anchors[0].Old.Value, matter.Anchors[0].New.Value));
        Assert.Equal((1.2, 2, true), (matter.Search.Boost, matter.Search.Keywords.Count, matter.Search.Exclude));
        Assert.Equal(["A: b", "Only a title"], matter.Sources.Select(s => s.Title.Value));
        Assert.Equal(["templates/design-note.md"], matter.Downloads.Select(d => d.Value));
    }

    [Fact]
    public void All_mistakes_of_a_file_come_in_one_run_and_the_rest_is_understood()
    {
        var content = new ContentRoot().WithArticle("x.md", """
            title: A title.
            descripton: Too short
            description: Too short
            pillar: people
            seniority: senior, lead
            topics: {a: b}
            date: 2026-13-01
            practice: 45
            review-every: often
            id: Not An Id
            aliases: [articles/x, /ok/]
            status: finished
            search: {bost: 1}

            """.ReplaceLineEndings("\n")).Parse();

        Assert.Equal(
            [
                "PB2004 2:15 [.] `title` ends with a full stop => []",
                "PB2002 3:1 [descripton] unknown key `descripton` => [description]",
                "PB2004 4:14 [Too short] `description` has 9 characters, 60 to 200 are asked for",
                "PB2003 6:12 [senior, lead] `seniority` must be a list => [[senior, lead]]",
                "PB2003 7:9 [{a: b}] `topics` must be a list",
                "PB2004 8:7 [2026-13-01] `date` must be a date",
                "PB2004 9:11 [45] `practice` must be a duration",
                "PB2004 10:15 [often] `review-every` must be an interval",
                "PB2004 11:5 [Not An Id] `Not An Id` cannot be an id => [not-an-id]",
                "PB2004 12:11 [articles/x] `articles/x` cannot stand in `aliases`: it must be an address from the root of the site, with a slash at both ends",
                "PB2004 13:9 [finished] `status` must be one of `published`, `draft`, `deprecated`",
                "PB2002 14:10 [bost] unknown key `bost` => [boost]",
            ],
            ContentRoot.Lines(content));
        var article = content.Value.Articles[0];
        Assert.False(article.IsWhole);
        Assert.Equal(["senior", "lead"], article.Matter.Seniority.Select(s => s.Where.Text));
        Assert.Equal("x", article.Id.Value);
        Assert.Equal(["/ok/"], article.Matter.Aliases.Select(a => a.Value));
    }

    [Theory]
    [InlineData("", "PB1001 1:1 [] this file is empty")]
    [InlineData("Words.\n", "PB1001 1:1 [] front matter is missing")]
    [InlineData("---\ntitle: A title\ndescription: x\n\nWords.\n", "PB1001 4:1 [] front matter is not closed => [---\n]")]
    [InlineData("---\ntitle: [a\n---\nWords.\n", "PB1002 2:8 [[] this line is not valid YAML")]
    [InlineData("---\n- a\n---\nWords.\n", "PB2003 2:1 [- a] front matter is written as keys and values")]
    public void Without_front_matter_an_article_exists_by_name(string text, string expected)
    {
        var content = new ContentRoot().With("articles/x.md", text).Parse();
        Assert.Equal([expected], ContentRoot.Lines(content));
        Assert.Equal("x", content.Value.Articles[0].Id.Value);
        Assert.False(content.Value.Articles[0].IsWhole);
    }

    [Fact]
    public void Keys_that_an_article_needs_are_asked_for_one_by_one()
    {
        var content = new ContentRoot().WithArticle("x.md", "title:\n").Parse();
        Assert.Equal(
            [
                "PB2001 2:1 [title] `title` is missing", "PB2001 3:1 [---] `description` is missing", "PB2001 3:1 [---] `pillar` is missing",
                "PB2001 3:1 [---] `seniority` is missing", "PB2001 3:1 [---] `topics` is missing",
            ],
            ContentRoot.Lines(content));
    }

    [Fact]
    public void Lines_may_end_as_on_windows()
    {
        var text = $"---\n{ContentRoot.GoodMatter}date: soon\n---\n\nThe the [link](a.md).\n".Replace("\n", "\r\n", StringComparison.Ordinal);
        var content = new ContentRoot().With("articles/x.md", text).Parse();
        Assert.Equal(
            [
                "PB2004 7:7 [soon] `date` must be a date", "PB6007 10:5 [the] `the` stands twice running => []",
                "PB4006 10:9 [[link](a.md)] `link` does not say where the link leads",
            ],
            ContentRoot.Lines(content));
        Assert.Equal("a.md", content.Value.Articles[0].Body.Links[0].Target.Where.Text);
    }

    [Fact]
    public void Diagnostics_come_by_path_and_then_by_place()
    {
        var content = new ContentRoot().With("articles/b.md", "").With("articles/a.md", "x").With("data/topics.yml", "- {}\n").With("pages/p.md", "").Parse();
        Assert.Equal(
            ["content/articles/a.md", "content/articles/b.md", "content/data/topics.yml", "content/data/topics.yml", "content/pages/p.md"],
            content.Diagnostics.Select(d => d.Where.File.Path));
    }

    [Fact]
    public void A_path_is_read_with_its_stages()
    {
        var content = new ContentRoot().With("paths/first-steps.yml", """
            title: First steps
            promise: You can.
            from: junior
            to: mid
            stages:
              - id: direction
                title: Direction
                goal: Choose.
                level: junior
                articles:
                  - a
                  - {id: b, optional: true, why: Only if.}
                checkpoint:
                  do: Bring one decision.
                  with: a peer
                  time: 4 h

            """.ReplaceLineEndings("\n")).Parse();
        Assert.Empty(content.Diagnostics);
        var path = Assert.Single(content.Value.Paths);
        Assert.True(path.IsWhole);
        Assert.Equal("first-steps", path.Id.Value);
        var stage = Assert.Single(path.Stages);
        Assert.Equal([("a", false, null), ("b", true, "Only if.")], stage.Articles.Select(s => (s.Article.Value, s.Optional, s.Why)));
        Assert.Equal((TimeSpan.FromHours(4), "a peer"), (stage.Checkpoint!.Time, stage.Checkpoint.With));
    }

    [Fact]
    public void A_stage_says_what_it_lacks()
    {
        var content = new ContentRoot().With("paths/p.yml", "title: Path\nstages:\n  - id: a\n    articels: [x]\n").Parse();
        Assert.Equal(
            [
                "PB2001 1:1 [] `promise` is missing", "PB2001 1:1 [] `from` is missing", "PB2001 1:1 [] `to` is missing",
                "PB2001 3:5 [] `title` is missing", "PB2001 3:5 [] `goal` is missing", "PB2001 3:5 [] `level` is missing",
                "PB2001 3:5 [] `articles` is missing", "PB2002 4:5 [articels] unknown key `articels` => [articles]",
            ],
            ContentRoot.Lines(content));
    }

    [Fact]
    public void The_vocabulary_is_read_and_what_is_not_declared_is_null()
    {
        var content = new ContentRoot()
            .With("data/pillars.yml", "- {id: people, title: People, question: Who?}\n")
            .With("data/seniority.yml", "- {id: junior, title: Junior, rank: 1, next: [mid], short: s}\n- {id: mid, title: Mid, rank: 2, aliases: [L5]}\n")
            .With("data/competencies.yml", "- {id: people.junior.x, pillar: people, level: junior, statement: I do., articles: [a]}\n")
            .With("data/people.yml", "- {id: s-lee, name: S. Lee}\n")
            .With("data/topicz.yml", "[]\n")
            .Parse();
        Assert.Equal(["PB1014 1:1 [] nothing reads `content/data/topicz.yml`"], ContentRoot.Lines(content));
        var data = content.Value.Data;
        Assert.Null(data.Topics);
        Assert.Equal("Who?", data.Pillars!.Entries[0].Question);
        Assert.Equal([1, 2], data.Levels!.Entries.Select(l => l.Rank.Value));
        Assert.Equal("people.junior.x", data.Competencies!.Entries[0].Id.Where.Text);
        Assert.Equal("S. Lee", data.People!.Entries[0].Name);
    }

    [Fact]
    public void Settings_are_read_and_say_how_texts_are()
    {
        var content = new ContentRoot()
            .With("playbook.yml", """
                title: T
                url: https://example.org/x/
                links: portable
                vocabulary: open
                html: true
                smart-punctuation: true
                audiences: [public, internal]
                article:
                  blocks:
                    - {heading: At each level, when: several-levels, list: definitions}
                    - {heading: Checklist, items: 5-8}
                  words: 700-1200
                  links: 3
                  on-a-path: true
                  per-cell: 2

                """.ReplaceLineEndings("\n"))
            .WithArticle("x.md", ContentRoot.GoodMatter, "\"<kbd>x</kbd>\"\n").Parse();
        Assert.Empty(content.Diagnostics);
        var settings = content.Value.Settings;
        Assert.Equal((true, LinkStyle.Portable, 2), (settings.OpenVocabulary, settings.Links, settings.Audiences.Count));
        Assert.Equal(new(5, 8), settings.Article.Blocks[1].Items);
        Assert.Equal((new(700, 1200), new(3, 3), 2), (settings.Article.Words!.Value, settings.Article.Links!.Value, settings.Article.PerCell!.Value));
        Assert.Equal("<p>“<kbd>x</kbd>”</p>\n", Markdown.BodyText.HtmlOf(content.Value.Articles[0].Body));
    }

    [Fact]
    public void The_playbook_of_this_repository_parses_without_an_error()
    {
        var tree = Site.Reading.SourceReader.Read(Path.Combine(Repository.Root, "content"), "content", Site.Reading.ReadKind.Content);
        var content = Site.Parsing.ContentParser.Parse(tree.Value);
        Assert.Empty(tree.Diagnostics);
        Assert.DoesNotContain(content.Diagnostics, d => d.Severity == Playbook.Diagnostics.Severity.Error);
    }
}
