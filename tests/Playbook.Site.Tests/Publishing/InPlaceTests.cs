using System.Text;
using Playbook.Site.Publishing;

namespace Playbook.Site.Tests.Publishing;

/// <summary>Output folders that cannot be exchanged: files are put in their place one by one.</summary>
public sealed class InPlaceTests : IDisposable
{
    private static readonly (string, string)[] Before =
        [("same.html", "same"), ("changed.html", "old"), ("gone/index.html", "gone"), ("was-file", "f"), ("was-folder/x", "x")];

    private static readonly (string, string)[] After =
        [("same.html", "same"), ("changed.html", "new"), ("added/index.html", "added"), ("was-file/x", "x"), ("was-folder", "f")];

    private static readonly string[] AfterAsFiles =
        ["added/index.html=added", "changed.html=new", "same.html=same", "was-file/x=x", "was-folder=f"];

    private readonly PublishingFolder _folder = new();

    private string Output => _folder.Output;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_mount_point_gets_the_new_site_too()
    {
        using var mount = Mount.Tmpfs(Output);
        _folder.Publish(Before);
        var summary = _folder.Publish(After);

        Assert.Equal((4, 1, 3), (summary.Written, summary.Unchanged, summary.Removed));
        Assert.Equal(AfterAsFiles, PublishingFolder.FilesIn(Output));
        Assert.False(Directory.Exists(Path.Combine(Output, "gone")));
        Assert.Equal(["site"], _folder.Siblings());
    }

    [Fact]
    public void A_writable_folder_in_a_read_only_one_gets_the_new_site_too()
    {
        _folder.Publish(Before);
        using (var parent = Mount.ReadOnly(_folder.Root))
        {
            using var mount = Mount.Tmpfs(Output);
            _folder.Publish(Before);
            _folder.Publish(After);
            Assert.Equal(AfterAsFiles, PublishingFolder.FilesIn(Output));
        }
        Assert.Equal(["site"], _folder.Siblings());
    }

    [Fact]
    public void An_unfinished_journal_is_rolled_forward_from_every_step()
    {
        // every number of files that a killed run may have placed already
        for (var placed = 0; placed <= 4; placed++)
        {
            var output = Path.Combine(_folder.Root, $"site-{placed}");
            PublishingFolder.PublishTo(output, Before);
            var work = Workspace.InsideOf(output);
            WriteJournal(work);
            string[] order = ["changed.html", "added/index.html", "was-file/x", "was-folder"];
            foreach (var path in order.Take(placed).Where(p => !p.StartsWith("was", StringComparison.Ordinal)))
                Place(Path.Combine(work, "staging", path), Path.Combine(output, path));

            using (PublishingFolder.Begin(output))
                Assert.Equal(AfterAsFiles, PublishingFolder.FilesIn(output));
            Assert.False(Directory.Exists(work));
        }
    }

    [Fact]
    public void Staged_files_without_a_journal_are_forgotten()
    {
        _folder.Publish(("index.html", "home"));
        _folder.FileWith("site/.playbook-work/staging/index.html", "half");
        _folder.FileWith("site/.playbook-work/lock", "");
        using (var inside = Workspace.TryOpen(Workspace.InsideOf(Output))!)
            inside.ClearLeftovers(Output);

        Assert.Equal(["index.html=home"], PublishingFolder.FilesIn(Output));
    }

    private static void WriteJournal(string work)
    {
        foreach (var (path, text) in After.Skip(1))
        {
            var file = Path.Combine(work, "staging", path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }
        File.WriteAllBytes(
            Workspace.JournalIn(work),
            Manifest.Format(After.ToDictionary(f => f.Item1, f => new ManifestEntry(f.Item2.Length, ContentHash.Of(Encoding.UTF8.GetBytes(f.Item2))))));
    }

    private static void Place(string staged, string target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Move(staged, target, overwrite: true);
    }
}
