using Playbook.Cli.Showing;
using Playbook.Diagnostics;

namespace Playbook.Cli.Sites;

/// <summary>What can be wrong with the choice of a theme.</summary>
internal static class ThemeProblems
{
    /// <summary><c>theme</c> in <c>playbook.yml</c> names none.</summary>
    public static Diagnostic NoSuchTheme(Located<string> theme, IEnumerable<string> candidates) =>
        new("PB8006", Severity.Error, Sentences.NoSuchTheme(theme.Value, candidates), theme.Where)
        {
            Help = ["write the name of a theme, or the path of its folder relative to the content root"],
        };
}
