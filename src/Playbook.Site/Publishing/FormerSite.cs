namespace Playbook.Site.Publishing;

/// <summary>The site that was in the output folder before, after it was exchanged for the new one.</summary>
internal static class FormerSite
{
    private static readonly EnumerationOptions NotThroughLinks = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.None,
        IgnoreInaccessible = false,
    };

    /// <summary>
    /// Removes a former site. Files that somebody put into it while the new one was being made are moved to the new one, where
    /// the next build will ask about them. May be interrupted and repeated: the manifest goes last.
    /// </summary>
    /// <param name="folder">Where the former site is now.</param>
    /// <param name="paths">What its manifest lists.</param>
    /// <param name="output">The output folder.</param>
    public static void Remove(string folder, IReadOnlyCollection<string> paths, string output)
    {
        OwnFiles.Remove(folder, paths);
        var manifest = Path.Combine(folder, Manifest.FileName);
        var left = Directory.EnumerateFileSystemEntries(folder, "*", NotThroughLinks).Order(StringComparer.Ordinal).ToList();
        foreach (var file in left)
        {
            if (file != manifest && !IsFolder(file))
                GiveBack(file, Path.Combine(output, Path.GetRelativePath(folder, file)));
        }
        foreach (var empty in left.AsEnumerable().Reverse().Where(Directory.Exists))
            OwnFiles.TryRemoveEmptyFolder(empty);
        File.Delete(manifest);
        Directory.Delete(folder);
    }

    private static bool IsFolder(string path) =>
        (File.GetAttributes(path) & (FileAttributes.Directory | FileAttributes.ReparsePoint)) == FileAttributes.Directory;

    private static void GiveBack(string file, string target)
    {
        while (Path.Exists(target))
            target += "~";
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        Directory.Move(file, target);
    }
}
