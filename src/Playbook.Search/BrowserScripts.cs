namespace Playbook.Search;

/// <summary>The scripts that run in the reader's browser. Their readable sources are in <c>Browser/</c>; the build of the program joins them.</summary>
internal static class BrowserScripts
{
    /// <summary>The engine: one function expression that is called at once.</summary>
    public static ReadOnlyMemory<byte> EngineScript { get; } = Read("engine.js");

    /// <summary>What a page includes.</summary>
    public static ReadOnlyMemory<byte> FacadeScript { get; } = Read("facade.js");

    private static byte[] Read(string name)
    {
        using var stream = typeof(BrowserScripts).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The program was built without {name}.");
        var script = new byte[stream.Length];
        stream.ReadExactly(script);
        return script;
    }
}
