namespace Playbook.Site.Tests.Publishing;

/// <summary>What killed runs leave beside the output folder, made by hand for each moment of the kill.</summary>
public sealed class LeftoverTests : IDisposable
{
    private readonly PublishingFolder _folder = new();

    private string Work => Path.Combine(_folder.Root, ".site.playbook-work");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Half_a_site_in_staging_is_cleared_away()
    {
        _folder.Publish(("index.html", "old"));
        _folder.FileWith(".site.playbook-work/lock", "");
        _folder.FileWith(".site.playbook-work/staging/a/index.html", "half");

        AssertNextPublicationIsClean();
    }

    [Fact]
    public void A_whole_new_site_that_was_not_exchanged_is_cleared_away()
    {
        _folder.Publish(("index.html", "old"));
        PublishingFolder.PublishTo(Path.Combine(Work, "site"), [("index.html", "new"), ("a/index.html", "a")]);

        AssertNextPublicationIsClean();
    }

    [Fact]
    public void A_former_site_half_removed_is_cleared_away()
    {
        _folder.Publish(("index.html", "old"));
        PublishingFolder.PublishTo(Path.Combine(Work, "site"), [("index.html", "older"), ("a/index.html", "a")]);
        File.Delete(Path.Combine(Work, "site", "index.html"));

        AssertNextPublicationIsClean();
    }

    [Fact]
    public void Empty_folders_of_a_former_site_are_cleared_away()
    {
        Directory.CreateDirectory(Path.Combine(Work, "site", "a", "b"));

        AssertNextPublicationIsClean();
    }

    [Fact]
    public void Files_of_others_in_a_former_site_come_back_and_are_asked_about()
    {
        _folder.Publish(("index.html", "old"));
        PublishingFolder.PublishTo(Path.Combine(Work, "site"), [("index.html", "older")]);
        _folder.FileWith(".site.playbook-work/site/notes.txt", "mine");

        Assert.Contains("`notes.txt`", PublishingFolder.Refusal(_folder.Output).Message, StringComparison.Ordinal);
        Assert.Equal(["index.html=old", "notes.txt=mine"], PublishingFolder.FilesIn(_folder.Output));
        Assert.Equal(["site"], _folder.Siblings());
    }

    private void AssertNextPublicationIsClean()
    {
        _folder.Publish(("index.html", "next"));
        Assert.Equal(["index.html=next"], PublishingFolder.FilesIn(_folder.Output));
        Assert.Equal(["site"], _folder.Siblings());
    }
}
