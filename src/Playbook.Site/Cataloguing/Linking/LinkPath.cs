using System.Diagnostics.CodeAnalysis;

namespace Playbook.Site.Cataloguing.Linking;

/// <summary>The grammar of relative links between files.</summary>
internal static class LinkPath
{
    /// <summary>Whether a target names a scheme (<c>mailto:</c>) or another host (<c>//host</c>).</summary>
    public static bool HasScheme(string target)
    {
        if (target.StartsWith("//", StringComparison.Ordinal))
            return true;
        var colon = target.IndexOf(':');
        if (colon <= 0 || !char.IsAsciiLetter(target[0]))
            return false;
        foreach (var c in target.AsSpan(0, colon))
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '-' or '.'))
                return false;
        }
        return true;
    }

    /// <summary>A target without its fragment and query, and its fragment.</summary>
    public static (string File, string? Fragment) Split(string target)
    {
        string? fragment = null;
        var hash = target.IndexOf('#');
        if (hash >= 0)
        {
            fragment = target[(hash + 1)..];
            target = target[..hash];
        }
        var query = target.IndexOf('?');
        return (query >= 0 ? target[..query] : target, fragment);
    }

    /// <summary>Text with its percent escapes decoded; what is no escape stays.</summary>
    public static string Decode(string text) => text.Contains('%') ? Uri.UnescapeDataString(text) : text;

    /// <summary>The path that a relative link of a file means.</summary>
    /// <param name="from">The file, relative to the root.</param>
    /// <param name="link">The link, percent-encoded or not.</param>
    /// <param name="path">The path, relative to the root.</param>
    /// <returns>False when it leads out of the root.</returns>
    public static bool TryCombine(string from, string link, [NotNullWhen(true)] out string? path)
    {
        // Nearly every link names a file beside its own.
        if (link.Length > 0 && link[0] != '.' && !link.AsSpan().ContainsAny('/', '%'))
        {
            path = string.Concat(from.AsSpan(0, from.LastIndexOf('/') + 1), link);
            return true;
        }
        path = null;
        var parts = new List<string>(from.Split('/')[..^1]);
        foreach (var part in Decode(link).Split('/'))
        {
            if (part is "" or ".")
                continue;
            if (part != "..")
                parts.Add(part);
            else if (parts.Count == 0)
                return false;
            else
                parts.RemoveAt(parts.Count - 1);
        }
        path = string.Join('/', parts);
        return true;
    }

    /// <summary>The link from one file to another, as it would be written.</summary>
    /// <param name="from">A file, relative to the root.</param>
    /// <param name="to">Another, relative to the root.</param>
    public static string Between(string from, string to)
    {
        var source = from.Split('/')[..^1];
        var target = to.Split('/');
        var shared = 0;
        while (shared < source.Length && shared < target.Length - 1 && source[shared] == target[shared])
            shared++;
        return string.Concat(Enumerable.Repeat("../", source.Length - shared)) + string.Join('/', target[shared..]);
    }
}
