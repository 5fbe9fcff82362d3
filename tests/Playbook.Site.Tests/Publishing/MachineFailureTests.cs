using System.Text;

namespace Playbook.Site.Tests.Publishing;

/// <summary>Disks that are full, folders that cannot be written to.</summary>
public sealed class MachineFailureTests : IDisposable
{
    private readonly PublishingFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_full_disk_leaves_the_former_site()
    {
        var disk = Path.Combine(_folder.Root, "disk");
        using var mount = Mount.Tmpfs(disk, "size=256k");
        var output = Path.Combine(disk, "site");
        PublishingFolder.PublishTo(output, [("index.html", "old")]);
        using (var publication = PublishingFolder.Begin(output))
        {
            Parallel.For(0, 100, i => publication.Write($"{i}.html", Encoding.UTF8.GetBytes(new string('x', 10_000))));
            Assert.True(publication.HasFailed);
            var problem = Assert.Single(publication.Commit().Diagnostics);
            Assert.Equal(("PB9007", $"the site cannot be written to `{output}`: the disk is full"), (problem.Code, problem.Message));
        }

        Assert.Equal(["index.html=old"], PublishingFolder.FilesIn(output));
        Assert.Equal([output], Directory.EnumerateFileSystemEntries(disk));
    }

    [Fact]
    public void A_read_only_file_system_is_told()
    {
        using var mount = Mount.ReadOnly(_folder.Root);

        Assert.EndsWith("the file system is read-only", PublishingFolder.Refusal(_folder.Output).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_read_only_site_is_told_and_stays()
    {
        _folder.Publish(("index.html", "old"));
        using var mount = Mount.ReadOnly(_folder.Output);
        using var publication = PublishingFolder.Begin(_folder.Output);
        PublishingFolder.Write(publication, [("index.html", "new")]);

        Assert.EndsWith("the file system is read-only", Assert.Single(publication.Commit().Diagnostics).Message, StringComparison.Ordinal);
        Assert.Equal(["index.html=old"], PublishingFolder.FilesIn(_folder.Output));
    }

    [Fact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public void A_folder_without_permission_is_told()
    {
        Assert.SkipUnless(PermissionBits.Count, PermissionBits.Reason);
        File.SetUnixFileMode(_folder.Root, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        try
        {
            Assert.EndsWith("permission is denied", PublishingFolder.Refusal(_folder.Output).Message, StringComparison.Ordinal);
        }
        finally
        {
            File.SetUnixFileMode(_folder.Root, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public void A_name_that_is_too_long_is_told()
    {
        using var publication = PublishingFolder.Begin(_folder.Output);
        publication.Write(new string('x', 300) + "/index.html", "x"u8);
        var problem = Assert.Single(publication.Commit().Diagnostics);

        Assert.EndsWith("a path is too long for the file system", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Under_a_device_nothing_can_be_written()
    {
        Assert.SkipUnless(File.Exists("/dev/null"), "there is no /dev/null here");

        Assert.EndsWith("`/dev/null` is a file", PublishingFolder.Refusal("/dev/null/site").Message, StringComparison.Ordinal);
    }
}
