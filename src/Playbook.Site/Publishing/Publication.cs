using Playbook.Diagnostics;

namespace Playbook.Site.Publishing;

/// <summary>
/// A site on its way into its output folder: all or nothing. Files are written beside the former site while they are rendered, from
/// any number of threads; <see cref="Commit"/> exchanges the whole site in one step; without it the former site stays.
/// How it works and why: <c>docs/publishing.md</c>.
/// </summary>
public sealed class Publication : IDisposable
{
    private readonly OutputPlace _place;
    private readonly Workspace _workspace;
    private readonly PublishedSite _former;
    private readonly Dictionary<string, PublicationFile> _files = new(StringComparer.Ordinal);
    private readonly StagedFiles _staged;
    private Diagnostic? _failure;

    private Publication(OutputPlace place, Workspace workspace, PublishedSite former)
    {
        _place = place;
        _workspace = workspace;
        _former = former;
        _staged = new StagedFiles(workspace.Staging);
    }

    /// <summary>Whether the machine has refused a write. Nothing more will be written, so nothing more need be rendered.</summary>
    public bool HasFailed => Volatile.Read(ref _failure) is not null;

    private bool IsInside => _workspace.Folder == Workspace.InsideOf(_place.Folder);

    /// <summary>Makes ready to publish a site. What a killed run left is cleared away or finished first.</summary>
    /// <param name="output">The output folder; it need not exist.</param>
    /// <param name="sources">Folders that are read from. The output may lie in none of them, nor they in it.</param>
    /// <returns>The publication, or null and what is wrong with the folder.</returns>
    public static Diagnosed<Publication?> Begin(string output, params IReadOnlyList<string> sources)
    {
        try
        {
            var place = OutputPlace.Of(output);
            if (sources.FirstOrDefault(place.Overlaps) is { } source)
                return Refuse(PublishProblems.OverlapsSources(place.Shown, source.Replace(Path.DirectorySeparatorChar, '/')));
            if (place.FindFileInTheWay() is { } file)
                return Refuse(PublishProblems.IsAFile(place.Shown, file == place.Folder ? place.Shown : file));
            return Begin(place);
        }
        catch (Exception failure) when (MachineFailure.Is(failure) || failure is ArgumentException)
        {
            return Refuse(PublishProblems.CannotWrite(output, failure));
        }
    }

    /// <summary>
    /// Adds a file to the site. May be called from many threads. When the machine refuses, that is kept for <see cref="Commit"/>.
    /// </summary>
    /// <param name="path">Its path in the site, with forward slashes; each once.</param>
    /// <param name="content">Its bytes.</param>
    public void Write(string path, ReadOnlySpan<byte> content)
    {
        if (!SitePath.IsSafe(path) || path == Manifest.FileName || path.StartsWith(Workspace.NameInside, StringComparison.Ordinal))
            throw new ArgumentException($"`{path}` cannot be a file of a site", nameof(path));
        if (HasFailed)
            return;
        try
        {
            var entry = new ManifestEntry(content.Length, ContentHash.Of(content));
            var isNew = !_former.Has(path, entry, content);
            if (!TryAdd(path, new PublicationFile(entry, isNew)))
                throw new ArgumentException($"`{path}` is written twice", nameof(path));
            if (isNew)
                _staged.Write(path, content);
        }
        catch (Exception failure) when (MachineFailure.Is(failure))
        {
            Interlocked.CompareExchange(ref _failure, PublishProblems.CannotWrite(_place.Shown, failure), null);
        }
    }

    /// <summary>One lock that is held for a moment: the locks of a concurrent dictionary cost more whenever it grows.</summary>
    private bool TryAdd(string path, PublicationFile file)
    {
        lock (_files)
            return _files.TryAdd(path, file);
    }

    /// <summary>Makes what was written the site. When nothing differs from the former site, nothing is touched.</summary>
    /// <returns>What changed, or null and why the former site is still there.</returns>
    public Diagnosed<PublicationSummary?> Commit()
    {
        if (_failure is not null)
            return new(null, [_failure]);
        try
        {
            var removed = _former.Paths.Where(path => !_files.ContainsKey(path)).ToList();
            var written = _files.Values.Count(file => file.IsNew);
            if (written > 0 || removed.Count > 0 || !_former.IsSite)
                Replace();
            return new(new PublicationSummary(written, _files.Count - written, removed.Count, _files.Values.Sum(f => f.Entry.Length)), []);
        }
        catch (Exception failure) when (MachineFailure.Is(failure))
        {
            return new(null, [
                InPlacePublication.IsUnfinishedIn(_place.Folder)
                    ? PublishProblems.HalfWay(_place.Shown, failure)
                    : PublishProblems.CannotWrite(_place.Shown, failure),
            ]);
        }
    }

    /// <summary>Lets go of the output folder. What was not committed is removed.</summary>
    public void Dispose() => _workspace.Dispose();

    private static Diagnosed<Publication?> Refuse(Diagnostic problem) => new(null, [problem]);

    private static Diagnosed<Publication?> Begin(OutputPlace place)
    {
        if (Directory.Exists(Workspace.InsideOf(place.Folder)) && !TryFinishFormerRun(place.Folder))
            return Refuse(PublishProblems.InUse(place.Shown));
        if (OpenWorkspace(place.Folder) is not { } workspace)
            return Refuse(PublishProblems.InUse(place.Shown));
        try
        {
            workspace.ClearLeftovers(place.Folder);
            var former = PublishedSite.Read(place.Folder);
            if (former.FindForeignFiles() is { Count: > 0 } foreign)
            {
                workspace.Dispose();
                return Refuse(PublishProblems.ForeignFiles(place.Shown, foreign));
            }
            return new(new Publication(place, workspace, former), []);
        }
        catch
        {
            workspace.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Finishes what a killed run had begun to put in place within the output folder, or clears away what it had only made ready.
    /// False when another process is at it.
    /// </summary>
    private static bool TryFinishFormerRun(string output)
    {
        using var inside = Workspace.TryOpen(Workspace.InsideOf(output));
        if (inside is null)
            return false;
        if (InPlacePublication.IsUnfinishedIn(output))
            InPlacePublication.RollForward(output, inside);
        inside.ClearLeftovers(output);
        return true;
    }

    /// <summary>Beside the output folder; within it when the folder above must not be written to but this one may.</summary>
    private static Workspace? OpenWorkspace(string output)
    {
        try
        {
            if (Workspace.BesideOf(output) is { } beside)
                return Workspace.TryOpen(beside);
        }
        catch (Exception failure) when (MachineFailure.Is(failure) && Directory.Exists(output))
        {
            // then within
        }
        return Workspace.TryOpen(Workspace.InsideOf(output));
    }

    private void Replace()
    {
        var entries = new Dictionary<string, ManifestEntry>(StringComparer.Ordinal);
        foreach (var (path, file) in _files)
            entries.Add(path, file.Entry);
        var manifest = Manifest.Format(entries);
        if (IsInside)
            InPlacePublication.Commit(_place.Folder, _workspace, manifest);
        else if (!TryExchange(manifest))
            ReplaceInPlace(manifest);
    }

    /// <summary>One rename or one exchange makes the new site the site.</summary>
    private bool TryExchange(byte[] manifest)
    {
        var isFirst = !Directory.Exists(_place.Folder);
        if (!isFirst && !FolderExchange.IsSupported)
            return false;
        _staged.LinkFrom(_place.Folder, Paths(areNew: false));
        _staged.Write(Manifest.FileName, manifest);
        if (isFirst)
        {
            Directory.Move(_workspace.Staging, _place.Folder);
            return true;
        }
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_workspace.Staging, File.GetUnixFileMode(_place.Folder));
        // under this name a killed run leaves a whole site, the new one or the former one, that says itself what is in it
        Directory.Move(_workspace.Staging, _workspace.Site);
        if (!FolderExchange.TryExchange(_workspace.Site, _place.Folder))
        {
            Directory.Move(_workspace.Site, _workspace.Staging);
            return false;
        }
        RemoveFormerSite();
        return true;
    }

    /// <summary>The new site is there; if tidying up fails, the next run does it.</summary>
    private void RemoveFormerSite()
    {
        try
        {
            FormerSite.Remove(_workspace.Site, _former.Paths, _place.Folder);
        }
        catch (Exception failure) when (MachineFailure.Is(failure))
        {
        }
    }

    private void ReplaceInPlace(byte[] manifest)
    {
        using var inside = Workspace.TryOpen(Workspace.InsideOf(_place.Folder)) ?? throw new IOException("Another build is writing there.");
        inside.ClearLeftovers(_place.Folder);
        _staged.MoveTo(inside.Staging, Paths(areNew: true));
        InPlacePublication.Commit(_place.Folder, inside, manifest);
    }

    private List<string> Paths(bool areNew)
    {
        var paths = new List<string>();
        foreach (var (path, file) in _files)
        {
            if (file.IsNew == areNew)
                paths.Add(path);
        }
        return paths;
    }

    private sealed record PublicationFile(ManifestEntry Entry, bool IsNew);
}
