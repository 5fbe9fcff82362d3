using System.Text;
using Acornima;

namespace Playbook.Compact;

/// <summary>Scripts that use each other's names, as one.</summary>
public static class Joint
{
    /// <summary>One short function, called at once, with the scripts one behind the other.</summary>
    /// <param name="scripts">Their text by name, in order.</param>
    /// <exception cref="ParseErrorException">One of them is no script; each is read alone first, so that the place is its own.</exception>
    public static string Of(IReadOnlyList<(string Name, string Text)> scripts)
    {
        var joined = new StringBuilder("(function () {\n'use strict';\n");
        foreach (var (name, text) in scripts)
        {
            Script.Parse(text, name);
            joined.Append(text).Append('\n');
        }
        return Compactor.Compact(joined.Append("}());\n").ToString(), "joined");
    }
}
