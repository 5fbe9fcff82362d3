using Playbook.Diagnostics;
using Playbook.Site.Parsing.Markdown;

namespace Playbook.Site.Cataloguing.Linking;

/// <summary>What can be wrong with a link.</summary>
internal static class LinkProblems
{
    /// <summary>A link to a file that does not exist.</summary>
    public static Diagnostic Missing(BodyLink link, string from, string wanted, IReadOnlyCollection<string> paths)
    {
        var isImage = link.Kind == BodyLinkKind.Image;
        var isFile = isImage || !(wanted.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || !Path.HasExtension(wanted));
        var name = wanted[(wanted.LastIndexOf('/') + 1)..];
        var close = SameName(name, paths) is { Count: > 0 } same ? same : SimilarName(name, paths);
        string[] links = [.. close.Select(path => LinkPath.Between(from, path))];
        return new Diagnostic(
            isFile ? "PB4007" : "PB4001",
            Severity.Error,
            isImage ? $"there is no image `{wanted}`" : isFile ? $"there is no file `{wanted}`" : $"there is no article or page `{wanted}`",
            link.Target.Where)
        {
            Label = "not found",
            Help = links.Length switch
            {
                0 => ["a link names a file, relative to the file it stands in"],
                1 => [$"did you mean `{links[0]}`?"],
                _ => [$"did you mean one of {string.Join(", ", links.Select(l => $"`{l}`"))}?"],
            },
            Fix = links.Length == 1 ? new TextFix(link.Target.Where, links[0]) : null,
        };
    }

    /// <summary>A link whose letters differ in case from the file's name.</summary>
    public static Diagnostic WrongCase(Located<string> target, string from, string actual)
    {
        var link = LinkPath.Between(from, actual);
        return new Diagnostic("PB4007", Severity.Error, $"`{target.Value}` differs in letter case from the file `{actual}`", target.Where)
        {
            Label = "works on some systems only",
            Help = [$"write `{link}`"],
            Fix = new TextFix(target.Where, link),
        };
    }

    /// <summary>A link to a heading that does not exist.</summary>
    public static Diagnostic UnknownFragment(Located<string> link, string fragment, LinkTarget target)
    {
        var headings = target.Body!.Sections.Where(s => s.Heading is not null).Select(s => s.Heading!).ToList();
        var close = SpellingSuggestion.Find(fragment, target.Fragments)
            .Concat(headings.Where(h => h.Text.Equals(fragment, StringComparison.OrdinalIgnoreCase)).Select(h => h.Id))
            .ToList();
        var heading = headings.FirstOrDefault(h => close.Contains(h.Id, StringComparer.Ordinal)) ?? Nearest(fragment, headings);
        return new Diagnostic("PB4002", Severity.Error, $"no heading `#{fragment}` in {target.Subject}", link.Where)
        {
            Help = heading is null
                ? [$"{target.Subject} has no headings"]
                : [$"the nearest heading is `#{heading.Id}` (\"{heading.Text}\")"],
        };
    }

    /// <summary>A link into a draft or to another audience.</summary>
    public static Diagnostic Hidden(Located<string> target, Article article)
    {
        var draft = article.Status == Parsing.Matter.ArticleStatus.Draft;
        return new Diagnostic(
            "PB4003",
            Severity.Error,
            draft ? $"`{article.Id}` is a draft" : $"`{article.Id}` is for the audience `{article.Audience}` only",
            target.Where)
        {
            Label = "readers of this site cannot follow the link",
            Help = [draft ? "publish the article, or leave the link out until it is" : "leave the link out, or give this article the same audience"],
        };
    }

    /// <summary>A link to an article that something took over.</summary>
    public static Diagnostic Deprecated(Located<string> target, Article article, string from)
    {
        var replacement = article.Source.Matter.ReplacedBy?.Value;
        return new Diagnostic("PB4004", Severity.Warning, $"`{article.Id}` is deprecated", target.Where)
        {
            Help = [replacement is null ? $"link to what replaces it (in {from})" : $"link to `{replacement}`, which replaces it"],
        };
    }

    /// <summary>A link that starts at the root of a server.</summary>
    public static Diagnostic Absolute(Located<string> target, IReadOnlyCollection<string> paths)
    {
        var name = LinkPath.Split(target.Value).File.TrimEnd('/');
        name = name[(name.LastIndexOf('/') + 1)..];
        var file = paths.Where(p => Path.GetFileNameWithoutExtension(p) == name || Path.GetFileName(p) == name)
            .Order(StringComparer.Ordinal)
            .FirstOrDefault();
        return new Diagnostic("PB4005", Severity.Error, $"`{target.Value}` starts at the root of the server", target.Where)
        {
            Label = "breaks where the site lies under a path, and from disk",
            Help = [file is null ? "link to the file, relative to this one" : $"link to the file `{file}`, relative to this one"],
        };
    }

    /// <summary>A link to this site by its full address.</summary>
    public static Diagnostic OwnHost(Located<string> target) =>
        new("PB4005", Severity.Error, $"`{target.Value}` is an address of this site", target.Where)
        {
            Label = "leads out of every copy of the site",
            Help = ["link to the file, relative to this one"],
        };

    /// <summary>An image of another site.</summary>
    public static Diagnostic ForeignImage(Located<string> target) =>
        new("PB9001", Severity.Error, $"the image `{target.Value}` lies on another site", target.Where)
        {
            Label = "a page of this site requests nothing from outside",
            Help = ["put a copy into `media/` and link to that, or link to the page that shows the image"],
        };

    /// <summary>A link that leads above the content root.</summary>
    public static Diagnostic LeavesTheRoot(Located<string> target) =>
        new("PB4001", Severity.Error, $"`{target.Value}` leads out of the content root", target.Where)
        {
            Help = ["count the `../`: the site can only link to what is in the content root"],
        };

    private static List<string> SameName(string name, IReadOnlyCollection<string> paths) =>
        [.. paths.Where(p => p.EndsWith(name, StringComparison.OrdinalIgnoreCase)
                && (p.Length == name.Length || p[^(name.Length + 1)] == '/')
                || Path.GetFileNameWithoutExtension(p).Equals(name, StringComparison.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal)
            .Take(3)];

    private static List<string> SimilarName(string name, IReadOnlyCollection<string> paths)
    {
        var extension = Path.GetExtension(name);
        var byName = paths
            .Where(p => extension.Length == 0 || Path.GetExtension(p).Equals(extension, StringComparison.OrdinalIgnoreCase))
            .GroupBy(p => Path.GetFileNameWithoutExtension(p)!, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Order(StringComparer.Ordinal).First(), StringComparer.Ordinal);
        return [.. SpellingSuggestion.Find(Path.GetFileNameWithoutExtension(name), byName.Keys).Select(n => byName[n])];
    }

    private static BodyHeading? Nearest(string fragment, List<BodyHeading> headings) => headings
        .OrderByDescending(h => h.Id.Split('-').Intersect(fragment.Split('-'), StringComparer.OrdinalIgnoreCase).Count())
        .ThenBy(h => SpellingSuggestion.Distance(fragment, h.Id))
        .FirstOrDefault();
}
