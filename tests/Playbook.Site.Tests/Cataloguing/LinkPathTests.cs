using Playbook.Site.Cataloguing.Linking;

namespace Playbook.Site.Tests.Cataloguing;

public sealed class LinkPathTests
{
    [Theory]
    [InlineData("articles/people/a.md", "b.md", "articles/people/b.md")]
    [InlineData("articles/people/a.md", "./b.md", "articles/people/b.md")]
    [InlineData("articles/people/a.md", "../projects/b.md", "articles/projects/b.md")]
    [InlineData("articles/people/a.md", "../../media/x%20y.png", "media/x y.png")]
    [InlineData("articles/a.md", "folder/", "articles/folder")]
    [InlineData("articles/a.md", "", "articles")]
    public void A_link_is_read_from_its_file(string from, string link, string expected)
    {
        Assert.True(LinkPath.TryCombine(from, link, out var path));
        Assert.Equal(expected, path);
    }

    [Theory]
    [InlineData("articles/a.md", "../../x.md")]
    [InlineData("playbook.md", "../x.md")]
    public void A_link_cannot_leave_the_root(string from, string link) => Assert.False(LinkPath.TryCombine(from, link, out _));

    [Theory]
    [InlineData("articles/people/a.md", "articles/projects/b.md", "../projects/b.md")]
    [InlineData("articles/people/a.md", "articles/people/b.md", "b.md")]
    [InlineData("articles/people/a.md", "media/x.svg", "../../media/x.svg")]
    [InlineData("a.md", "articles/b.md", "articles/b.md")]
    public void A_link_is_written_from_its_file(string from, string to, string expected) =>
        Assert.Equal(expected, LinkPath.Between(from, to));

    [Theory]
    [InlineData("https://example.org", true)]
    [InlineData("mailto:a@example.org", true)]
    [InlineData("//example.org/x", true)]
    [InlineData("a.md", false)]
    [InlineData("folder/a:b.md", false)]
    [InlineData("1:1.md", false)]
    public void A_scheme_is_told_from_a_file(string target, bool expected) => Assert.Equal(expected, LinkPath.HasScheme(target));
}
