using System.Globalization;
using System.Text;
using Playbook.Site.Parsing.Theming;

namespace Playbook.Site.Planning;

/// <summary>
/// Gives each asset of a theme an address that changes with its content, so that it can be kept for ever. A style sheet names other
/// assets by their plain names (<c>url("logo.svg")</c>); there the addresses take their place first, so that a new logo is a new style
/// sheet too.
/// </summary>
internal static class AssetFingerprints
{
    /// <summary>Letters of the hash in a name: forty bits, against meeting an older version by chance.</summary>
    private const int Length = 10;

    private const string Opening = "url(";

    /// <summary>The addresses by name, and the files.</summary>
    public static (IReadOnlyDictionary<string, string> Addresses, IReadOnlyList<PlannedCopy> Files) Of(
        IReadOnlyList<ThemeAsset> assets)
    {
        var addresses = new Dictionary<string, string>(StringComparer.Ordinal);
        var files = new List<PlannedCopy>(assets.Count);
        foreach (var asset in assets.Sorted((a, b) => IsStyleSheet(a).CompareTo(IsStyleSheet(b)).Then(string.CompareOrdinal(a.Name, b.Name))))
        {
            var content = IsStyleSheet(asset) ? WithAddresses(asset, addresses) : asset.Content;
            var fingerprint = ContentHash.Of(content.Span).ToString("x16", CultureInfo.InvariantCulture)[..Length];
            addresses[asset.Name] = Urls.Asset(asset.Name, fingerprint);
            files.Add(new PlannedCopy(addresses[asset.Name], content));
        }
        return (addresses, files);
    }

    private static bool IsStyleSheet(ThemeAsset asset) => asset.Name.EndsWith(".css", StringComparison.Ordinal);

    private static ReadOnlyMemory<byte> WithAddresses(ThemeAsset sheet, Dictionary<string, string> addresses)
    {
        var text = Encoding.UTF8.GetString(sheet.Content.Span);
        var written = new StringBuilder(text.Length);
        var done = 0;
        for (var at = 0; (at = text.IndexOf(Opening, at, StringComparison.Ordinal)) >= 0;)
        {
            at += Opening.Length;
            var end = text.IndexOf(')', at);
            if (end < 0)
                break;
            var name = text[at..end].Trim().Trim('"', '\'');
            if (!addresses.TryGetValue(Beside(sheet.Name, name), out var address))
                continue;
            written.Append(text, done, at - done)
                .Append('"').Append(Urls.Relative(Urls.Asset(sheet.Name, ""), address, LinkStyle.Relative)).Append('"');
            done = end;
        }
        return done == 0 ? sheet.Content : Encoding.UTF8.GetBytes(written.Append(text, done, text.Length - done).ToString());
    }

    /// <summary>The asset that a style sheet means by a name: it counts from its own folder.</summary>
    private static string Beside(string sheet, string name)
    {
        var parts = new List<string>(sheet.Split('/')[..^1]);
        foreach (var part in name.Split('/'))
        {
            if (part == ".." && parts.Count > 0)
                parts.RemoveAt(parts.Count - 1);
            else if (part is not ("." or ".."))
                parts.Add(part);
        }
        return string.Join('/', parts);
    }
}
