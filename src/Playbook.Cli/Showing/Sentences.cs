using Playbook.Diagnostics;

namespace Playbook.Cli.Showing;

/// <summary>What the program says in its own name. Lower case, no full stop, names in backticks, like a diagnostic.</summary>
internal static class Sentences
{
    private const string Reports = "please report it with the command that you ran: CONTRIBUTING.md says where";

    public const string Interrupted = "interrupted; the site that was there is untouched";

    public const string NothingWritten = "nothing was written; put this right and build again";

    public static string Empty(string option) => $"`{option}` must not be empty";

    public static string Unexpected(Exception failure) =>
        $"the program failed, and that is its own fault ({failure.GetType().Name}: {FirstLine(failure.Message)}); {Reports}";

    public static string NoContentHere(string folder) =>
        $"there is no folder `{folder}` here; name your content root, such as `playbook build docs`";

    public static string NoSuchFolder(string folder, IEnumerable<string> candidates) => $"there is no folder `{folder}`{DidYouMean(folder, candidates)}";

    public static string NotAFolder(string path) => $"`{path}` is a file, not a content root; name the folder that it belongs to";

    public static string NotAContentRoot(string folder, string? inner) =>
        $"`{folder}` is no content root: it has neither `playbook.yml` nor `articles/`" + (inner is null ? "" : $"; did you mean `{inner}`?");

    public static string NoSuchTheme(string theme, IEnumerable<string> candidates) =>
        $"there is no theme `{theme}`, neither a folder nor a name{DidYouMean(theme, candidates)}";

    public static string InvalidDate(string written) => $"`{written}` is no date; write year, month and day, such as `2026-05-31`";

    public static string InvalidUrl(string written) => $"`{written}` is no address of a site; write it with `http://` or `https://`";

    public static string NotOneOf(string written, string option, IReadOnlyList<string> values) =>
        $"`{option}` takes {string.Join(", ", values.Take(values.Count - 1).Select(v => $"`{v}`"))} or `{values[^1]}`, not `{written}`{DidYouMean(written, values)}";

    public static string UnknownCommand(string written, string program, IEnumerable<string> commands) =>
        $"there is no command `{written}`{DidYouMean(written, commands, SeeHelp(program))}";

    public static string UnknownOption(string written, string command, IEnumerable<string> options) =>
        $"`{command}` has no option `{written}`{DidYouMean(written, options, SeeHelp(command))}";

    public static string OneTooMany(string written, string command) => $"`{command}` does not know what to do with `{written}`; {SeeHelp(command)}";

    public static string ValueMissing(string option, string command) => $"`{option}` needs a value; {SeeHelp(command)}";

    public static string OnlyOneOf(string one, string other) => $"`{one}` and `{other}` exclude each other";

    public static string UnknownAudience(string written, IReadOnlyList<string> audiences) =>
        $"there is no audience `{written}` in `playbook.yml`{DidYouMean(written, audiences)}";

    public static string UnknownCode(string written, IEnumerable<string> codes) =>
        $"there is no diagnostic `{written}`{DidYouMean(written, codes, "run `playbook explain` for a list")}";

    public static string OfDiagnostic(Diagnostic diagnostic) => string.Join("; ", diagnostic.Help.Prepend(diagnostic.Message));

    private static string SeeHelp(string command) => $"run `{command} --help` to see what it takes";

    /// <summary>A question if there is something to ask, else what to do instead.</summary>
    private static string DidYouMean(string written, IEnumerable<string> candidates, string? otherwise = null) => SpellingSuggestion.Find(written, candidates) switch
    {
        [] => otherwise is null ? "" : "; " + otherwise,
        [var one] => $"; did you mean `{one}`?",
        var several => $"; did you mean one of {string.Join(", ", several.Select(s => $"`{s}`"))}?",
    };

    private static string FirstLine(string message) => message.Split('\n', 2)[0].Trim().TrimEnd('.');
}
