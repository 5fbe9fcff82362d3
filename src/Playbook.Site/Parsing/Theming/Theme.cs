using Playbook.Templating;

namespace Playbook.Site.Parsing.Theming;

/// <summary>What a site will look like: templates prepared to run, assets, words.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Templates">Its templates.</param>
/// <param name="Assets">Its assets, in ordinal order of names.</param>
/// <param name="Text">The words of its pages.</param>
public sealed record Theme(string Name, ThemeTemplates Templates, IReadOnlyList<ThemeAsset> Assets, TemplateMap Text);

/// <summary>An asset of a theme.</summary>
/// <param name="Name">Its path below <c>assets/</c>, such as <c>site.css</c>.</param>
/// <param name="Content">Its bytes.</param>
public sealed record ThemeAsset(string Name, ReadOnlyMemory<byte> Content);

/// <summary>The templates of a theme by name: their path without ending.</summary>
public sealed class ThemeTemplates : ITemplateLoader
{
    private readonly Dictionary<string, Template> _byName;

    /// <summary>Templates by name.</summary>
    /// <param name="byName">The templates.</param>
    public ThemeTemplates(IEnumerable<KeyValuePair<string, Template>> byName) =>
        _byName = new Dictionary<string, Template>(byName, StringComparer.Ordinal);

    /// <inheritdoc/>
    public IEnumerable<string> Names => _byName.Keys;

    /// <inheritdoc/>
    public Template? Load(string name) => _byName.GetValueOrDefault(name);
}
