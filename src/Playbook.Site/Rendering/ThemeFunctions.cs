using Playbook.Diagnostics;
using Playbook.Site.Planning;
using Playbook.Site.Rendering.Models;
using Playbook.Templating;

namespace Playbook.Site.Rendering;

/// <summary>The functions that templates have besides those of the language.</summary>
internal sealed class ThemeFunctions
{
    /// <summary>So many links are remembered; enough for what every page has, not for every article of a large site.</summary>
    private const int MostWritten = 2000;

    private readonly SitePlan _plan;
    private readonly Dictionary<string, string> _written = new(StringComparer.Ordinal);
    private readonly SharedPartials _shared;
    private string _address = Urls.Home;
    private string _folder = Urls.Home;

    /// <summary>Functions for one thread; they write links for one page at a time.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="site">What every page may tell about the site.</param>
    public ThemeFunctions(SitePlan plan, SiteModel site)
    {
        _plan = plan;
        Globals = new TemplateMap();
        _shared = new SharedPartials(plan.Theme, site, Globals);
        Globals.Set("shared", new TemplateFunction(
            "shared", (context, a) => Shared(context, a[0], a[1]), new TemplateParameter("name"), new TemplateParameter("given", IsOptional: true)));
        Add("link", "address", (_, address) => Link(address));
        Add("asset", "name", Asset);
        Add("date_words", "date", (context, date) => Date(context, date, DayText.Words));
        Add("date_iso", "date", (context, date) => Date(context, date, DayText.Iso));
        Add("duration", "minutes", Duration);
        Globals.IsReadOnly = true;
    }

    /// <summary>The functions by name.</summary>
    public TemplateMap Globals { get; }

    /// <summary>Name and purpose of each function, for the documentation.</summary>
    public static IReadOnlyList<(string Name, string Documentation)> Documentation { get; } =
    [
        ("link", "An address as a link from the page being drawn: `link article.address`."),
        ("asset", "The link to an asset of the theme, by name: `asset 'site.css'`."),
        ("shared", "What a partial draws that is the same on all pages: `shared 'partials/x'`. It sees `site`, `text` and as `given` what stands behind its name (`shared 'partials/x' page.kind`), and is drawn once for all pages of a folder that give the same."),
        ("date_words", "A date in words, such as `21 November 2026`; nothing for null."),
        ("date_iso", "A date as `2026-11-21`; nothing for null."),
        ("duration", "Minutes as `45 min`, `4 h` or `1 h 30 min`."),
    ];

    /// <summary>Turns to another page.</summary>
    /// <param name="address">Its address.</param>
    public void TurnTo(string address)
    {
        _address = address;
        // A page that is a file (the one for unknown addresses) lies a level above the folders beside it, and links in its own way.
        var folder = address.EndsWith('/') ? address[..(address.TrimEnd('/').LastIndexOf('/') + 1)] : address;
        if (folder == _folder && _written.Count < MostWritten)
            return;
        // From one article to the next the links to everything else stay as they are.
        if (folder != _folder)
            _shared.Clear();
        _folder = folder;
        _written.Clear();
    }

    private void Add(string name, string parameter, Func<RenderContext, Value, Value> function) =>
        Globals.Set(name, new TemplateFunction(name, (context, arguments) => function(context, arguments[0]), new TemplateParameter(parameter)));

    private Value Link(Value address)
    {
        var text = address.ToString();
        if (text.StartsWith(_address, StringComparison.Ordinal))
            return Written(text);
        if (_written.TryGetValue(text, out var written))
            return written;
        written = Written(text);
        // A list of all articles has more links than anything else has.
        if (_written.Count < MostWritten)
            _written.Add(text, written);
        return written;
    }

    private string Written(string address)
    {
        // What is no address of this site stays as it is.
        if (!address.StartsWith('/') || address.StartsWith("//", StringComparison.Ordinal))
            return address;
        // The page for unknown addresses is shown at any depth, where relative links lead astray.
        if (_address == Urls.NotFound && _plan.BasePath is { } basePath && _plan.Links == LinkStyle.Relative)
            return Urls.Below(basePath, address);
        return Urls.Relative(_address, address, _plan.Links);
    }

    private Value Shared(RenderContext context, Value name, Value given)
    {
        if (_shared.IsDrawing)
            throw context.Error("a shared partial cannot draw another shared one; `include` it");
        // Links are those of any page of the folder, or what a page says would hang on which one was drawn first.
        var own = _address;
        if (own.Length > 1 && own.EndsWith('/'))
            _address = _folder + "-/";
        try
        {
            if (_shared.Draw(name.ToString(), given.IsNull ? null : given.ToString()) is { } drawn)
                return drawn;
        }
        finally
        {
            _address = own;
        }
        var close = SpellingSuggestion.Find(name.ToString(), _plan.Theme.Templates.Names);
        throw context.Error($"there is no template `{name}`" + (close.Count > 0 ? $"; did you mean `{close[0]}`?" : ""));
    }

    private Value Asset(RenderContext context, Value name)
    {
        if (_plan.Assets.TryGetValue(name.ToString(), out var address))
            return Link(address);
        var close = SpellingSuggestion.Find(name.ToString(), _plan.Assets.Keys);
        throw context.Error(
            $"there is no asset `{name}`" + (close.Count > 0 ? $"; did you mean `{close[0]}`?" : ""));
    }

    private static Value Date(RenderContext context, Value date, Func<DateOnly, string> write) =>
        date.IsNull ? default
        : date.TryGetDate(out var moment) ? write(DateOnly.FromDateTime(moment))
        : throw context.Error($"`{date}` is not a date");

    private static Value Duration(RenderContext context, Value minutes)
    {
        if (!minutes.TryGetInteger(out var all))
            throw context.Error($"`{minutes}` is not a whole number of minutes");
        var (hours, rest) = (all / 60, all % 60);
        return (hours, rest) switch
        {
            (0, _) => $"{rest} min",
            (_, 0) => $"{hours} h",
            _ => $"{hours} h {rest} min",
        };
    }
}
