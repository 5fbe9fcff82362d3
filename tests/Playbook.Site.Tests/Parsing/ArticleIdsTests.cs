using Playbook.Site.Parsing;
using Playbook.Site.Parsing.Fields;

namespace Playbook.Site.Tests.Parsing;

public sealed class ArticleIdsTests
{
    [Theory]
    [InlineData("articles/people/fair-hiring.md", "fair-hiring")]
    [InlineData("articles/CI-CD/README.md", "ci-cd")]
    [InlineData("articles/x/index.md", "x")]
    [InlineData("articles/README.md", "readme")]
    [InlineData("articles/design/foo/Bar_Baz.md", "bar-baz")]
    [InlineData("articles/a/C#.md", "c-sharp")]
    [InlineData("articles/a/C++.md", "c-plus-plus")]
    [InlineData("articles/a/100% Größe & Œuvre.md", "100-percent-grosse-and-oeuvre")]
    [InlineData("articles/a/Café au lait!.md", "cafe-au-lait")]
    [InlineData("articles/a/Cafe\u0301.md", "cafe")]
    [InlineData("articles/a/тест.md", "тест")]
    [InlineData("articles/a/+++.md", "plus-plus-plus")]
    [InlineData("articles/a/!!!.md", "article")]
    public void A_file_name_becomes_an_id(string path, string id) => Assert.Equal(id, ArticleIds.FromName(path));

    [Fact]
    public void A_long_name_is_cut_at_a_hyphen()
    {
        var id = Identifiers.Slug("a very long name of a file that goes on and on until nobody wants to read it any more");
        Assert.Equal("a-very-long-name-of-a-file-that-goes-on-and-on-until-nobody", id);
    }

    [Fact]
    public void In_an_open_vocabulary_equal_names_take_their_folders_with_them()
    {
        string[] paths = ["articles/a/x.md", "articles/a/y.md", "articles/b/x.md", "articles/b/z/x.md", "articles/feed.md", "articles/w/print.md"];
        Assert.Equal(["a-x", "y", "b-x", "b-z-x", "feed-2", "w-print"], ArticleIds.For(paths, new string?[6], isOpen: true));
        Assert.Equal(["x", "y", "x", "x", "feed", "print"], ArticleIds.For(paths, new string?[6], isOpen: false));
    }

    [Fact]
    public void Ids_that_still_are_the_same_get_a_number_and_written_ids_are_left_alone()
    {
        string[] paths = ["articles/a b.md", "articles/a-b.md", "articles/a_b.md", "articles/c.md"];
        Assert.Equal(["a-b-2", "a-b-3", "a-b-4", "a-b"], ArticleIds.For(paths, [null, null, null, "a-b"], isOpen: true));
    }
}
