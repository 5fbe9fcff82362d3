using Playbook.Diagnostics;

namespace Playbook.Site.Parsing.Theming;

/// <summary>What can be wrong with a theme besides its templates' language.</summary>
internal static class ThemeProblems
{
    /// <summary>The theme was written for a later program.</summary>
    public static Diagnostic NeedsAnotherVersion(SourceSpan where, string wanted, string have) =>
        new("PB8002", Severity.Error, $"this theme needs version {wanted} of the program", where)
        {
            Label = $"this is version {have}",
            Help = ["update the program, or take an earlier version of the theme"],
        };

    /// <summary>A version that is none.</summary>
    public static Diagnostic NotAVersion(SourceSpan where) =>
        new("PB8002", Severity.Error, "`requires` is not a version", where)
        {
            Help = ["write `\">=0.1\"`"],
        };

    /// <summary>Templates that every theme needs are missing.</summary>
    public static Diagnostic Incomplete(string theme, SourceFile? manifest, IReadOnlyList<string> missing) =>
        new(
            "PB8006",
            Severity.Error,
            $"the theme `{theme}` lacks {string.Join(", ", missing.Take(5).Select(m => $"`{m}.scriban-html`"))}{(missing.Count > 5 ? $" and {missing.Count - 5} more" : "")}",
            SourceSpan.AtStartOf(manifest ?? new SourceFile($"{theme}/theme.yml", "")))
        {
            Help = ["take the missing templates from `themes/default`, or check the name of the theme"],
        };

    /// <summary>A word that is a list or a mapping.</summary>
    public static Diagnostic NotAWord(Located<string> key) =>
        new("PB2003", Severity.Error, $"`{key.Value}` must be a text", key.Where)
        {
            Help = ["a file of words is a flat list of `key: text`"],
        };
}
