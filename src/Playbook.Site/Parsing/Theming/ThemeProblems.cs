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

    /// <summary>A bundle names a script that the theme does not have.</summary>
    public static Diagnostic NoSuchScript(Located<string> part, IEnumerable<string> scripts) =>
        new("PB8007", Severity.Error, $"there is no script `{part.Value}`", part.Where)
        {
            Label = "not in assets/ of the theme",
            Help = SpellingSuggestion.Find(part.Value, scripts) is [var close, ..] ? [$"did you mean `{close}`?"] : ["name a file as it lies in `assets/`"],
        };

    /// <summary>A script that would run twice on a page with both bundles.</summary>
    public static Diagnostic ScriptTwice(Located<string> part, SourceSpan first) =>
        new("PB8007", Severity.Error, $"the script `{part.Value}` is joined twice", part.Where)
        {
            Label = "again here",
            Related = [new RelatedPlace(first, "first here")],
            Help = ["take one of the two away, or make it a bundle of its own"],
        };

    /// <summary>A bundle that would take the place of a file.</summary>
    public static Diagnostic BundleIsAFile(Located<string> bundle) =>
        new("PB8007", Severity.Error, $"`{bundle.Value}` is a file already", bundle.Where)
        {
            Help = ["give the joined scripts a name of their own"],
        };

    /// <summary>A bundle that is called like no script.</summary>
    public static Diagnostic BundleIsNoScript(Located<string> bundle) =>
        new("PB8007", Severity.Error, $"`{bundle.Value}` is no name of a script", bundle.Where)
        {
            Help = [$"write `{bundle.Value}.js`"],
        };

    /// <summary><c>scripts</c> has another form.</summary>
    public static Diagnostic NotBundles(SourceSpan where) =>
        new("PB2003", Severity.Error, "`scripts` must name files, each with a list of scripts", where)
        {
            Help = ["write `scripts: {reading.js: [one.js, another.js]}`"],
        };

    /// <summary>A word that is a list or a mapping.</summary>
    public static Diagnostic NotAWord(Located<string> key) =>
        new("PB2003", Severity.Error, $"`{key.Value}` must be a text", key.Where)
        {
            Help = ["a file of words is a flat list of `key: text`"],
        };
}
