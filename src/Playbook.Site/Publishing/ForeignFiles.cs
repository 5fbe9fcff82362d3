using System.IO.Enumeration;

namespace Playbook.Site.Publishing;

/// <summary>
/// Walks an output folder for files that its manifest does not list. A symbolic link is a file of its own, never a way to elsewhere.
/// </summary>
internal sealed class ForeignFiles : FileSystemEnumerator<string>
{
    private const int EnoughToTell = 1000;

    // what file managers leave in every folder that somebody looks at
    private static readonly string[] Litter = [".DS_Store", "Thumbs.db", "desktop.ini"];

    private readonly int _rootLength;
    private readonly Dictionary<string, ManifestEntry>.AlternateLookup<ReadOnlySpan<char>> _own;
    private char[] _path = new char[256];

    private ForeignFiles(string root, Dictionary<string, ManifestEntry> own)
        : base(root, new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false })
    {
        _rootLength = root.Length;
        _own = own.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The foreign files of a folder in ordinal order; not many more than are worth naming.</summary>
    /// <param name="root">The folder; it may be missing.</param>
    /// <param name="own">What its manifest lists, the manifest itself included.</param>
    public static IReadOnlyList<string> FindIn(string root, Dictionary<string, ManifestEntry> own)
    {
        if (!Directory.Exists(root))
            return [];
        using var walk = new ForeignFiles(root, own);
        List<string> found = [];
        while (found.Count < EnoughToTell && walk.MoveNext())
            found.Add(walk.Current);
        found.Sort(StringComparer.Ordinal);
        return found;
    }

    /// <inheritdoc/>
    protected override bool ShouldRecurseIntoEntry(ref FileSystemEntry entry) =>
        IsRealFolder(ref entry) && !PathOf(ref entry).SequenceEqual(Workspace.NameInside);

    /// <inheritdoc/>
    protected override bool ShouldIncludeEntry(ref FileSystemEntry entry) =>
        !IsRealFolder(ref entry) && !_own.ContainsKey(PathOf(ref entry)) && !Litter.AsSpan().Contains(entry.FileName.ToString());

    /// <inheritdoc/>
    protected override string TransformEntry(ref FileSystemEntry entry) => PathOf(ref entry).ToString();

    private static bool IsRealFolder(ref FileSystemEntry entry) => entry.IsDirectory && (entry.Attributes & FileAttributes.ReparsePoint) == 0;

    /// <summary>The path in the site. Valid until the next call: half the files of a large site are looked at for nothing else.</summary>
    private ReadOnlySpan<char> PathOf(ref FileSystemEntry entry)
    {
        var folder = entry.Directory[_rootLength..].TrimStart(Path.DirectorySeparatorChar);
        var length = folder.Length + 1 + entry.FileName.Length;
        if (length > _path.Length)
            _path = new char[length * 2];
        if (folder.IsEmpty)
        {
            entry.FileName.CopyTo(_path);
            return _path.AsSpan(0, entry.FileName.Length);
        }
        folder.CopyTo(_path);
        _path[folder.Length] = Path.DirectorySeparatorChar;
        entry.FileName.CopyTo(_path.AsSpan(folder.Length + 1));
        var path = _path.AsSpan(0, length);
        path.Replace(Path.DirectorySeparatorChar, '/');
        return path;
    }
}
