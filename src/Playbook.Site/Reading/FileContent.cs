using Playbook.Diagnostics;

namespace Playbook.Site.Reading;

/// <summary>
/// Reads one file: a single read into room of the file's own size. Nothing here throws, and nothing here blocks: a pipe, a
/// socket or a device says that it is empty, and what is empty is never opened for reading.
/// </summary>
internal static class FileContent
{
    /// <summary>What the system answers when somebody opens a socket: ENXIO.</summary>
    private const int NoSuchDevice = 6;

    /// <summary>The bytes of a file, or what is wrong with it.</summary>
    /// <param name="fullPath">Where it is.</param>
    /// <param name="place">Where diagnostics point to.</param>
    /// <param name="largest">The largest size that is read.</param>
    public static (ReadOnlyMemory<byte>? Bytes, Diagnostic? Problem) Read(string fullPath, SourceSpan place, long largest)
    {
        try
        {
            var length = new FileInfo(fullPath).Length;
            if (length == 0)
                return IsSpecial(fullPath) ? (null, ReadingProblems.NotAFile(place, "pipe, socket or device")) : (ReadOnlyMemory<byte>.Empty, null);
            if (length > largest)
                return (null, ReadingProblems.TooLarge(place, length, largest));
            using var handle = File.OpenHandle(fullPath);
            var bytes = ByteStore.Take((int)length);
            var read = 0;
            while (read < bytes.Length)
            {
                var count = RandomAccess.Read(handle, bytes.Span[read..], read);
                if (count == 0)
                    break;
                read += count;
            }
            return (bytes[..read], null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or System.Security.SecurityException or NotSupportedException)
        {
            return (null, ReadingProblems.Unreadable(place, e));
        }
    }

    /// <summary>
    /// Whether an empty file is no file. To open a pipe for reading waits for its writer; to open it for both does not wait, and
    /// changes nothing.
    /// </summary>
    private static bool IsSpecial(string fullPath)
    {
        if (OperatingSystem.IsWindows())
            return false;
        try
        {
            using var stream = new FileStream(fullPath, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete, 0);
            return !stream.CanSeek;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
        catch (IOException e)
        {
            return e.HResult == NoSuchDevice;
        }
    }
}
