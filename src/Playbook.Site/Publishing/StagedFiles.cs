namespace Playbook.Site.Publishing;

/// <summary>The files of a site in the making. May be used from many threads; each folder is made once.</summary>
/// <param name="root">The folder that they are written to; made when the first of them comes.</param>
internal sealed class StagedFiles(string root)
{
    private readonly string _root = Path.GetFullPath(root);
    private readonly HashSet<string> _folders = new(StringComparer.Ordinal);

    /// <summary>Writes a file that is not there yet.</summary>
    public void Write(string path, ReadOnlySpan<byte> content)
    {
        using var file = File.OpenHandle(MakeWayFor(path), FileMode.CreateNew, FileAccess.Write, FileShare.Read);
        RandomAccess.Write(file, content, 0);
    }

    /// <summary>Takes files over from the former site.</summary>
    public void LinkFrom(string site, IEnumerable<string> paths) =>
        ManyFiles.ForEach(paths, path => HardLink.CreateOrCopy(Path.Combine(site, path), MakeWayFor(path)));

    /// <summary>Moves files to another folder, on another file system if need be.</summary>
    public void MoveTo(string folder, IEnumerable<string> paths)
    {
        var target = new StagedFiles(folder);
        foreach (var path in paths)
            File.Move(Path.Combine(_root, path), target.MakeWayFor(path));
    }

    private string MakeWayFor(string path)
    {
        var folder = SitePath.FolderOf(path);
        if (!IsMade(folder))
        {
            // known only when made: another thread must not write into it before
            Directory.CreateDirectory(Path.Join(_root, folder));
            lock (_folders)
                _folders.GetAlternateLookup<ReadOnlySpan<char>>().Add(folder);
        }
        return Path.Join(_root, path);
    }

    private bool IsMade(ReadOnlySpan<char> folder)
    {
        lock (_folders)
            return _folders.GetAlternateLookup<ReadOnlySpan<char>>().Contains(folder);
    }
}
