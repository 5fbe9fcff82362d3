namespace Playbook.Compact;

/// <summary>
/// Gives what is declared within functions short names. What the script itself declares is shared with other scripts and keeps its
/// name, and so does everything that the script does not declare.
/// </summary>
internal static class Renaming
{
    private const string Letters = "etnriaoscludfpmhgvybxwkjqzSCTEDOAMRPILBNUVHFGWKXYJQZ_$";

    /// <summary>Words that cannot be names, as far as they are short enough to come up.</summary>
    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "do", "if", "in", "as", "is", "of", "for", "let", "new", "try", "var", "get", "set", "NaN",
    };

    /// <summary>Chooses the names and writes them into the tokens.</summary>
    public static void Apply(Script script, Scope global)
    {
        var byStart = script.Tokens.ToDictionary(t => (t.Start, t.End - t.Start));
        foreach (var scope in global.Children)
            Name(scope);
        foreach (var scope in global.Children)
            Write(scope, byStart);
    }

    private static void Name(Scope scope)
    {
        foreach (var child in scope.Children)
            Name(child);
        // What the script does not declare, and what it shares, keeps its meaning only if nothing here is called the same.
        var taken = new HashSet<string>(scope.Foreign, StringComparer.Ordinal);
        taken.UnionWith(scope.Used.Where(b => b.Scope.Parent is null).Select(b => b.Name));
        foreach (var binding in scope.Bindings.Values.OrderByDescending(b => b.Mentions.Count).ThenBy(b => b.Mentions[0].Start))
        {
            var within = new HashSet<string>(taken, StringComparer.Ordinal);
            foreach (var child in scope.Children)
                AddNames(child, binding, within);
            if (!KeepsName(binding) || within.Contains(binding.Name))
                binding.NewName = Names().First(name => !Reserved.Contains(name) && !within.Contains(name));
            taken.Add(binding.NewName);
        }
    }

    /// <summary>Whether writing <c>{name}</c> once and the name once or twice is shorter than <c>{name:a}</c>, squeezed.</summary>
    private static bool KeepsName(Binding binding) => binding.Mentions.Count <= 3 && binding.Mentions.Any(m => m.IsShorthand);

    private static void AddNames(Scope scope, Binding binding, HashSet<string> names)
    {
        if (!scope.Used.Contains(binding) && !scope.IsBodyBehindParameters)
            return;
        names.UnionWith(scope.Bindings.Values.Select(b => b.NewName));
        foreach (var child in scope.Children)
            AddNames(child, binding, names);
    }

    private static void Write(Scope scope, Dictionary<(int Start, int Length), ScriptToken> tokens)
    {
        foreach (var binding in scope.Bindings.Values.Where(b => b.NewName != b.Name))
        {
            foreach (var mention in binding.Mentions)
            {
                var token = tokens[(mention.Start, binding.Name.Length)];
                token.Text = mention.IsShorthand ? $"{binding.Name}:{binding.NewName}" : binding.NewName;
            }
        }
        foreach (var child in scope.Children)
            Write(child, tokens);
    }

    private static IEnumerable<string> Names()
    {
        foreach (var letter in Letters)
            yield return letter.ToString();
        foreach (var first in Names())
        {
            foreach (var letter in Letters)
                yield return first + letter;
        }
    }
}
