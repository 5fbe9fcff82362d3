namespace Playbook.Site.Publishing;

/// <summary>
/// The folder in which a new site is made ready, held by one process at a time. Beside the output folder, on the same file system;
/// within it only where files must be put in their place one by one.
/// </summary>
internal sealed class Workspace : IDisposable
{
    /// <summary>Its name within an output folder. Nothing of a site is ever called so.</summary>
    public const string NameInside = ".playbook-work";

    private readonly FolderLock _lock;
    private readonly IReadOnlyList<string> _madeFolders;

    private Workspace(string folder, FolderLock held, IReadOnlyList<string> madeFolders)
    {
        Folder = folder;
        _lock = held;
        _madeFolders = madeFolders;
    }

    /// <summary>The folder itself.</summary>
    public string Folder { get; }

    /// <summary>Where new files are written. A leftover of this name was never a site: all of it is ours.</summary>
    public string Staging => Path.Combine(Folder, "staging");

    /// <summary>
    /// Says that the files in <see cref="Staging"/> are being put in their place one by one. While it is there, they are not to be lost.
    /// </summary>
    public string Journal => JournalIn(Folder);

    /// <summary>A whole site: the new one about to be exchanged, or the former one after it.</summary>
    public string Site => Path.Combine(Folder, "site");

    /// <summary>The folder for work beside an output folder; null for the root of a file system, which has no beside.</summary>
    public static string? BesideOf(string output) =>
        Path.GetDirectoryName(output) is { } parent ? Path.Combine(parent, $".{Path.GetFileName(output)}.playbook-work") : null;

    /// <summary>The folder for work within an output folder.</summary>
    public static string InsideOf(string output) => Path.Combine(output, NameInside);

    /// <summary>Where a folder for work has its journal.</summary>
    public static string JournalIn(string folder) => Path.Combine(folder, "journal");

    /// <summary>Takes the folder, or returns null when another process has it. What a killed run left in it is still there.</summary>
    public static Workspace? TryOpen(string folder)
    {
        List<string> made = [];
        for (var parent = Path.GetDirectoryName(folder); parent is not null && !Directory.Exists(parent); parent = Path.GetDirectoryName(parent))
            made.Add(parent);
        var held = FolderLock.TryTake(Path.Combine(folder, "lock"));
        return held is null ? null : new Workspace(folder, held, made);
    }

    /// <summary>Clears away what a killed run left: half a site, or a former one with the files that others put into it.</summary>
    /// <param name="output">The output folder, which gets the files of others.</param>
    public void ClearLeftovers(string output)
    {
        if (Directory.Exists(Staging))
            Directory.Delete(Staging, recursive: true);
        if (Directory.Exists(Site))
            FormerSite.Remove(Site, Manifest.PathsIn(Site), output);
    }

    /// <summary>Removes the folder, half a site within included, and the folders that were made to hold it if nothing came of them.</summary>
    public void Dispose()
    {
        try
        {
            if (Directory.Exists(Staging) && !File.Exists(Journal))
                Directory.Delete(Staging, recursive: true);
        }
        catch (Exception failure) when (MachineFailure.Is(failure))
        {
            // the next run tries again
        }
        _lock.Dispose();
        OwnFiles.TryRemoveEmptyFolder(Folder);
        foreach (var folder in _madeFolders)
            OwnFiles.TryRemoveEmptyFolder(folder);
    }
}
