using Playbook.Site.Parsing.Markdown;
using Playbook.Site.Rendering.Models;

namespace Playbook.Site.Rendering;

/// <summary>The contents of a text: headings of level 2 with those of level 3 below them.</summary>
internal static class HeadingTree
{
    /// <summary>The contents of a body.</summary>
    public static IReadOnlyList<HeadingModel> Of(ParsedBody body)
    {
        var tops = new List<HeadingModel>();
        foreach (var section in body.Sections)
        {
            if (section.Heading is not { } heading)
                continue;
            if (heading.Level == 3 && tops.Count > 0)
                tops[^1] = tops[^1] with { Children = [.. tops[^1].Children, new HeadingModel(3, heading.Id, heading.Text, [])] };
            else if (heading.Level == 2)
                tops.Add(new HeadingModel(2, heading.Id, heading.Text, []));
        }
        return tops;
    }
}
