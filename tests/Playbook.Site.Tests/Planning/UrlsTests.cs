using Playbook.Site.Planning;

namespace Playbook.Site.Tests.Planning;

public sealed class UrlsTests
{
    [Theory]
    [InlineData("/", "/", "./")]
    [InlineData("/", "/articles/", "articles/")]
    [InlineData("/articles/a/", "/", "../../")]
    [InlineData("/articles/a/", "/articles/b/", "../b/")]
    [InlineData("/articles/a/", "/articles/a/", "./")]
    [InlineData("/articles/a/", "/articles/a/#why", "#why")]
    [InlineData("/articles/a/", "/articles/", "../")]
    [InlineData("/articles/a/", "/articles/b/#why", "../b/#why")]
    [InlineData("/articles/", "/articles/a/", "a/")]
    [InlineData("/articles/ab/", "/articles/abc/", "../abc/")]
    [InlineData("/articles/a/", "/assets/site.0123456789.css", "../../assets/site.0123456789.css")]
    [InlineData("/404.html", "/articles/", "articles/")]
    [InlineData("/", "/a:b/", "./a:b/")]
    public void A_link_is_relative_to_its_page(string from, string to, string expected) =>
        Assert.Equal(expected, Urls.Relative(from, to, LinkStyle.Relative));

    [Theory]
    [InlineData("/", "/articles/a/", "articles/a/index.html")]
    [InlineData("/articles/a/", "/", "../../index.html")]
    [InlineData("/articles/a/", "/articles/a/", "index.html")]
    [InlineData("/articles/a/", "/articles/a/#why", "#why")]
    [InlineData("/articles/a/", "/articles/b/#why", "../b/index.html#why")]
    [InlineData("/articles/a/", "/media/x.svg", "../../media/x.svg")]
    public void A_portable_link_names_the_file(string from, string to, string expected) =>
        Assert.Equal(expected, Urls.Relative(from, to, LinkStyle.Portable));

    [Theory]
    [InlineData("https://example.org", "/articles/a/", "https://example.org/articles/a/")]
    [InlineData("https://example.org/playbook/", "/", "https://example.org/playbook/")]
    [InlineData("/playbook/", "/articles/a/#why", "/playbook/articles/a/#why")]
    public void An_address_stands_below_a_base(string baseUrl, string address, string expected) =>
        Assert.Equal(expected, Urls.Below(baseUrl, address));

    [Theory]
    [InlineData("/", "index.html")]
    [InlineData("/articles/a/", "articles/a/index.html")]
    [InlineData("/404.html", "404.html")]
    [InlineData("/media/x%20y%23.svg", "media/x y#.svg")]
    public void An_address_has_one_file(string address, string expected) => Assert.Equal(expected, Urls.OutputPath(address));

    [Theory]
    [InlineData("media/review.svg", "/media/review.svg")]
    [InlineData("media/Two words #1 100%+ü.png", "/media/Two%20words%20%231%20100%25+%C3%BC.png")]
    [InlineData("articles/people/x.png", "/media/articles/people/x.png")]
    [InlineData("templates/note.md", "/templates/note.md")]
    public void A_copied_file_keeps_its_name(string path, string expected) => Assert.Equal(expected, Urls.Media(path));

    [Fact]
    public void Following_a_relative_link_leads_to_its_target()
    {
        string[] addresses = ["/", "/articles/", "/articles/a/", "/articles/ab/", "/paths/a/", "/404.html", "/media/x/y.svg", "/seniority/lead/"];
        foreach (var from in addresses)
        {
            foreach (var to in addresses)
            {
                var link = Urls.Relative(from, to, LinkStyle.Relative);
                Assert.Equal(to, new Uri(new Uri("https://example.org" + from), link).AbsolutePath);
            }
        }
    }
}
