using System.Text;

namespace Playbook.Site.Tests.Publishing;

public sealed class PublicationTests : IDisposable
{
    private readonly PublishingFolder _folder = new();

    private string Output => _folder.Output;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_first_publication_makes_the_folder_and_the_folders_above_it()
    {
        var output = Path.Combine(_folder.Root, "a", "b", "site");
        var summary = PublishingFolder.PublishTo(output, [("index.html", "home"), ("articles/x/index.html", "x")]);

        Assert.Equal(["articles/x/index.html=x", "index.html=home"], PublishingFolder.FilesIn(output));
        Assert.Equal((2, 0, 0, 5L), (summary.Written, summary.Unchanged, summary.Removed, summary.Bytes));
        Assert.Equal(["site"], Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(output)!).Select(Path.GetFileName));
    }

    [Fact]
    public void An_empty_folder_is_as_good_as_none()
    {
        Directory.CreateDirectory(Path.Combine(Output, "empty", "too"));
        _folder.Publish(("index.html", "home"));

        Assert.Equal(["index.html=home"], PublishingFolder.FilesIn(Output));
        Assert.Equal(["site"], _folder.Siblings());
    }

    [Fact]
    public void The_next_site_replaces_changes_adds_and_removes()
    {
        _folder.Publish(("same.html", "same"), ("changed.html", "old"), ("gone/index.html", "gone"), ("was-file", "f"), ("was-folder/x", "x"));
        var summary = _folder.Publish(("same.html", "same"), ("changed.html", "new"), ("added/index.html", "added"), ("was-file/x", "x"), ("was-folder", "f"));

        Assert.Equal(["added/index.html=added", "changed.html=new", "same.html=same", "was-file/x=x", "was-folder=f"], PublishingFolder.FilesIn(Output));
        Assert.Equal((4, 1, 3), (summary.Written, summary.Unchanged, summary.Removed));
        Assert.False(Directory.Exists(Path.Combine(Output, "gone")));
        Assert.Equal(["site"], _folder.Siblings());
    }

    [Fact]
    public void The_same_site_again_touches_nothing()
    {
        _folder.Publish(("index.html", "home"), ("a/index.html", "a"));
        var before = Times();
        var summary = _folder.Publish(("index.html", "home"), ("a/index.html", "a"));

        Assert.Equal((0, 2, 0), (summary.Written, summary.Unchanged, summary.Removed));
        Assert.Equal(before, Times());
    }

    [Fact]
    public void A_file_that_did_not_change_keeps_its_date()
    {
        _folder.Publish(("same.html", "same"), ("changed.html", "old"));
        var before = File.GetLastWriteTimeUtc(Path.Combine(Output, "same.html"));
        _folder.Publish(("same.html", "same"), ("changed.html", "new"));

        Assert.Equal(before, File.GetLastWriteTimeUtc(Path.Combine(Output, "same.html")));
    }

    [Fact]
    public void A_file_changed_by_hand_is_put_right_even_when_its_length_is_the_same()
    {
        _folder.Publish(("index.html", "home"));
        File.WriteAllText(Path.Combine(Output, "index.html"), "HOME");
        File.SetLastWriteTimeUtc(Path.Combine(Output, "index.html"), DateTime.UtcNow.AddMinutes(1));
        var summary = _folder.Publish(("index.html", "home"));

        Assert.Equal(1, summary.Written);
        Assert.Equal(["index.html=home"], PublishingFolder.FilesIn(Output));
    }

    [Fact]
    public void A_file_removed_by_hand_comes_back()
    {
        _folder.Publish(("index.html", "home"), ("a/index.html", "a"));
        Directory.Delete(Path.Combine(Output, "a"), recursive: true);
        _folder.Publish(("index.html", "home"), ("a/index.html", "a"));

        Assert.Equal(["a/index.html=a", "index.html=home"], PublishingFolder.FilesIn(Output));
    }

    [Fact]
    public void A_site_whose_dates_were_lost_is_compared_by_content()
    {
        _folder.Publish(("index.html", "home"));
        File.SetLastWriteTimeUtc(Path.Combine(Output, ".playbook-manifest"), DateTime.UnixEpoch);

        Assert.Equal(1, _folder.Publish(("index.html", "home")).Unchanged);
    }

    [Fact]
    public void Without_commit_the_former_site_stays_and_nothing_is_left_behind()
    {
        _folder.Publish(("index.html", "old"));
        var before = Times();
        using (var publication = PublishingFolder.Begin(Output))
            PublishingFolder.Write(publication, [("index.html", "new"), ("more.html", "more")]);

        Assert.Equal(before, Times());
        Assert.Equal(["site"], _folder.Siblings());
    }

    [Fact]
    public void Without_commit_no_folder_is_made()
    {
        using (var publication = PublishingFolder.Begin(Path.Combine(_folder.Root, "a", "b", "site")))
            PublishingFolder.Write(publication, [("index.html", "new")]);

        Assert.Empty(_folder.Siblings());
    }

    [Fact]
    public void Files_may_be_written_from_many_threads()
    {
        var files = Enumerable.Range(0, 2000).Select(i => (Path: $"{i % 7}/{i % 13}/{i}.html", Text: $"page {i}")).ToList();
        using (var publication = PublishingFolder.Begin(Output))
        {
            Parallel.ForEach(files, file => publication.Write(file.Path, Encoding.UTF8.GetBytes(file.Text)));
            Assert.Equal(2000, publication.Commit().Value!.Written);
        }

        Assert.Equal(files.Select(f => $"{f.Path}={f.Text}").Order(StringComparer.Ordinal), PublishingFolder.FilesIn(Output));
    }

    [Fact]
    public void The_manifest_of_the_same_site_is_the_same_wherever_it_is_and_whatever_was_before()
    {
        (string, string)[] site = [("index.html", "home"), ("ä b/%.html", "odd"), ("line\nbreak", "odder")];
        var other = Path.Combine(_folder.Root, "other");
        _folder.Publish(("before.html", "before"));
        _folder.Publish(site);
        PublishingFolder.PublishTo(other, [.. site.Reverse()]);

        Assert.Equal(File.ReadAllText(Path.Combine(Output, ".playbook-manifest")), File.ReadAllText(Path.Combine(other, ".playbook-manifest")));
        Assert.Equal(3, _folder.Publish(site).Unchanged);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/etc/x")]
    [InlineData("../x")]
    [InlineData("a/../../x")]
    [InlineData("a//b")]
    [InlineData("a/./b")]
    [InlineData("a/")]
    [InlineData("a\0b")]
    [InlineData(".playbook-manifest")]
    [InlineData(".playbook-work/lock")]
    public void A_path_that_is_not_a_file_of_a_site_is_a_programming_error(string path)
    {
        using var publication = PublishingFolder.Begin(Output);
        Assert.Throws<ArgumentException>(() => publication.Write(path, "x"u8));
    }

    [Fact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public void The_permissions_of_the_output_folder_stay()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no permission bits");
        _folder.Publish(("index.html", "old"));
        File.SetUnixFileMode(Output, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        _folder.Publish(("index.html", "new"));

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Output));
    }

    private List<(string, DateTime)> Times() =>
    [
        .. Directory.EnumerateFileSystemEntries(Output, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None })
            .Append(Output)
            .Order(StringComparer.Ordinal)
            .Select(path => (path, File.GetLastWriteTimeUtc(path))),
    ];
}
