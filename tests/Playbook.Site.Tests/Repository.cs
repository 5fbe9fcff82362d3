namespace Playbook.Site.Tests;

/// <summary>Where the tests' data lies, and whether what came out is to be taken as right.</summary>
internal static class Repository
{
    /// <summary>The folder that holds <c>Playbook.sln</c>.</summary>
    public static string Root { get; } = Find();

    /// <summary>Whether expected results are written anew: <c>PLAYBOOK_ACCEPT=1</c>. Read the diff afterwards.</summary>
    public static bool Accepts { get; } = Environment.GetEnvironmentVariable("PLAYBOOK_ACCEPT") == "1";

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Playbook.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        return folder.FullName;
    }
}
