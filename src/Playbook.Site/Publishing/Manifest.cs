using System.Globalization;
using System.Text;

namespace Playbook.Site.Publishing;

/// <summary>What the manifest says about a file.</summary>
/// <param name="Length">Its length in bytes.</param>
/// <param name="Hash">The hash of its bytes.</param>
internal sealed record ManifestEntry(long Length, ulong Hash);

/// <summary>
/// The list of a site's own files, kept in the site: what is not in it was not written by this program and is not its to remove.
/// A line each, in ordinal order, no dates and no names of machines, so that the same site has the same manifest.
/// </summary>
internal static class Manifest
{
    /// <summary>Its name in the site.</summary>
    public const string FileName = ".playbook-manifest";

    private const string FirstLine = "playbook-manifest 1";

    /// <summary>The manifest of a folder, or null when there is none that can be trusted.</summary>
    public static Dictionary<string, ManifestEntry>? ReadFrom(string folder) => Read(Path.Combine(folder, FileName));

    /// <summary>A manifest, or null when the file is missing or no manifest that can be trusted.</summary>
    public static Dictionary<string, ManifestEntry>? Read(string file) => File.Exists(file) ? Parse(File.ReadAllText(file)) : null;

    /// <summary>The paths that the manifest of a folder lists.</summary>
    public static IReadOnlyCollection<string> PathsIn(string folder) => ReadFrom(folder) is { } files ? files.Keys : [];

    /// <summary>The text of a manifest.</summary>
    public static byte[] Format(IReadOnlyDictionary<string, ManifestEntry> files)
    {
        string[] paths = [.. files.Keys];
        Array.Sort(paths, StringComparer.Ordinal);
        var text = new StringBuilder(FirstLine).Append('\n');
        foreach (var path in paths)
        {
            var entry = files[path];
            text.Append(CultureInfo.InvariantCulture, $"{entry.Hash:x16} {entry.Length} ");
            AppendEscaped(text, path);
            text.Append('\n');
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>Reads the text of a manifest; null when a line is not as this program writes it or names a file outside the site.</summary>
    public static Dictionary<string, ManifestEntry>? Parse(string text)
    {
        // the last line has its end too: a manifest that was cut short is none
        if (!text.StartsWith(FirstLine + "\n", StringComparison.Ordinal) || !text.EndsWith('\n'))
            return null;
        var files = new Dictionary<string, ManifestEntry>(StringComparer.Ordinal);
        foreach (var line in text.AsSpan(FirstLine.Length + 1).TrimEnd('\n').EnumerateLines())
        {
            if (line.IsEmpty)
                continue;
            if (ParseLine(line) is not { } file || !files.TryAdd(file.Key, file.Value))
                return null;
        }
        return files;
    }

    private static KeyValuePair<string, ManifestEntry>? ParseLine(ReadOnlySpan<char> line)
    {
        if (line.Length < 20 || line[16] != ' ' || line[17..].IndexOf(' ') is not (> 0 and var space))
            return null;
        if (!ulong.TryParse(line[..16], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hash)
            || !long.TryParse(line.Slice(17, space), NumberStyles.None, CultureInfo.InvariantCulture, out var length))
            return null;
        var path = line[(18 + space)..];
        var unescaped = path.Contains('%') ? Uri.UnescapeDataString(path) : path.ToString();
        return SitePath.IsSafe(unescaped) ? new(unescaped, new ManifestEntry(length, hash)) : null;
    }

    /// <summary>A line must stay a line: control characters, line separators and the percent sign itself are percent-encoded.</summary>
    private static void AppendEscaped(StringBuilder text, string path)
    {
        foreach (var c in path)
        {
            if (char.IsControl(c) || c is '%' or '\u2028' or '\u2029')
                text.Append(Uri.EscapeDataString(c.ToString()));
            else
                text.Append(c);
        }
    }
}
