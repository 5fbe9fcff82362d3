using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Playbook.Site.Tests.EndToEnd;

/// <summary>What stands at a path of a <see cref="SiteText"/>.</summary>
internal enum SiteFileKind
{
    Ordinary,
    Folder,
    Pipe,
    Link,
}

/// <summary>A file of a <see cref="SiteText"/>.</summary>
/// <param name="Path">Its path, with forward slashes.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Kind">Whether it is one.</param>
/// <param name="Target">Where a symbolic link leads.</param>
/// <param name="IsNotPlain">Whether its bytes are more than UTF-8 of its text, so that it must go through the reader.</param>
internal sealed record SiteFile(string Path, byte[] Content, SiteFileKind Kind, string? Target, bool IsNotPlain)
{
    /// <summary>Makes a file of what stands in the text.</summary>
    public static SiteFile Make(string path, string marks, string text)
    {
        var file = new SiteFile(path, [], SiteFileKind.Ordinary, null, false);
        var encoding = Encoding.UTF8;
        byte[] start = [];
        foreach (var mark in marks.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            switch (mark.Split(' ', 2))
            {
                case ["crlf"]:
                    text = text.ReplaceLineEndings("\r\n");
                    break;
                case ["bom"]:
                    start = [0xEF, 0xBB, 0xBF];
                    file = file with { IsNotPlain = true };
                    break;
                case ["latin1"]:
                    encoding = Encoding.Latin1;
                    file = file with { IsNotPlain = true };
                    break;
                case ["disk"]:
                    file = file with { IsNotPlain = true };
                    break;
                case ["repeat", var times]:
                    text = string.Concat(Enumerable.Repeat(text, int.Parse(times, CultureInfo.InvariantCulture)));
                    break;
                case ["base64"]:
                    return file with { Content = Convert.FromBase64String(text) };
                case ["folder"]:
                    return file with { Kind = SiteFileKind.Folder };
                case ["pipe"]:
                    return file with { Kind = SiteFileKind.Pipe };
                case ["link", var target]:
                    return file with { Kind = SiteFileKind.Link, Target = target };
                default:
                    throw new ArgumentException($"Unknown mark `{mark}` at `{path}`.");
            }
        }
        return file with { Content = [.. start, .. encoding.GetBytes(text)] };
    }

    /// <summary>Writes it below a folder.</summary>
    public void WriteTo(string folder)
    {
        var full = System.IO.Path.Combine(folder, Path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
        switch (Kind)
        {
            case SiteFileKind.Folder:
                Directory.CreateDirectory(full);
                break;
            case SiteFileKind.Link:
                File.CreateSymbolicLink(full, Target!);
                break;
            case SiteFileKind.Pipe:
                Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no pipes in folders");
                using (var process = Process.Start("mkfifo", [full]))
                    process.WaitForExit();
                break;
            default:
                File.WriteAllBytes(full, Content);
                break;
        }
    }
}
