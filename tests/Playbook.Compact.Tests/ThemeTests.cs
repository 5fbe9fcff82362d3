using Acornima;
using Acornima.Ast;

namespace Playbook.Compact.Tests;

/// <summary>The scripts of the theme: compact, they have the same form, told without names of variables.</summary>
public sealed class ThemeTests
{
    private static string Themes { get; } = FindThemes();

    public static TheoryData<string> Scripts =>
        [.. Directory.EnumerateFiles(Themes, "*.js", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Themes, f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Scripts))]
    public void A_script_says_the_same_in_fewer_letters(string script)
    {
        var text = File.ReadAllText(Path.Combine(Themes, script));
        var compact = Compactor.Compact(text, script);
        Assert.True(compact.Length < text.Length);
        Assert.Equal(Told(text), Told(compact));
    }

    /// <summary>Every text, number and name of a property, in order: what a script says to the world.</summary>
    private static List<string> Told(string script) =>
    [
        .. new Parser().ParseScript(script).DescendantNodes().Select(node => node switch
        {
            Literal literal => literal.Raw,
            TemplateElement part => part.Value.Raw,
            MemberExpression { Computed: false, Property: Identifier name } => "." + name.Name,
            Property { Computed: false, Key: Identifier name } => name.Name + ":",
            _ => "",
        }).Where(text => text != ""),
    ];

    private static string FindThemes()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Playbook.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        return Path.Combine(folder.FullName, "themes");
    }
}
