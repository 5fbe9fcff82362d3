using Playbook.Site.Parsing.Theming;
using Playbook.Site.Rendering.Models;
using Playbook.Templating;

namespace Playbook.Site.Rendering;

/// <summary>
/// Draws partials that are the same on all pages of a folder, each once: a dialog with thirty words need not be put together ten thousand
/// times. Such a partial sees the site and the words, and no page, so it cannot say anything that would be true of one page only.
/// </summary>
internal sealed class SharedPartials
{
    private readonly Theme _theme;
    private readonly Dictionary<string, string> _drawn = new(StringComparer.Ordinal);
    private readonly RenderContext _context;
    private readonly SiteModel _site;

    /// <summary>Partials for one thread.</summary>
    /// <param name="theme">The theme that has them.</param>
    /// <param name="site">What they may tell about the site.</param>
    /// <param name="functions">The functions that they may call.</param>
    public SharedPartials(Theme theme, SiteModel site, TemplateMap functions)
    {
        _theme = theme;
        _site = site;
        _context = new RenderContext(ThemeParser.RenderOptions) { Loader = theme.Templates, Globals = functions };
    }

    /// <summary>Whether one is being drawn: the context serves one at a time.</summary>
    public bool IsDrawing { get; private set; }

    /// <summary>What a partial draws; null where the theme has none of that name.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="given">What the page gives along; for each it is drawn once.</param>
    /// <exception cref="TemplateException">The partial fails.</exception>
    public string? Draw(string name, string? given)
    {
        var key = given is null ? name : $"{name}\n{given}";
        if (_drawn.TryGetValue(key, out var drawn))
            return drawn;
        if (_theme.Templates.Load(name) is not { } template)
            return null;
        using var sink = new TextSink();
        _context.Reset(Value.From(new SharedModel(_site, _theme.Text, given)));
        IsDrawing = true;
        try
        {
            template.Render(_context, sink);
        }
        finally
        {
            IsDrawing = false;
        }
        drawn = sink.WrittenSpan.ToString();
        _drawn.Add(key, drawn);
        return drawn;
    }

    /// <summary>Forgets what was drawn: the next page lies in another folder.</summary>
    public void Clear() => _drawn.Clear();
}
