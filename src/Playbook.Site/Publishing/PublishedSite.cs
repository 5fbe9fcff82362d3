namespace Playbook.Site.Publishing;

/// <summary>The site that is in the output folder now, by its manifest.</summary>
internal sealed class PublishedSite
{
    private readonly string _folder;
    private readonly Dictionary<string, ManifestEntry> _files;
    private readonly DateTime _publishedAt;

    private PublishedSite(string folder, Dictionary<string, ManifestEntry>? files)
    {
        _folder = folder;
        _files = files ?? [];
        IsSite = files is not null;
        _publishedAt = IsSite ? File.GetLastWriteTimeUtc(Path.Combine(folder, Manifest.FileName)) : default;
    }

    /// <summary>Whether there is a site at all.</summary>
    public bool IsSite { get; }

    /// <summary>The paths of its files.</summary>
    public IReadOnlyCollection<string> Paths => _files.Keys;

    /// <summary>Reads what is there; nothing at all is fine.</summary>
    public static PublishedSite Read(string folder) => new(folder, Manifest.ReadFrom(folder));

    /// <summary>Whether the site has this file with these very bytes.</summary>
    public bool Has(string path, ManifestEntry entry, ReadOnlySpan<byte> content)
    {
        if (!_files.TryGetValue(path, out var published) || published.Length != entry.Length || published.Hash != entry.Hash)
            return false;
        var file = new FileInfo(Path.Combine(_folder, path));
        if (!file.Exists || (file.Attributes & FileAttributes.ReparsePoint) != 0 || file.Length != entry.Length)
            return false;
        // not touched since the manifest was written, or else compared: a change by hand does not outlive a build
        return file.LastWriteTimeUtc <= _publishedAt || File.ReadAllBytes(file.FullName).AsSpan().SequenceEqual(content);
    }

    /// <summary>Files in the folder that are not the site's, in ordinal order; not many more than are worth naming.</summary>
    public IReadOnlyList<string> FindForeignFiles()
    {
        var own = new Dictionary<string, ManifestEntry>(_files, StringComparer.Ordinal);
        if (IsSite)
            own.Add(Manifest.FileName, new ManifestEntry(0, 0));
        return ForeignFiles.FindIn(_folder, own);
    }
}
