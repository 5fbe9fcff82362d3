using Playbook.Site.Parsing.Fields;

namespace Playbook.Site.Parsing;

/// <summary>
/// Gives each article the id that its file name suggests, where it says none itself. The name is what counts, not the folder, so that a
/// file can move; only a file that speaks for its folder (<c>README.md</c>, <c>index.md</c>) is called like the folder. A root that
/// declares no vocabulary was written without ids in mind: there, names that would be the same take their folders with them.
/// </summary>
internal static class ArticleIds
{
    /// <summary>The ids of articles.</summary>
    /// <param name="paths">Their paths, such as <c>articles/people/x.md</c>, in ordinal order.</param>
    /// <param name="written">The ids that they say themselves, or null.</param>
    /// <param name="isOpen">Whether equal names take their folders with them.</param>
    public static IReadOnlyList<string> For(IReadOnlyList<string> paths, IReadOnlyList<string?> written, bool isOpen)
    {
        var ids = new string[paths.Count];
        for (var i = 0; i < ids.Length; i++)
            ids[i] = written[i] ?? FromName(paths[i]);
        if (isOpen)
            Separate(paths, written, ids);
        return ids;
    }

    /// <summary>The id that a file name suggests.</summary>
    public static string FromName(string path)
    {
        var parts = Parts(path);
        var name = parts.Length > 1 && SpeaksForItsFolder(parts[^1]) ? parts[^2] : parts[^1];
        return Identifiers.Slug(name) is { Length: > 0 } slug ? slug : "article";
    }

    private static string FromPath(string path)
    {
        var parts = Parts(path);
        var names = parts.Length > 1 && SpeaksForItsFolder(parts[^1]) ? parts[..^1] : parts;
        var id = string.Join('-', names.Select(Identifiers.Slug).Where(slug => slug.Length > 0));
        return Identifiers.Shorten(id) is { Length: > 0 } slug ? slug : "article";
    }

    /// <summary>First whole paths, then, where even those are the same or reserved, a number.</summary>
    private static void Separate(IReadOnlyList<string> paths, IReadOnlyList<string?> written, string[] ids)
    {
        var counts = ids.CountBy(id => id, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        for (var i = 0; i < ids.Length; i++)
        {
            if (written[i] is null && (counts[ids[i]] > 1 || Identifiers.IsReserved(ids[i])))
                ids[i] = FromPath(paths[i]);
        }
        var taken = new HashSet<string>(written.OfType<string>(), StringComparer.Ordinal);
        for (var i = 0; i < ids.Length; i++)
        {
            if (written[i] is not null)
                continue;
            var id = ids[i];
            for (var number = 2; Identifiers.IsReserved(ids[i]) || !taken.Add(ids[i]); number++)
                ids[i] = $"{id}-{number}";
        }
    }

    private static string[] Parts(string path)
    {
        var below = path.StartsWith("articles/", StringComparison.Ordinal) ? path["articles/".Length..] : path;
        return below[..^".md".Length].Split('/');
    }

    private static bool SpeaksForItsFolder(string name) =>
        name.Equals("readme", StringComparison.OrdinalIgnoreCase) || name.Equals("index", StringComparison.OrdinalIgnoreCase);
}
