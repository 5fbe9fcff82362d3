namespace Playbook.Site.Tests.Reading;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class Folder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("playbook-reading-").FullName;

    public string this[string path] => System.IO.Path.Combine(Path, path);

    public Folder With(string path, string content) => With(path, System.Text.Encoding.UTF8.GetBytes(content));

    public Folder With(string path, byte[] content)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[path])!);
        File.WriteAllBytes(this[path], content);
        return this;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
