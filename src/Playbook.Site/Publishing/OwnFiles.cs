namespace Playbook.Site.Publishing;

/// <summary>Removes files that this program wrote, and the folders that are empty then. Never anything else.</summary>
internal static class OwnFiles
{
    /// <summary>Removes files that are listed, if they are there, and the folders that held nothing else.</summary>
    /// <param name="folder">The site's folder; it stays.</param>
    /// <param name="paths">The files' paths in it.</param>
    public static void Remove(string folder, IReadOnlyCollection<string> paths)
    {
        ManyFiles.ForEach(paths, path => RemoveFile(Path.Combine(folder, path)));
        // the deepest first; those of one depth do not hold each other
        var folders = paths.SelectMany(SitePath.FoldersAbove).Distinct(StringComparer.Ordinal).GroupBy(DepthOf).OrderByDescending(g => g.Key);
        foreach (var level in folders)
            ManyFiles.ForEach(level, path => TryRemoveEmptyFolder(Path.Combine(folder, path)));
    }

    /// <summary>Removes a folder if it is there and empty.</summary>
    public static bool TryRemoveEmptyFolder(string folder)
    {
        try
        {
            Directory.Delete(folder);
            return true;
        }
        catch (Exception failure) when (MachineFailure.Is(failure))
        {
            return false;
        }
    }

    /// <summary>Removes a file if it is there and that is possible.</summary>
    public static void TryRemoveFile(string file)
    {
        try
        {
            RemoveFile(file);
        }
        catch (Exception failure) when (MachineFailure.Is(failure))
        {
            // a leftover is no reason to fail
        }
    }

    private static void RemoveFile(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (DirectoryNotFoundException)
        {
            // it is gone, and so is its folder
        }
        catch (UnauthorizedAccessException) when (Directory.Exists(file))
        {
            // what was a file is a folder of the new site by now
        }
    }

    private static int DepthOf(string path) => path.AsSpan().Count('/');
}
