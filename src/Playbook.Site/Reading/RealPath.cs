namespace Playbook.Site.Reading;

/// <summary>Where a path really leads when every symbolic link on it is followed, as the operating system would.</summary>
internal static class RealPath
{
    private const int MostLinks = 40;

    /// <summary>The real path, or null when links lead in a circle. What does not exist is left as it stands.</summary>
    /// <param name="path">Any path.</param>
    public static string? Of(string path)
    {
        var full = Path.GetFullPath(path);
        var root = Path.GetPathRoot(full)!;
        var current = root;
        var rest = new Stack<string>(Parts(full[root.Length..]).Reverse());
        var links = 0;
        while (rest.TryPop(out var part))
        {
            if (part == "..")
            {
                current = Path.GetDirectoryName(current) ?? root;
                continue;
            }
            current = Path.Combine(current, part);
            var target = LinkTargetOf(current);
            if (target is null)
                continue;
            if (++links > MostLinks)
                return null;
            current = Path.IsPathRooted(target) ? root : Path.GetDirectoryName(current)!;
            foreach (var step in Parts(target).Reverse())
                rest.Push(step);
        }
        return current;
    }

    private static IEnumerable<string> Parts(string path) =>
        path.Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries)
            .Where(part => part != ".");

    private static string? LinkTargetOf(string path)
    {
        try
        {
            return new FileInfo(path).LinkTarget;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
