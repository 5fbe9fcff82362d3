using System.Security;

namespace Playbook.Site.Publishing;

/// <summary>Failures of the machine, not of this program or of what somebody wrote: what they are, in words.</summary>
internal static class MachineFailure
{
    private const int WindowsSharingViolation = unchecked((int)0x80070020);

    /// <summary>Whether an exception tells of the file system.</summary>
    public static bool Is(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or SecurityException or NotSupportedException;

    /// <summary>Whether a file could not be opened because somebody else has it open.</summary>
    public static bool IsSharingViolation(IOException exception) =>
        // EAGAIN on Linux and on macOS
        exception.HResult is WindowsSharingViolation || (!OperatingSystem.IsWindows() && exception.HResult is 11 or 35);

    /// <summary>The reason in words that end a sentence.</summary>
    public static string Explain(Exception exception) => exception switch
    {
        { HResult: 28 or unchecked((int)0x80070070) } => "the disk is full",
        { HResult: 122 or 69 } => "the disk quota is used up",
        { HResult: 30 or unchecked((int)0x80070013) } => "the file system is read-only",
        { HResult: 17 or 20 } => "a file stands where a folder belongs",
        { HResult: 5 } => "the disk reports an error",
        DirectoryNotFoundException or FileNotFoundException => "a folder cannot be made there, or was removed meanwhile",
        PathTooLongException => "a path is too long for the file system",
        UnauthorizedAccessException or SecurityException => "permission is denied",
        _ => FirstSentence(exception.Message),
    };

    private static string FirstSentence(string message)
    {
        var line = message.AsSpan(0, message.AsSpan().IndexOfAny('\r', '\n') is >= 0 and var end ? end : message.Length).TrimEnd('.').ToString();
        return line.Length > 1 && !char.IsUpper(line[1]) ? char.ToLowerInvariant(line[0]) + line[1..] : line;
    }
}
