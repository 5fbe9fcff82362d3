using System.Runtime.InteropServices;

namespace Playbook.Site.Publishing;

/// <summary>A second name for a file's bytes: a file that did not change costs no space and keeps its date.</summary>
internal static partial class HardLink
{
    /// <summary>Links a file, or copies it where the file system does not link.</summary>
    public static void CreateOrCopy(string existing, string path)
    {
        if (!TryCreate(existing, path))
            File.Copy(existing, path);
    }

    private static bool TryCreate(string existing, string path) =>
        OperatingSystem.IsWindows() ? CreateHardLinkW(path, existing, 0) : link(existing, path) == 0;

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int link(string existing, string path);

    [LibraryImport("kernel32", StringMarshalling = StringMarshalling.Utf16)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool CreateHardLinkW(string path, string existing, nint security);
}
