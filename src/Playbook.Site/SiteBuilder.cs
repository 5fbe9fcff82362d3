using Playbook.Diagnostics;
using Playbook.Site.Cataloguing;
using Playbook.Site.Parsing;
using Playbook.Site.Parsing.Theming;
using Playbook.Site.Planning;
using Playbook.Site.Reading;

namespace Playbook.Site;

/// <summary>
/// The pipeline on one screen. A site is a function of its sources: read, parse, catalogue, plan (here), then render
/// (<see cref="Rendering.SiteRenderer"/>) and publish (<see cref="Publishing.Publication"/>). Each stage is a pure function from one
/// immutable value to the next and looks backwards only; what is wrong travels with the values.
/// </summary>
public static class SiteBuilder
{
    /// <summary>Everything up to the plan: this is also all that a check needs.</summary>
    /// <param name="content">The content root, as read.</param>
    /// <param name="theme">The theme, as read.</param>
    /// <param name="options">What the site depends on besides.</param>
    /// <returns>The plan, and everything that is wrong with everything.</returns>
    public static Diagnosed<SitePlan> Plan(Diagnosed<SourceTree> content, Diagnosed<SourceTree> theme, BuildOptions options)
    {
        // Content and theme know nothing of each other until the plan: one is made ready while the other is.
        var look = Task.Run(() => ThemeParser.Parse(theme.Value, content.Value, ContentParser.LanguageOf(content.Value)));
        var parsed = ContentParser.Parse(content.Value);
        var catalogue = Cataloguer.Assemble(parsed.Value, options);
        var plan = SitePlanner.Plan(catalogue.Value, look.Result.Value, options);
        return new Diagnosed<SitePlan>(
            plan.Value,
            [
                .. content.Diagnostics,
                .. theme.Diagnostics,
                .. Leniency.Apply(parsed.Diagnostics, parsed.Value.Settings),
                .. look.Result.Diagnostics,
                .. catalogue.Diagnostics,
                .. plan.Diagnostics,
            ]);
    }
}
