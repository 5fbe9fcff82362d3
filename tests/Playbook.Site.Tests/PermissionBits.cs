namespace Playbook.Site.Tests;

/// <summary>Whether a file can be kept from this process by its permission bits.</summary>
internal static class PermissionBits
{
    /// <summary>
    /// False on Windows, and for root, unless it gave up the right to pass them by: <c>tests/run.sh</c> starts the tests that way.
    /// </summary>
    public static bool Count { get; } = Try();

    /// <summary>Why a test cannot run without them.</summary>
    public const string Reason = "permission bits do not stop this process: it is root (tests/run.sh starts tests so that they do), or on Windows";

    private static bool Try()
    {
        if (OperatingSystem.IsWindows())
            return false;
        var file = Path.GetTempFileName();
        try
        {
            File.SetUnixFileMode(file, UnixFileMode.None);
            File.ReadAllBytes(file);
            return false;
        }
        catch (UnauthorizedAccessException)
        {
            return true;
        }
        finally
        {
            File.Delete(file);
        }
    }
}
