using Playbook.Site.Reading;

namespace Playbook.Site.Publishing;

/// <summary>Where a site goes.</summary>
/// <param name="Shown">The folder as its owner names it.</param>
/// <param name="Folder">The absolute path, symbolic links followed: what is exchanged is the folder, never a link to it.</param>
internal sealed record OutputPlace(string Shown, string Folder)
{
    /// <summary>The place that a path names; it need not exist.</summary>
    public static OutputPlace Of(string path) => new(path.Replace(Path.DirectorySeparatorChar, '/'), Resolve(path));

    /// <summary>Whether one of the two folders lies inside the other, or both are the same.</summary>
    public bool Overlaps(string folder)
    {
        var other = Resolve(folder);
        return IsWithin(other, Folder) || IsWithin(Folder, other);
    }

    /// <summary>The nearest thing on the way to the folder, itself included, that is there but is not a folder; null when all is well.</summary>
    public string? FindFileInTheWay()
    {
        for (var path = Folder; path is not null && !Directory.Exists(path); path = Path.GetDirectoryName(path))
        {
            if (File.Exists(path))
                return path;
        }
        return null;
    }

    private static bool IsWithin(string inner, string outer)
    {
        var comparison = OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        return inner.Equals(outer, comparison)
            || inner.StartsWith(Path.EndsInDirectorySeparator(outer) ? outer : outer + Path.DirectorySeparatorChar, comparison);
    }

    private static string Resolve(string path) => RealPath.Of(path) ?? throw new IOException("Symbolic links lead to each other.");
}
