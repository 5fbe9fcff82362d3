using Playbook.Diagnostics;

namespace Playbook.Site.Cataloguing;

/// <summary>What can be wrong with a path or with a reference to an article.</summary>
internal static class PathProblems
{
    /// <summary>A path names an article that does not exist.</summary>
    public static Diagnostic UnknownArticle(Located<string> written, IEnumerable<string> ids) =>
        new("PB5001", Severity.Error, $"unknown article `{written.Value}`", written.Where)
        {
            Label = "not in articles/",
            Help = [Advice(written.Value, ids)],
        };

    /// <summary>A path holds something twice.</summary>
    public static Diagnostic Twice(string what, Located<string> again, SourceSpan first) =>
        new("PB5001", Severity.Error, $"{what} `{again.Value}` stands twice in this path", again.Where)
        {
            Label = "again here",
            Related = [new RelatedPlace(first, "first here")],
            Help = ["take one of the two away"],
        };

    /// <summary>An article's front matter names an article that does not exist.</summary>
    public static Diagnostic UnknownReference(string key, Located<string> written, IEnumerable<string> ids) =>
        new("PB4001", Severity.Error, $"`{key}` names an article `{written.Value}` that does not exist", written.Where)
        {
            Label = "not in articles/",
            Help = [Advice(written.Value, ids)],
        };

    private static string Advice(string written, IEnumerable<string> ids)
    {
        var close = SpellingSuggestion.Find(written, ids);
        return close.Count switch
        {
            0 => "an article is named by its file's name without `.md`",
            1 => $"did you mean `{close[0]}`?",
            _ => $"did you mean one of {string.Join(", ", close.Select(c => $"`{c}`"))}?",
        };
    }
}
