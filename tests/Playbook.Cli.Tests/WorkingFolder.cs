using System.Reflection;

namespace Playbook.Cli.Tests;

/// <summary>A temporary folder with a copy of one of the content roots in <c>Roots/</c>.</summary>
internal sealed class WorkingFolder : IDisposable
{
    private WorkingFolder(string root) => Path = root;

    public static string Project { get; } = typeof(WorkingFolder).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(a => a.Key == "ProjectFolder").Value!;

    public string Path { get; }

    public static WorkingFolder With(string root)
    {
        var folder = new WorkingFolder(Directory.CreateTempSubdirectory("playbook-cli-").FullName);
        var source = System.IO.Path.Combine(Project, "Roots", root);
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
            folder.Write(System.IO.Path.GetRelativePath(source, file), File.ReadAllText(file));
        return folder;
    }

    public string At(string path) => System.IO.Path.Combine(Path, path);

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(At(path))!);
        File.WriteAllText(At(path), text);
    }

    /// <summary>Every file below a folder, hidden ones too, in ordinal order.</summary>
    public IReadOnlyList<string> Files(string path) =>
    [
        .. Directory.EnumerateFiles(At(path), "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None })
            .Select(file => System.IO.Path.GetRelativePath(At(path), file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
