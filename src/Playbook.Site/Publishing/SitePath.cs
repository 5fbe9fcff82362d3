using System.Buffers;

namespace Playbook.Site.Publishing;

/// <summary>Paths of files within a site: relative, with forward slashes.</summary>
internal static class SitePath
{
    // on Windows a backslash separates too, and a colon leads to another drive or stream
    private static readonly SearchValues<char> Forbidden = SearchValues.Create(OperatingSystem.IsWindows() ? "\0\\:" : "\0");

    /// <summary>Whether a path names a file inside the site, whoever wrote it down.</summary>
    public static bool IsSafe(ReadOnlySpan<char> path)
    {
        if (path.ContainsAny(Forbidden))
            return false;
        foreach (var range in path.Split('/'))
        {
            if (path[range] is "" or "." or "..")
                return false;
        }
        return true;
    }

    /// <summary>The folder of a path, empty at the top.</summary>
    public static ReadOnlySpan<char> FolderOf(ReadOnlySpan<char> path) => path[..Math.Max(0, path.LastIndexOf('/'))];

    /// <summary>The folders that lie above a path, the nearest first.</summary>
    public static IEnumerable<string> FoldersAbove(string path)
    {
        for (var end = path.LastIndexOf('/'); end > 0; end = path.LastIndexOf('/', end - 1))
            yield return path[..end];
    }
}
