namespace Playbook.Site.Publishing;

/// <summary>
/// Puts new files in their place one by one, where folders cannot be exchanged. A journal is made first; from then on the new site
/// is bound to come: a run that is killed half way is finished by the next one.
/// </summary>
internal static class InPlacePublication
{
    /// <summary>Whether a killed run has left an unfinished journal in an output folder.</summary>
    public static bool IsUnfinishedIn(string output) => File.Exists(Workspace.JournalIn(Workspace.InsideOf(output)));

    /// <summary>Publishes staged files.</summary>
    /// <param name="output">The output folder, which exists.</param>
    /// <param name="inside">The workspace within it, with what changed in its staging folder.</param>
    /// <param name="manifest">The new site's manifest.</param>
    public static void Commit(string output, Workspace inside, byte[] manifest)
    {
        // the journal is the new manifest, under a name that says that its site is still on the way
        Directory.CreateDirectory(inside.Staging);
        var unfinished = Path.Combine(inside.Staging, Manifest.FileName);
        using (var file = File.OpenHandle(unfinished, FileMode.Create, FileAccess.Write))
        {
            RandomAccess.Write(file, manifest, 0);
            RandomAccess.FlushToDisk(file);
        }
        File.Move(unfinished, inside.Journal, overwrite: true);
        RollForward(output, inside);
    }

    /// <summary>Does what is left to do of a journal. May be interrupted and repeated.</summary>
    public static void RollForward(string output, Workspace inside)
    {
        var coming = Manifest.Read(inside.Journal) ?? throw new IOException($"`{inside.Journal}` is damaged");
        var going = Manifest.PathsIn(output).Where(path => !coming.ContainsKey(path)).ToList();
        MakeWay(output, coming.Keys, going);
        PutInPlace(output, inside.Staging, coming.Keys);
        OwnFiles.Remove(output, going);
        File.Move(inside.Journal, Path.Combine(output, Manifest.FileName), overwrite: true);
    }

    /// <summary>Removes a former file that is now a folder, and a former folder that is now a file.</summary>
    private static void MakeWay(string output, IEnumerable<string> coming, IReadOnlyList<string> going)
    {
        var files = coming.ToHashSet(StringComparer.Ordinal);
        var folders = files.SelectMany(SitePath.FoldersAbove).ToHashSet(StringComparer.Ordinal);
        OwnFiles.Remove(output, [.. going.Where(path => folders.Contains(path) || SitePath.FoldersAbove(path).Any(files.Contains))]);
    }

    /// <summary>Style sheets, scripts and images first: a page that is new already finds what it needs.</summary>
    private static void PutInPlace(string output, string staging, IEnumerable<string> paths)
    {
        foreach (var path in paths.OrderBy(p => p.EndsWith(".html", StringComparison.Ordinal)))
        {
            var staged = Path.Combine(staging, path);
            if (!File.Exists(staged))
                continue;
            var target = Path.Combine(output, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Move(staged, target, overwrite: true);
        }
    }
}
