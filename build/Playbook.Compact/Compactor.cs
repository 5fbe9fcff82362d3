using Acornima;

namespace Playbook.Compact;

/// <summary>
/// Makes a classic script short without changing what it does: comments and spaces go, names within functions become short. A pure
/// function of its text.
/// </summary>
public static class Compactor
{
    /// <summary>The short script, in one line.</summary>
    /// <param name="text">A script.</param>
    /// <param name="name">Its name, for a message.</param>
    /// <exception cref="ParseErrorException">It is no script.</exception>
    public static string Compact(string text, string name)
    {
        var script = Script.Parse(text, name);
        var scopes = ScopeFinder.Find(script);
        Shortening.Apply(script, scopes);
        if (scopes is not null)
            Renaming.Apply(script, scopes);
        return ScriptText.Of(script.Tokens) + "\n";
    }
}
