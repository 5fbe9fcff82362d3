namespace Playbook.Site.Tests.Publishing;

/// <summary>Folders that a site may go to and folders that it may not go to.</summary>
public sealed class OutputFolderTests : IDisposable
{
    private readonly PublishingFolder _folder = new();

    private string Output => _folder.Output;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_folder_with_files_of_others_is_refused_and_three_of_them_are_named()
    {
        foreach (var name in (string[])["d.txt", "b/c.txt", "a.txt", "e.txt"])
            _folder.FileWith("site/" + name, "mine");
        var refusal = PublishingFolder.Refusal(Output);

        Assert.Equal("PB9006", refusal.Code);
        Assert.EndsWith("holds files that are not part of a built site: `a.txt`, `b/c.txt`, `d.txt` and more", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(["a.txt=mine", "b/c.txt=mine", "d.txt=mine", "e.txt=mine"], PublishingFolder.FilesIn(Output));
        Assert.Equal(["site"], _folder.Siblings());
    }

    [Fact]
    public void A_file_added_to_a_built_site_is_not_lost()
    {
        _folder.Publish(("index.html", "home"), ("a/index.html", "a"));
        _folder.FileWith("site/a/notes.txt", "mine");

        Assert.Contains("`a/notes.txt`", PublishingFolder.Refusal(Output).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_added_while_a_site_is_built_is_not_lost()
    {
        _folder.Publish(("index.html", "old"), ("a/index.html", "a"));
        using (var publication = PublishingFolder.Begin(Output))
        {
            PublishingFolder.Write(publication, [("index.html", "new"), ("b/taken.txt", "ours")]);
            _folder.FileWith("site/a/notes.txt", "mine");
            _folder.FileWith("site/b/taken.txt", "mine too");
            Assert.NotNull(publication.Commit().Value);
        }

        Assert.Equal(["a/notes.txt=mine", "b/taken.txt=ours", "b/taken.txt~=mine too", "index.html=new"], PublishingFolder.FilesIn(Output));
        Assert.Equal(["site"], _folder.Siblings());
    }

    [Fact]
    public void What_file_managers_leave_does_not_stand_in_the_way()
    {
        _folder.Publish(("index.html", "old"));
        _folder.FileWith("site/.DS_Store", "litter");
        _folder.Publish(("index.html", "new"));

        Assert.Equal([".DS_Store=litter", "index.html=new"], PublishingFolder.FilesIn(Output));
    }

    [Fact]
    public void A_manifest_that_names_files_elsewhere_is_not_believed()
    {
        var outside = _folder.FileWith("outside.txt", "mine");
        _folder.Publish(("index.html", "home"));
        File.AppendAllText(Path.Combine(Output, ".playbook-manifest"), "0000000000000000 4 ../outside.txt\n");

        Assert.Equal("PB9006", PublishingFolder.Refusal(Output).Code);
        Assert.True(File.Exists(outside));
    }

    [Fact]
    public void A_link_to_a_folder_within_the_site_is_a_foreign_file_and_not_followed()
    {
        _folder.Publish(("a/index.html", "a"));
        _folder.FileWith("elsewhere/index.html", "mine");
        Directory.Delete(Path.Combine(Output, "a"), recursive: true);
        Directory.CreateSymbolicLink(Path.Combine(Output, "a"), Path.Combine(_folder.Root, "elsewhere"));

        Assert.Contains("`a`", PublishingFolder.Refusal(Output).Message, StringComparison.Ordinal);
        Assert.Equal(["index.html=mine"], PublishingFolder.FilesIn(Path.Combine(_folder.Root, "elsewhere")));
    }

    [Fact]
    public void A_file_is_no_folder()
    {
        var file = _folder.FileWith("site", "mine");

        Assert.Equal(
            ("PB9007", $"the site cannot be written to `{file}`: `{file}` is a file"),
            (PublishingFolder.Refusal(file).Code, PublishingFolder.Refusal(file).Message));
        Assert.EndsWith($"`{file}` is a file", PublishingFolder.Refusal(Path.Combine(file, "below", "it")).Message, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(file));
    }

    [Theory]
    [InlineData("content", "content/site")]
    [InlineData("content", "content")]
    [InlineData("content", ".")]
    [InlineData("content", "link-to-content/site")]
    public void The_output_may_not_lie_in_what_is_read_nor_around_it(string source, string output)
    {
        _folder.FileWith("content/playbook.yml", "title: x");
        Directory.CreateSymbolicLink(Path.Combine(_folder.Root, "link-to-content"), Path.Combine(_folder.Root, "content"));
        var refusal = PublishingFolder.Refusal(Path.Combine(_folder.Root, output), Path.Combine(_folder.Root, source));

        Assert.Equal("PB9007", refusal.Code);
        Assert.Contains("would lie inside", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_only_begins_like_the_source_is_another_folder()
    {
        _folder.FileWith("content/playbook.yml", "title: x");
        using var publication = Site.Publishing.Publication.Begin(Path.Combine(_folder.Root, "content-site"), Path.Combine(_folder.Root, "content")).Value;

        Assert.NotNull(publication);
    }

    [Fact]
    public void Of_a_link_to_a_folder_the_folder_is_replaced_and_the_link_stays()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Root, "served", "real"));
        var link = Path.Combine(_folder.Root, "site");
        Directory.CreateSymbolicLink(link, Path.Combine("served", "real"));
        _folder.Publish(("index.html", "old"));
        _folder.Publish(("index.html", "new"));

        Assert.Equal(Path.Combine("served", "real"), new DirectoryInfo(link).LinkTarget);
        Assert.Equal(["index.html=new"], PublishingFolder.FilesIn(Path.Combine(_folder.Root, "served", "real")));
        Assert.Equal(["served", "site"], _folder.Siblings());
    }

    [Fact]
    public void Links_that_lead_to_each_other_are_told()
    {
        Directory.CreateSymbolicLink(Path.Combine(_folder.Root, "one"), "two");
        Directory.CreateSymbolicLink(Path.Combine(_folder.Root, "two"), "one");

        Assert.Equal("PB9007", PublishingFolder.Refusal(Path.Combine(_folder.Root, "one")).Code);
    }

    [Fact]
    public void Two_builds_into_one_folder_do_not_mix()
    {
        using (PublishingFolder.Begin(Output))
        {
            var refusal = PublishingFolder.Refusal(Output);
            Assert.Equal("PB9007", refusal.Code);
            Assert.EndsWith("another build is writing there", refusal.Message, StringComparison.Ordinal);
        }
        _folder.Publish(("index.html", "home"));
    }

    [Fact]
    public void Of_many_builds_at_once_each_publishes_whole_or_is_refused()
    {
        var published = 0;
        Parallel.For(0, 200, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i =>
        {
            using var publication = Site.Publishing.Publication.Begin(Output).Value;
            if (publication is null)
                return;
            PublishingFolder.Write(publication, [("a.html", $"{i}"), ("b.html", $"{i}")]);
            Assert.NotNull(publication.Commit().Value);
            Interlocked.Increment(ref published);
        });

        var files = PublishingFolder.FilesIn(Output);
        Assert.True(published > 0);
        Assert.Equal(files[0][^2..], files[1][^2..]);
        Assert.Equal(["site"], _folder.Siblings());
    }
}
