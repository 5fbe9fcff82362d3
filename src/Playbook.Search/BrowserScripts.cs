using System.Text;

namespace Playbook.Search;

/// <summary>The scripts that run in the reader's browser: readable sources in <c>Browser/</c>, joined in a fixed order.</summary>
internal static class BrowserScripts
{
    /// <summary>The files of the engine, each with one purpose.</summary>
    private static readonly string[] Engine =
    [
        "words.js", "stems.js", "distance.js", "numbers.js", "parts.js", "query.js", "variants.js", "ranking.js", "matching.js", "facets.js",
        "excerpts.js", "answer.js", "engine.js",
    ];

    private static readonly Lazy<byte[]> EngineBytes = new(() => Join(Engine));
    private static readonly Lazy<byte[]> FacadeBytes = new(() => Join(["facade.js"]));

    /// <summary>The engine: one function expression that is called at once.</summary>
    public static ReadOnlyMemory<byte> EngineScript => EngineBytes.Value;

    /// <summary>What a page includes.</summary>
    public static ReadOnlyMemory<byte> FacadeScript => FacadeBytes.Value;

    private static byte[] Join(string[] names)
    {
        var script = new StringBuilder("(function () {\n'use strict';\n");
        foreach (var name in names)
        {
            using var stream = typeof(BrowserScripts).Assembly.GetManifestResourceStream(name)
                ?? throw new InvalidOperationException($"The program was built without {name}.");
            using var reader = new StreamReader(stream, Encoding.UTF8);
            while (reader.ReadLine() is { } line)
            {
                // Only whole lines go: comments, indentation, emptiness. No source has a literal that runs over lines.
                var code = line.Trim();
                if (code.Length > 0 && !code.StartsWith("//", StringComparison.Ordinal))
                    script.Append(code).Append('\n');
            }
        }
        return Encoding.UTF8.GetBytes(script.Append("}());\n").ToString());
    }
}
