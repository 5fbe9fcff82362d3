using System.Diagnostics;

namespace Playbook.Site.Tests.Publishing;

/// <summary>A file system for a test. Needs the rights of root on Linux; the test is skipped without.</summary>
internal sealed class Mount : IDisposable
{
    private readonly string _folder;

    private Mount(string folder) => _folder = folder;

    /// <summary>An empty file system in memory.</summary>
    public static Mount Tmpfs(string folder, string options = "size=16m") => Make(folder, "-t", "tmpfs", "-o", options, "playbook-test", folder);

    /// <summary>A folder that shows itself, but cannot be written to.</summary>
    public static Mount ReadOnly(string folder)
    {
        var mount = Make(folder, "--bind", folder, folder);
        if (Run("mount", "-o", "remount,bind,ro", folder))
            return mount;
        mount.Dispose();
        Assert.Skip("a read-only mount cannot be made here");
        return mount;
    }

    public void Dispose() => Run("umount", "-l", _folder);

    private static Mount Make(string folder, params string[] arguments)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "mounting a file system needs root on Linux");
        Directory.CreateDirectory(folder);
        Assert.SkipUnless(Run("mount", arguments), "mounting is not allowed in this container");
        return new Mount(folder);
    }

    private static bool Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
