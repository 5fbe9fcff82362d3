namespace Playbook.Benchmarks.Comparing;

/// <summary>A folder that is gone in the end; in memory where the system offers that, since on some disks a folder per article is dear.</summary>
internal sealed class WorkFolder : IDisposable
{
    private const string MemoryFileSystem = "/dev/shm";

    public string Path { get; } = Directory.Exists(MemoryFileSystem)
        ? Directory.CreateDirectory(System.IO.Path.Combine(MemoryFileSystem, $"playbook-benchmark-{Guid.NewGuid():N}")).FullName
        : Directory.CreateTempSubdirectory("playbook-benchmark-").FullName;

    /// <summary>A path in it.</summary>
    public string this[string name] => System.IO.Path.Combine(Path, name);

    public static void Copy(string from, string into)
    {
        Directory.CreateDirectory(into);
        foreach (var folder in Directory.EnumerateDirectories(from))
            Copy(folder, System.IO.Path.Combine(into, System.IO.Path.GetFileName(folder)));
        foreach (var file in Directory.EnumerateFiles(from))
            File.Copy(file, System.IO.Path.Combine(into, System.IO.Path.GetFileName(file)), overwrite: true);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
