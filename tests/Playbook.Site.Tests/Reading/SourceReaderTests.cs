using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using Playbook.Diagnostics;
using Playbook.Site.Reading;

namespace Playbook.Site.Tests.Reading;

public sealed class SourceReaderTests
{
    [Fact]
    public void A_content_root_is_sorted_into_texts_and_media_by_path()
    {
        using var folder = new Folder()
            .With("playbook.yml", "title: T").With("LICENSE", "x").With("README.md", "x").With(".git/config", "x").With("articles/.draft.md", "x")
            .With("articles/b.md", "b").With("articles/B.md", "B").With("articles/a/x y%#+ü.md", "x").With("articles/a/i.png", "i")
            .With("articles/notes.yml", "x").With("pages/about.md", "p").With("paths/p.yml", "p").With("data/topics.yml", "t")
            .With("media/m.svg", "m").With("media/m.md", "m").With("templates/t.md", "t").With("theme/layout.scriban-html", "l")
            .With("theme/assets/s.css", "s").With("theme/text/en.yml", "e").With("other/x.md", "x");

        var tree = SourceReader.Read(folder.Path, "content", ReadKind.Content);

        Assert.Empty(tree.Diagnostics);
        Assert.Equal(
            [
                "articles/B.md", "articles/a/x y%#+ü.md", "articles/b.md", "data/topics.yml", "pages/about.md", "paths/p.yml", "playbook.yml",
                "theme/layout.scriban-html", "theme/text/en.yml",
            ],
            tree.Value.Texts.Select(t => t.Path));
        Assert.Equal(
            ["articles/a/i.png", "media/m.md", "media/m.svg", "templates/t.md", "theme/assets/s.css"], tree.Value.Media.Select(m => m.Path));
        Assert.Equal("content/articles/b.md", tree.Value.Texts[2].File.Path);
        Assert.Equal("b", tree.Value.Texts[2].File.Text);
    }

    [Fact]
    public void A_theme_is_templates_texts_and_assets()
    {
        using var folder = new Folder()
            .With("theme.yml", "name: T").With("README.md", "x").With("layout.scriban-html", "l").With("pages/home.scriban-html", "h")
            .With("text/en.yml", "e").With("assets/site.css", "c").With("assets/fonts/f.woff2", "f").With("notes.txt", "x");

        var tree = SourceReader.Read(folder.Path, "themes/default", ReadKind.Theme).Value;

        Assert.Equal(["layout.scriban-html", "pages/home.scriban-html", "text/en.yml", "theme.yml"], tree.Texts.Select(t => t.Path));
        Assert.Equal(["assets/fonts/f.woff2", "assets/site.css"], tree.Media.Select(m => m.Path));
    }

    [Fact]
    public void A_byte_order_mark_at_the_start_is_no_part_of_the_text()
    {
        using var folder = new Folder().With("articles/a.md", [0xEF, 0xBB, 0xBF, (byte)'x']);
        var tree = SourceReader.Read(folder.Path, "content", ReadKind.Content);
        Assert.Empty(tree.Diagnostics);
        Assert.Equal("x", tree.Value.Texts[0].File.Text);
    }

    [Theory]
    [InlineData("é\nab\u00ff", 5, "content/articles/a.md:2:3")]
    [InlineData("\ufeffa\u00ffb", 4, "content/articles/a.md:1:2")]
    public void What_is_not_utf_8_is_shown_at_its_place(string text, int offset, string place)
    {
        var bytes = Encoding.UTF8.GetBytes(text).ToList();
        var at = bytes.IndexOf(0xC3, text.StartsWith('é') ? 2 : 0);
        bytes.RemoveAt(at + 1);
        bytes[at] = 0xFF;
        using var folder = new Folder().With("articles/a.md", [.. bytes]);
        var diagnostic = Assert.Single(SourceReader.Read(folder.Path, "content", ReadKind.Content).Diagnostics);
        Assert.Equal(("PB1004", place), (diagnostic.Code, diagnostic.Where.ToString()));
        Assert.Contains($"byte {offset} ", diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_byte_order_mark_in_the_middle_is_an_error_that_can_be_put_right()
    {
        using var folder = new Folder().With("articles/a.md", "ab\ncd\ufeffe");
        var diagnostic = Assert.Single(SourceReader.Read(folder.Path, "content", ReadKind.Content).Diagnostics);
        Assert.Equal(("PB1004", "content/articles/a.md:2:3", ""), (diagnostic.Code, diagnostic.Where.ToString(), diagnostic.Fix?.Replacement));
    }

    [Fact]
    public void A_file_in_utf_16_is_told_so()
    {
        using var folder = new Folder().With("articles/a.md", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("title")).ToArray());
        var diagnostic = Assert.Single(SourceReader.Read(folder.Path, "content", ReadKind.Content).Diagnostics);
        Assert.Contains("UTF-16", diagnostic.Help[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_too_large_is_not_read()
    {
        using var folder = new Folder().With("articles/a.md", new string('x', 5_000_000)).With("data/topics.yml", new string('x', 1_500_000));
        var tree = SourceReader.Read(folder.Path, "content", ReadKind.Content);
        var diagnostic = Assert.Single(tree.Diagnostics);
        Assert.Equal(("PB1011", "content/articles/a.md:1:1"), (diagnostic.Code, diagnostic.Where.ToString()));
        Assert.True(tree.Value.Texts[0].IsUnread);
        Assert.Equal("", tree.Value.Texts[0].File.Text);
    }

    [Theory]
    [InlineData("articles/con.md")]
    [InlineData("articles/a:b.md")]
    [InlineData("articles/lpt1.md")]
    [InlineData("articles/x /a.md")]
    public void A_name_that_windows_refuses_is_a_warning(string path)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "cannot be written there");
        using var folder = new Folder().With(path, "x");
        var diagnostic = Assert.Single(SourceReader.Read(folder.Path, "content", ReadKind.Content).Diagnostics);
        Assert.Equal(("PB1006", Severity.Warning), (diagnostic.Code, diagnostic.Severity));
    }

    [Fact]
    public void A_path_of_more_than_240_characters_is_a_warning()
    {
        using var folder = new Folder().With($"articles/{new string('a', 120)}/{new string('b', 120)}.md", "x");
        Assert.Equal("PB1006", Assert.Single(SourceReader.Read(folder.Path, "content", ReadKind.Content).Diagnostics).Code);
    }

    [Fact]
    public void Links_are_followed_inside_the_folder_only()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links need a privilege there");
        using var outside = new Folder().With("secret.md", "secret");
        using var folder = new Folder().With("articles/real/a.md", "a").With("articles/real/b.md", "b");
        File.CreateSymbolicLink(folder["articles/good.md"], "real/a.md");
        Directory.CreateSymbolicLink(folder["articles/linked"], folder["articles/real"]);
        File.CreateSymbolicLink(folder["articles/out.md"], outside["secret.md"]);
        Directory.CreateSymbolicLink(folder["articles/outside"], outside.Path);
        File.CreateSymbolicLink(folder["articles/gone.md"], "nothing.md");
        File.CreateSymbolicLink(folder["articles/round.md"], "round.md");
        Directory.CreateSymbolicLink(folder["articles/real/loop"], "..");
        File.CreateSymbolicLink(folder["articles/sly.md"], "outside/secret.md");

        var tree = SourceReader.Read(folder.Path, "content", ReadKind.Content);

        Assert.Equal(
            ["articles/good.md", "articles/linked/a.md", "articles/linked/b.md", "articles/real/a.md", "articles/real/b.md"],
            tree.Value.Texts.Select(t => t.Path));
        Assert.All(tree.Diagnostics, d => Assert.Equal("PB1009", d.Code));
        Assert.Equal(
            [
                "content/articles/gone.md", "content/articles/linked/loop", "content/articles/out.md", "content/articles/outside",
                "content/articles/real/loop", "content/articles/round.md", "content/articles/sly.md",
            ],
            tree.Diagnostics.Select(d => d.Where.File.Path));
    }

    [Fact]
    public void What_is_no_file_is_never_opened()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "pipes and sockets of Linux");
        using var folder = new Folder().With("articles/empty.md", "").With("articles/folder.md/a.md", "x");
        Process.Start("mkfifo", folder["articles/pipe.md"])!.WaitForExit();
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(folder["articles/socket.md"]));

        var tree = SourceReader.Read(folder.Path, "content", ReadKind.Content);

        Assert.Equal(
            ["PB1008 content/articles/folder.md", "PB1008 content/articles/pipe.md", "PB1008 content/articles/socket.md"],
            tree.Diagnostics.Select(d => $"{d.Code} {d.Where.File.Path}"));
        Assert.False(tree.Value.Texts.Single(t => t.Path == "articles/empty.md").IsUnread);
    }

    [Fact]
    public void A_file_without_permission_is_a_diagnostic()
    {
        Assert.SkipUnless(PermissionBits.Count, PermissionBits.Reason);
        using var folder = new Folder().With("articles/a.md", "x");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder["articles/a.md"], UnixFileMode.None);
        Assert.Equal("PB1007", Assert.Single(SourceReader.Read(folder.Path, "content", ReadKind.Content).Diagnostics).Code);
    }

    [Fact]
    public void Yaml_that_nothing_reads_is_a_warning()
    {
        using var folder = new Folder().With("playbook.yaml", "x").With("data/topics.yaml", "x").With("paths/old/p.yml", "x").With("data/notes.txt", "x");
        Assert.Equal(
            ["PB1014 content/data/topics.yaml", "PB1014 content/paths/old/p.yml", "PB1014 content/playbook.yaml"],
            SourceReader.Read(folder.Path, "content", ReadKind.Content).Diagnostics.Select(d => $"{d.Code} {d.Where.File.Path}"));
    }

    [Fact]
    public void A_folder_that_does_not_exist_is_a_diagnostic()
    {
        using var folder = new Folder();
        var tree = SourceReader.Read(folder["nowhere"], "content", ReadKind.Content);
        Assert.Equal("PB1010", Assert.Single(tree.Diagnostics).Code);
        Assert.Empty(tree.Value.Texts);
    }
}
