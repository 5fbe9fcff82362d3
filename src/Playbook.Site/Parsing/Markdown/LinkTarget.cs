using System.Buffers;

namespace Playbook.Site.Parsing.Markdown;

/// <summary>Where a link may lead: http, https, mailto, tel, or a place in the site.</summary>
internal static class LinkTarget
{
    private static readonly SearchValues<char> Ends = SearchValues.Create(":/?#\\");

    /// <summary>
    /// What makes a target one to refuse, or null: its scheme, or <c>//</c> for an address that leaves the site but borrows the scheme
    /// of the page. Looked at as a browser does, which leaves out control characters and white space, and minds no case.
    /// </summary>
    public static string? Refused(string target)
    {
        var end = target.AsSpan().IndexOfAny(Ends);
        if (end < 0)
            return null;
        if (target[end] != ':')
            return BeginsWithTwoSlashes(target) ? "//" : null;
        var scheme = string.Concat(target[..end].Where(IsVisible)).ToLowerInvariant();
        return scheme is "http" or "https" or "mailto" or "tel" ? null : scheme + ":";
    }

    private static bool BeginsWithTwoSlashes(string target)
    {
        var slashes = 0;
        foreach (var c in target)
        {
            if (c is '/' or '\\')
                slashes++;
            else if (IsVisible(c))
                return false;
            if (slashes == 2)
                return true;
        }
        return false;
    }

    private static bool IsVisible(char c) => c > ' ' && !char.IsControl(c) && !char.IsWhiteSpace(c) && c is not ('\u200b' or '\ufeff' or '\u00ad');
}
