using Playbook.Diagnostics;

namespace Playbook.Site.Cataloguing;

/// <summary>What can be wrong with a word of the vocabulary.</summary>
internal static class NameProblems
{
    /// <summary>A name that nobody declared.</summary>
    public static Diagnostic Unknown(string kind, Located<string> written, string? file, IReadOnlyList<INamed> valid) =>
        Unknown(kind, written, file, [.. valid.SelectMany(n => n.Aliases.Prepend(n.Id))], [.. valid.Select(n => n.Id)], CanonicalId(valid));

    /// <summary>An id that is not among the valid ones.</summary>
    public static Diagnostic Unknown(string kind, Located<string> written, string? file, IReadOnlyList<string> valid) =>
        Unknown(kind, written, file, valid, valid, id => id);

    /// <summary>An alias where the id is meant.</summary>
    public static Diagnostic AliasUsed(string kind, Located<string> written, string id) =>
        new("PB3002", Severity.Hint, $"`{written.Value}` is another word for the {kind} `{id}`", written.Where)
        {
            Label = $"stored as `{id}`",
            Help = [$"write `{id}`"],
            Fix = new TextFix(written.Where, id),
        };

    private static Diagnostic Unknown(
        string kind,
        Located<string> written,
        string? file,
        IReadOnlyList<string> candidates,
        IReadOnlyList<string> ids,
        Func<string, string> canonical)
    {
        string[] close = [.. SpellingSuggestion.Find(written.Value, candidates).Select(canonical).Distinct(StringComparer.Ordinal)];
        var source = file ?? "the content root";
        return new Diagnostic("PB3001", Severity.Error, $"unknown {kind} `{written.Value}`", written.Where)
        {
            Label = file is null ? "not declared" : $"not in {ShortName(file)}",
            Help = [Advice(close, ids, source)],
            Fix = close.Length == 1 ? new TextFix(written.Where, close[0]) : null,
        };
    }

    private static string Advice(string[] close, IReadOnlyList<string> ids, string source) => (close.Length, ids.Count) switch
    {
        (1, _) => $"did you mean `{close[0]}`?",
        ( > 1, _) => $"did you mean one of {Quoted(close)}?",
        (0, 0) => $"{source} declares none",
        (0, <= 8) => $"one of {Quoted(ids)}",
        _ => $"{source} has the list",
    };

    private static string Quoted(IReadOnlyList<string> words) => string.Join(", ", words.Select(w => $"`{w}`"));

    /// <summary>The last two parts of a path, such as <c>data/topics.yml</c>.</summary>
    private static string ShortName(string path)
    {
        var last = path.LastIndexOf('/');
        return last <= 0 ? path : path[(path.LastIndexOf('/', last - 1) + 1)..];
    }

    private static Func<string, string> CanonicalId(IReadOnlyList<INamed> valid) => word =>
        valid.FirstOrDefault(n => n.Id == word)?.Id ?? valid.First(n => n.Aliases.Contains(word, StringComparer.OrdinalIgnoreCase)).Id;
}
