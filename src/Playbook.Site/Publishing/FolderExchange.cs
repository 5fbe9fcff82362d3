using System.Runtime.InteropServices;

namespace Playbook.Site.Publishing;

/// <summary>Exchanges two folders in one step, so that nobody ever sees neither or half of one.</summary>
internal static partial class FolderExchange
{
    private const int CurrentFolder = -100;
    private const uint RenameExchange = 2;
    private const uint RenameSwap = 2;

    /// <summary>Whether the operating system can do this at all.</summary>
    public static bool IsSupported => OperatingSystem.IsLinux() || OperatingSystem.IsMacOS();

    /// <summary>
    /// Exchanges two folders of one file system. False when that cannot be done here (one is a mount point, the file system does not
    /// know how, the folder above must not be changed); then nothing happened.
    /// </summary>
    public static bool TryExchange(string one, string other)
    {
        try
        {
            return OperatingSystem.IsLinux() ? renameat2(CurrentFolder, one, CurrentFolder, other, RenameExchange) == 0
                : OperatingSystem.IsMacOS() && renamex_np(one, other, RenameSwap) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            // an old or small C library
            return false;
        }
    }

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int renameat2(int oldFolder, string oldPath, int newFolder, string newPath, uint flags);

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int renamex_np(string from, string to, uint flags);
}
