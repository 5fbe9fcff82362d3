using System.Text;

namespace Playbook.Site.Publishing;

/// <summary>
/// A file that one process holds at a time; the operating system lets go of it when the process ends, however it ends.
/// It is removed when it is no longer needed.
/// </summary>
internal sealed class FolderLock : IDisposable
{
    private static readonly byte[] Text = Encoding.UTF8.GetBytes("""
        A site is being published with the help of this folder. It is removed at the end;
        if a run was killed, the next one clears it away.

        """.ReplaceLineEndings("\n"));

    private readonly FileStream _file;

    private FolderLock(FileStream file) => _file = file;

    /// <summary>Takes the lock, or returns null when another process has it. The folder is made when it is missing.</summary>
    public static FolderLock? TryTake(string path)
    {
        while (TryOpen(path) is { } file)
        {
            if (IsStillAt(path, file))
                return new FolderLock(file);
            // whoever held it removed it between our opening and our locking: what we hold is a file without a name
            file.Dispose();
        }
        return null;
    }

    /// <summary>Removes the file and lets go of it.</summary>
    public void Dispose()
    {
        // Windows does not remove an open file. There another process may take it first, and then it is no longer ours to remove.
        if (OperatingSystem.IsWindows())
            _file.Dispose();
        try
        {
            File.Delete(_file.Name);
        }
        catch (Exception failure) when (MachineFailure.Is(failure))
        {
            // a lock file that stays behind is recognised by the next run
        }
        _file.Dispose();
    }

    private static FileStream? TryOpen(string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        while (true)
        {
            try
            {
                Directory.CreateDirectory(folder);
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
            }
            catch (DirectoryNotFoundException) when (!Directory.Exists(folder))
            {
                // another process tidied up between our two steps
            }
            catch (IOException failure) when (MachineFailure.IsSharingViolation(failure))
            {
                return null;
            }
        }
    }

    /// <summary>Marks the open file with a time of its own and looks whether the file of that name bears it.</summary>
    private static bool IsStillAt(string path, FileStream file)
    {
        file.SetLength(0);
        file.Write(Text);
        var mark = DateTime.UnixEpoch.AddTicks(Random.Shared.NextInt64(TimeSpan.TicksPerDay, 365 * 30 * TimeSpan.TicksPerDay));
        File.SetLastWriteTimeUtc(file.SafeFileHandle, mark);
        return File.GetLastWriteTimeUtc(path) == File.GetLastWriteTimeUtc(file.SafeFileHandle);
    }
}
