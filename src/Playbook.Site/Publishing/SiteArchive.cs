using System.Collections.Concurrent;
using System.IO.Compression;
using Playbook.Diagnostics;

namespace Playbook.Site.Publishing;

/// <summary>A site in one file, to hand over. The same site gives the same bytes: in ordinal order, without dates.</summary>
public sealed class SiteArchive
{
    // the earliest date that the format knows
    private static readonly DateTimeOffset NoDate = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private const int RegularFileReadableByAll = 0x81A4 << 16;

    private readonly ConcurrentDictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    /// <summary>Adds a file. May be called from many threads.</summary>
    /// <param name="path">Its path in the site, with forward slashes; each once.</param>
    /// <param name="content">Its bytes.</param>
    public void Add(string path, ReadOnlySpan<byte> content) => _files[path] = content.ToArray();

    /// <summary>Writes the archive; whoever reads the file sees the former one or the new one.</summary>
    /// <param name="file">Where to.</param>
    /// <returns>Why it could not be written, or null.</returns>
    public Diagnostic? Save(string file)
    {
        var unfinished = file + ".playbook-new";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
            using (var stream = File.Create(unfinished))
                Write(stream);
            File.Move(unfinished, file, overwrite: true);
            return null;
        }
        catch (Exception failure) when (MachineFailure.Is(failure))
        {
            OwnFiles.TryRemoveFile(unfinished);
            return PublishProblems.CannotWriteArchive(file, failure);
        }
    }

    private void Write(Stream stream)
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Create);
        foreach (var (path, content) in _files.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            var entry = archive.CreateEntry(path);
            entry.LastWriteTime = NoDate;
            entry.ExternalAttributes = RegularFileReadableByAll;
            using var target = entry.Open();
            target.Write(content);
        }
    }
}
