using System.IO.Enumeration;
using Playbook.Diagnostics;

namespace Playbook.Site.Reading;

/// <summary>
/// Lists the files of a folder, in ordinal order of their paths. The system's own recursion follows symbolic links to folders, also
/// into loops and out of the root; this one follows a link only when it leads to something inside the root, and never a second link
/// below a first one, so that no arrangement of links takes more than links × files.
/// </summary>
internal sealed class FolderWalk
{
    private readonly string _root;
    private readonly string _realRoot;
    private readonly string _name;
    private readonly List<FoundFile> _files = [];
    private readonly List<Diagnostic> _diagnostics = [];

    private FolderWalk(string root, string name)
    {
        // or each file would ask where "here" is
        root = Path.GetFullPath(root);
        _root = root;
        _realRoot = RealPath.Of(root) ?? root;
        _name = name;
    }

    /// <summary>All files below a folder but hidden ones.</summary>
    /// <param name="root">The folder.</param>
    /// <param name="name">How its author calls it.</param>
    public static Diagnosed<IReadOnlyList<FoundFile>> List(string root, string name)
    {
        var walk = new FolderWalk(root, name);
        walk.Enter(walk._root, "", belowLink: false, depth: 0);
        walk._files.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return new(walk._files, walk._diagnostics);
    }

    private void Enter(string folder, string prefix, bool belowLink, int depth)
    {
        List<Entry> entries;
        try
        {
            entries = EntriesOf(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or System.Security.SecurityException)
        {
            _diagnostics.Add(ReadingProblems.Unreadable(ReadingProblems.Place(_name, prefix.TrimEnd('/')), e));
            return;
        }
        foreach (var entry in entries)
        {
            var path = prefix + entry.Name;
            var full = Path.Combine(folder, entry.Name);
            if (entry.IsLink)
                Follow(full, path, belowLink, depth);
            else if (entry.IsFolder)
                EnterFolder(full, path, belowLink, depth);
            else
                _files.Add(new FoundFile(path, full));
        }
    }

    private void EnterFolder(string full, string path, bool belowLink, int depth)
    {
        if (path.EndsWith(".md", StringComparison.Ordinal))
            _diagnostics.Add(ReadingProblems.NotAFile(ReadingProblems.Place(_name, path), "folder"));
        else if (depth >= 64)
            _diagnostics.Add(ReadingProblems.TooDeep(ReadingProblems.Place(_name, path)));
        else
            Enter(full, path + "/", belowLink, depth + 1);
    }

    private void Follow(string full, string path, bool belowLink, int depth)
    {
        var problem = LinkProblem(full, belowLink, out var target);
        if (problem is not null)
            _diagnostics.Add(ReadingProblems.BadLink(ReadingProblems.Place(_name, path), problem));
        else if (Directory.Exists(target))
            EnterFolder(target, path, belowLink: true, depth);
        else
            _files.Add(new FoundFile(path, target));
    }

    private string? LinkProblem(string full, bool belowLink, out string target)
    {
        target = RealPath.Of(full) ?? "";
        if (target.Length == 0)
            return "leads in a circle";
        if (!IsInside(_realRoot, target))
            return "leaves the folder";
        if (!File.Exists(target) && !Directory.Exists(target))
            return "leads to nothing";
        if (IsInside(target, RealPath.Of(Path.GetDirectoryName(full)!) ?? _root))
            return "leads back to a folder above it";
        return belowLink && Directory.Exists(target) ? "lies below another link to a folder" : null;
    }

    private static bool IsInside(string folder, string path) =>
        path.Length == folder.Length
            ? string.Equals(path, folder, StringComparison.Ordinal)
            : path.StartsWith(folder.EndsWith(Path.DirectorySeparatorChar) ? folder : folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>
    /// What lies in a folder, in ordinal order. Which entries are links the folder itself says, but the library tells only by leaving
    /// them out: so it is listed without them, and again with them. To ask each file would take longer than everything else here.
    /// </summary>
    private static List<Entry> EntriesOf(string folder)
    {
        List<Entry> entries = [.. List(folder, FileAttributes.ReparsePoint, (ref e) => new Entry(e.FileName.ToString(), e.IsDirectory, IsLink: false))];
        if (List(folder, FileAttributes.None, (ref _) => "").Count() > entries.Count)
        {
            var known = entries.Select(e => e.Name).ToHashSet(StringComparer.Ordinal);
            entries.AddRange(List(folder, FileAttributes.None, (ref e) => new Entry(e.FileName.ToString(), e.IsDirectory, IsLink: true))
                .Where(e => !known.Contains(e.Name)));
        }
        entries.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        return entries;
    }

    private static FileSystemEnumerable<T> List<T>(string folder, FileAttributes but, FileSystemEnumerable<T>.FindTransform make) =>
        new(folder, make, new EnumerationOptions { AttributesToSkip = but, RecurseSubdirectories = false, IgnoreInaccessible = false })
        {
            ShouldIncludePredicate = (ref e) => e.FileName[0] != '.',
        };

    private sealed record Entry(string Name, bool IsFolder, bool IsLink);
}

/// <summary>A file that a walk has met.</summary>
/// <param name="Path">Relative to the root, with forward slashes.</param>
/// <param name="FullPath">Where to open it.</param>
internal sealed record FoundFile(string Path, string FullPath);
