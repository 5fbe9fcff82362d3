using System.Text;
using Playbook.Diagnostics;
using Playbook.Site.Publishing;

namespace Playbook.Site.Tests.Publishing;

/// <summary>A temporary folder with an output folder in it, and sites written as a list of paths and texts.</summary>
public sealed class PublishingFolder : IDisposable
{
    public PublishingFolder() => Directory.CreateDirectory(Root);

    public string Root { get; } = Path.Combine(Path.GetTempPath(), "playbook-publishing-" + Path.GetRandomFileName());

    public string Output => Path.Combine(Root, "site");

    public PublicationSummary Publish(params IReadOnlyList<(string Path, string Text)> files) => PublishTo(Output, files);

    public static PublicationSummary PublishTo(string output, IReadOnlyList<(string Path, string Text)> files)
    {
        using var publication = Begin(output);
        Write(publication, files);
        var committed = publication.Commit();
        Assert.Empty(committed.Diagnostics);
        return committed.Value!;
    }

    public static Publication Begin(string output)
    {
        var begun = Publication.Begin(output);
        Assert.Empty(begun.Diagnostics);
        return begun.Value!;
    }

    public static Diagnostic Refusal(string output, params IReadOnlyList<string> sources)
    {
        var begun = Publication.Begin(output, sources);
        Assert.Null(begun.Value);
        return Assert.Single(begun.Diagnostics);
    }

    public static void Write(Publication publication, IReadOnlyList<(string Path, string Text)> files)
    {
        foreach (var (path, text) in files)
            publication.Write(path, Encoding.UTF8.GetBytes(text));
    }

    /// <summary>Every file below a folder as "path=text", the manifest left out.</summary>
    public static IReadOnlyList<string> FilesIn(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None })
            .Select(file => (Path: Path.GetRelativePath(folder, file).Replace('\\', '/'), File: file))
            .Where(f => f.Path != ".playbook-manifest")
            .Select(f => $"{f.Path}={File.ReadAllText(f.File)}")
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>What lies beside the output folder.</summary>
    public IReadOnlyList<string> Siblings() =>
        [.. Directory.EnumerateFileSystemEntries(Root, "*", new EnumerationOptions { AttributesToSkip = FileAttributes.None }).Select(p => Path.GetFileName(p)!).Order(StringComparer.Ordinal)];

    public string FileWith(string path, string text)
    {
        var file = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return file;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
