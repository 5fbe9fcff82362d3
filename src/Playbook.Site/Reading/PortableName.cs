using System.Buffers;

namespace Playbook.Site.Reading;

/// <summary>Whether a path can exist on every system that people check content out on.</summary>
internal static class PortableName
{
    private const int LongestPath = 240;
    private static readonly SearchValues<char> Refused = SearchValues.Create("<>:\"|?*\\");

    /// <summary>What speaks against a path, or null.</summary>
    /// <param name="path">Relative, with forward slashes.</param>
    public static string? Problem(string path)
    {
        if (path.Length > LongestPath)
            return $"its path has {path.Length} characters, at most {LongestPath} work on Windows";
        if (path.AsSpan().ContainsAny(Refused) || path.AsSpan().ContainsAnyInRange('\0', '\u001f'))
            return "Windows refuses one of the characters in its name";
        foreach (var range in path.AsSpan().Split('/'))
        {
            var part = path.AsSpan(range);
            if (part.EndsWith('.') || part.EndsWith(' '))
                return "Windows refuses a name that ends with a dot or a space";
            if (IsDevice(part))
                return $"Windows keeps the name `{part}` for itself";
        }
        return null;
    }

    private static bool IsDevice(ReadOnlySpan<char> name)
    {
        var dot = name.IndexOf('.');
        var stem = dot < 0 ? name : name[..dot];
        if (stem.Length == 4 && stem[3] is >= '1' and <= '9')
            return Is(stem[..3], "com") || Is(stem[..3], "lpt");
        return stem.Length == 3 && (Is(stem, "con") || Is(stem, "prn") || Is(stem, "aux") || Is(stem, "nul"));
    }

    private static bool Is(ReadOnlySpan<char> text, string word) => text.Equals(word, StringComparison.OrdinalIgnoreCase);
}
