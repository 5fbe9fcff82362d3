using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Playbook.Diagnostics;
using Playbook.Site.Parsing.Data;
using Playbook.Site.Parsing.Markdown;

namespace Playbook.Site.Cataloguing.Linking;

/// <summary>
/// Finds what the links of a text mean. A link is written as it works in the repository: relative to the file, to another file,
/// with the fragment of a heading. Foreign links pass; addresses of this site are refused, because they break when it moves.
/// </summary>
internal sealed class LinkResolver(ContentIndex index, ParsedSettings settings)
{
    /// <summary>What each link of a text means.</summary>
    /// <param name="path">The file of the text, relative to the content root.</param>
    /// <param name="self">The text itself.</param>
    public Diagnosed<ImmutableArray<ResolvedLink>> Resolve(string path, LinkTarget self)
    {
        var links = self.Body?.Links ?? [];
        if (links.Length == 0)
            return new Diagnosed<ImmutableArray<ResolvedLink>>([], []);
        var problems = new List<Diagnostic>();
        var resolved = new ResolvedLink[links.Length];
        for (var i = 0; i < resolved.Length; i++)
            resolved[i] = Resolve(path, self, links[i], problems);
        return new Diagnosed<ImmutableArray<ResolvedLink>>(ImmutableCollectionsMarshal.AsImmutableArray(resolved), problems);
    }

    private ResolvedLink Resolve(string path, LinkTarget self, BodyLink link, List<Diagnostic> problems)
    {
        var target = link.Target.Value;
        if (target.Length == 0)
            return new ResolvedLink(LinkKind.SamePage, "");
        if (target[0] == '#')
            return Fragment(self, target[1..], link, problems, new ResolvedLink(LinkKind.SamePage, ""));
        if (LinkPath.HasScheme(target))
            return Foreign(link, problems);
        if (target.StartsWith('/'))
        {
            problems.Add(LinkProblems.Absolute(link.Target, index.Paths));
            return ResolvedLink.Broken;
        }
        var (file, fragment) = LinkPath.Split(target);
        if (!LinkPath.TryCombine(path, file, out var wanted))
        {
            problems.Add(LinkProblems.LeavesTheRoot(link.Target));
            return ResolvedLink.Broken;
        }
        return Find(wanted) is { } found
            ? Found(found, fragment, path, link, problems)
            : Missing(wanted, path, link, problems);
    }

    private LinkTarget? Find(string wanted)
    {
        if (index.TryGet(wanted, out var target))
            return target;
        // A link to a folder means the page that the repository's host shows there.
        var folder = wanted.Length == 0 ? "" : wanted.TrimEnd('/') + "/";
        return index.TryGet(folder + "README.md", out target) || index.TryGet(folder + "index.md", out target) ? target : null;
    }

    private static ResolvedLink Found(LinkTarget target, string? fragment, string path, BodyLink link, List<Diagnostic> problems)
    {
        if (!target.IsShown)
        {
            problems.Add(LinkProblems.Hidden(link.Target, target.Article!));
            return ResolvedLink.Broken;
        }
        if (target.Article is { Status: Parsing.Matter.ArticleStatus.Deprecated } deprecated)
            problems.Add(LinkProblems.Deprecated(link.Target, deprecated, path));
        var resolved = new ResolvedLink(target.Kind, target.Subject, null, target.Width, target.Height);
        return fragment is null ? resolved : Fragment(target, fragment, link, problems, resolved);
    }

    private static ResolvedLink Fragment(
        LinkTarget target, string fragment, BodyLink link, List<Diagnostic> problems, ResolvedLink resolved)
    {
        // A path or a file has no headings that this stage knows of.
        if (fragment.Length == 0 || target.Body is null)
            return resolved with { Fragment = fragment.Length == 0 ? null : fragment };
        var wanted = LinkPath.Decode(fragment);
        if (target.Fragments.Contains(wanted, StringComparer.Ordinal))
            return resolved with { Fragment = wanted };
        // Footnotes and their way back are anchors that the renderer makes.
        if (wanted.StartsWith("fn:", StringComparison.Ordinal) || wanted.StartsWith("fnref:", StringComparison.Ordinal))
            return resolved with { Fragment = wanted };
        problems.Add(LinkProblems.UnknownFragment(link.Target, wanted, target));
        return resolved;
    }

    private ResolvedLink Foreign(BodyLink link, List<Diagnostic> problems)
    {
        var target = link.Target.Value;
        if (link.Kind == BodyLinkKind.Image)
        {
            problems.Add(LinkProblems.ForeignImage(link.Target));
            return ResolvedLink.Broken;
        }
        if (settings.Url is { } url && (target + "/").StartsWith(url.Value.TrimEnd('/') + "/", StringComparison.OrdinalIgnoreCase))
            problems.Add(LinkProblems.OwnHost(link.Target));
        return new ResolvedLink(LinkKind.Foreign, target);
    }

    private ResolvedLink Missing(string wanted, string path, BodyLink link, List<Diagnostic> problems)
    {
        problems.Add(index.TryGetIgnoringCase(wanted, out var actual)
            ? LinkProblems.WrongCase(link.Target, path, actual)
            : LinkProblems.Missing(link, path, wanted, index.Paths));
        return ResolvedLink.Broken;
    }
}
