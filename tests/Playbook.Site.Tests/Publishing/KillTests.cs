namespace Playbook.Site.Tests.Publishing;

public sealed class KillTests : IDisposable
{
    private readonly PublishingFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_kill_at_any_moment_leaves_one_whole_site()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "folders are exchanged in one step on Linux and macOS only");
        var random = new Random(20260707);
        for (var round = 0; round < 12; round++)
        {
            KillAt(_folder.Output, random.Next(40_000));
            AssertWhole(_folder.Output);
        }
        _folder.Publish(("index.html", "the end"));

        Assert.Equal(["index.html=the end"], PublishingFolder.FilesIn(_folder.Output));
        Assert.Equal(["site"], _folder.Siblings());
    }

    [Fact]
    public void Where_files_are_placed_one_by_one_the_next_run_finishes_what_was_begun()
    {
        using var mount = Mount.Tmpfs(_folder.Output);
        var random = new Random(20260708);
        for (var round = 0; round < 12; round++)
        {
            KillAt(_folder.Output, random.Next(40_000));
            // beginning is enough to finish; what it finds is then a site, whole, with nothing foreign in it
            using (PublishingFolder.Begin(_folder.Output))
                AssertWhole(_folder.Output);
        }
    }

    private static void KillAt(string output, int microseconds)
    {
        using var process = KilledPublisher.Start(output);
        Assert.Equal("published", process.StandardOutput.ReadLine());
        var started = System.Diagnostics.Stopwatch.StartNew();
        SpinWait.SpinUntil(() => started.Elapsed.TotalMicroseconds > microseconds);
        process.Kill();
        process.WaitForExit();
    }

    private static void AssertWhole(string output)
    {
        var found = PublishingFolder.FilesIn(output);
        var name = found.Contains("only-a/index.html=a") ? "a" : "b";
        Assert.Equal(KilledPublisher.Site(name).Select(f => $"{f.Path}={f.Text}").Order(StringComparer.Ordinal), found);
    }
}
