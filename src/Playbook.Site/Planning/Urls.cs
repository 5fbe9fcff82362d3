using System.Buffers;
using System.Text;

namespace Playbook.Site.Planning;

/// <summary>
/// The shape of addresses, known nowhere else. An address is the path of a URL: it starts at the root of the site
/// (<c>/articles/x/</c>), names a thing and not where its file lies, and is percent-encoded, so that <c>#</c> always begins a
/// fragment. How it is written on a page depends on the page.
/// </summary>
public static class Urls
{
    /// <summary>The home page.</summary>
    public const string Home = "/";

    /// <summary>All articles.</summary>
    public const string Articles = "/articles/";

    /// <summary>The pillars.</summary>
    public const string Pillars = "/pillars/";

    /// <summary>The levels of seniority.</summary>
    public const string Levels = "/seniority/";

    /// <summary>The topics.</summary>
    public const string Topics = "/topics/";

    /// <summary>The learning paths.</summary>
    public const string Paths = "/paths/";

    /// <summary>The search page.</summary>
    public const string Search = "/search/";

    /// <summary>Where do I stand, and the planner.</summary>
    public const string Start = "/start/";

    /// <summary>The matrix of pillars and levels.</summary>
    public const string Matrix = "/matrix/";

    /// <summary>The matrix as a table of values.</summary>
    public const string MatrixTable = "/matrix/matrix.csv";

    /// <summary>The matrix for programs.</summary>
    public const string MatrixData = "/data/matrix.json";

    /// <summary>The glossary.</summary>
    public const string Glossary = "/glossary/";

    /// <summary>What the reader of this browser has read.</summary>
    public const string Progress = "/progress/";

    /// <summary>The paths with their articles, for scripts.</summary>
    public const string ProgressPaths = "/progress/paths.js";

    /// <summary>The articles with the hashes of their sections, for scripts.</summary>
    public const string ProgressArticles = "/progress/articles.js";

    /// <summary>The page for addresses that do not exist; servers show it at any depth.</summary>
    public const string NotFound = "/404.html";

    /// <summary>The Atom feed.</summary>
    public const string Feed = "/feed.xml";

    /// <summary>The sitemap.</summary>
    public const string Sitemap = "/sitemap.xml";

    /// <summary>What crawlers may do.</summary>
    public const string Robots = "/robots.txt";

    /// <summary>How a browser asks the search page.</summary>
    public const string OpenSearch = "/opensearch.xml";

    /// <summary>The articles as data.</summary>
    public const string ArticleData = "/data/articles.json";

    private const string IndexFile = "index.html";

    /// <summary>
    /// Letters that stand in a path as they are (RFC 3986: unreserved, sub-delims, <c>:</c> and <c>@</c>, and the slash), but for
    /// <c>&amp;</c> and <c>'</c>: without them an address is safe in HTML as it is.
    /// </summary>
    private static readonly SearchValues<char> Plain =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~!$()*+,;=:@/");

    /// <summary>Ids that cannot be used: they are files or pages of their own.</summary>
    public static IReadOnlyList<string> ReservedIds { get; } = ["index", "print", "pack", "feed"];

    /// <summary>An article.</summary>
    /// <param name="id">Its id.</param>
    public static string Article(string id) => $"/articles/{Encode(id)}/";

    /// <summary>A pillar.</summary>
    /// <param name="id">Its id.</param>
    public static string Pillar(string id) => $"/pillars/{Encode(id)}/";

    /// <summary>A level of seniority.</summary>
    /// <param name="id">Its id.</param>
    public static string Level(string id) => $"/seniority/{Encode(id)}/";

    /// <summary>A topic.</summary>
    /// <param name="id">Its id.</param>
    public static string Topic(string id) => $"/topics/{Encode(id)}/";

    /// <summary>A learning path.</summary>
    /// <param name="id">Its id.</param>
    public static string Path(string id) => $"/paths/{Encode(id)}/";

    /// <summary>The id that an article has at an address, or null where the address is not one of an article.</summary>
    /// <param name="address">The address, such as an old one.</param>
    public static string? ArticleIdAt(string address) => IdAt(Articles, address);

    /// <summary>The id that a learning path has at an address, or null where the address is not one of a path.</summary>
    /// <param name="address">The address, such as an old one.</param>
    public static string? PathIdAt(string address) => IdAt(Paths, address);

    /// <summary>A page outside the catalogue of articles.</summary>
    /// <param name="id">Its id.</param>
    public static string Page(string id) => $"/{Encode(id)}/";

    /// <summary>A file that is copied. What lies beside the articles moves under <c>/media/</c>, so that it meets no page.</summary>
    /// <param name="path">Its path in the content root.</param>
    public static string Media(string path) =>
        path.StartsWith("media/", StringComparison.Ordinal) || path.StartsWith("templates/", StringComparison.Ordinal)
            ? "/" + Encode(path)
            : "/media/" + Encode(path);

    /// <summary>A file of the theme. Its content is in its name, so that it can be kept for ever.</summary>
    /// <param name="name">Its name, such as <c>site.css</c>.</param>
    /// <param name="fingerprint">Of its content.</param>
    public static string Asset(string name, string fingerprint)
    {
        var dot = name.LastIndexOf('.');
        return dot < 0 ? $"/assets/{Encode(name)}.{fingerprint}" : $"/assets/{Encode(name[..dot])}.{fingerprint}{Encode(name[dot..])}";
    }

    /// <summary>A file of the search.</summary>
    /// <param name="path">Its path in the folder of the search.</param>
    public static string SearchFile(string path) => Search + path;

    /// <summary>The output file of an address, relative to the output folder.</summary>
    /// <param name="address">The address, without fragment.</param>
    public static string OutputPath(string address)
    {
        var path = address.Contains('%') ? Uri.UnescapeDataString(address) : address;
        return path.EndsWith('/') ? path[1..] + IndexFile : path[1..];
    }

    /// <summary>An address as it is written on a page.</summary>
    /// <param name="from">The address of the page.</param>
    /// <param name="to">Where the link leads; it may carry a fragment.</param>
    /// <param name="style">Whether <c>index.html</c> is named.</param>
    public static string Relative(string from, string to, LinkStyle style)
    {
        var hash = to.IndexOf('#');
        var fragment = hash < 0 ? "" : to[hash..];
        var target = hash < 0 ? to : to[..hash];
        if (target == from && fragment.Length > 0)
            return fragment;

        // Both cut after the last slash they share; what is left of the page's folders is gone up, what is left of the target gone down.
        var shared = 0;
        for (var i = 0; i < from.Length && i < target.Length && from[i] == target[i]; i++)
        {
            if (from[i] == '/')
                shared = i + 1;
        }
        var up = from.AsSpan(shared).Count('/');
        var down = target.AsSpan(shared);
        var end = style == LinkStyle.Portable && target.EndsWith('/') ? IndexFile : "";
        // A first segment with a colon would read as a scheme.
        var begin = up == 0 && end.Length == 0 && down.IsEmpty ? "./" : up == 0 && down.Contains(':') ? "./" : Above(up);
        return string.Concat(begin, down, end, fragment);
    }

    /// <summary><c>../</c> so many times.</summary>
    private static string Above(int folders) => folders switch
    {
        0 => "",
        1 => "../",
        2 => "../../",
        3 => "../../../",
        _ => string.Concat(Enumerable.Repeat("../", folders)),
    };

    /// <summary>An address below a base: an absolute URL, or a path on the server.</summary>
    /// <param name="baseUrl">Such as <c>https://example.org/playbook/</c> or <c>/playbook/</c>; the trailing slash may be missing.</param>
    /// <param name="address">The address.</param>
    public static string Below(string baseUrl, string address) => baseUrl.TrimEnd('/') + address;

    private static string? IdAt(string folder, string address)
    {
        var path = Uri.UnescapeDataString(address).TrimEnd('/');
        return path.StartsWith(folder, StringComparison.Ordinal) && path.Length > folder.Length ? path[folder.Length..] : null;
    }

    /// <summary>A path as it stands in a URL.</summary>
    /// <param name="path">The path, slashes included.</param>
    public static string Encode(string path)
    {
        if (path.AsSpan().IndexOfAnyExcept(Plain) < 0)
            return path;
        var encoded = new StringBuilder(path.Length + 16);
        foreach (var b in Encoding.UTF8.GetBytes(path))
        {
            if (b < 0x80 && Plain.Contains((char)b))
                encoded.Append((char)b);
            else
                encoded.Append('%').Append(b.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
        }
        return encoded.ToString();
    }
}
