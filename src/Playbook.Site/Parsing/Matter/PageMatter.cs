using Playbook.Diagnostics;
using Playbook.Site.Parsing.Fields;

namespace Playbook.Site.Parsing.Matter;

/// <summary>The front matter of a page outside the catalogue of articles.</summary>
/// <param name="Title"><c>title</c>.</param>
/// <param name="Description"><c>description</c>.</param>
/// <param name="Aliases"><c>aliases</c>.</param>
internal sealed record PageMatter(Located<string>? Title, Located<string>? Description, IReadOnlyList<Located<string>> Aliases)
{
    /// <summary>Reads it.</summary>
    public static PageMatter Read(FrontMatter matter, List<Diagnostic> diagnostics)
    {
        if (matter.Root is null)
            return new PageMatter(null, null, []);
        var fields = new FieldReader(matter.Root, "a page", matter.Where, diagnostics);
        var page = new PageMatter(
            Checks.Title(fields.RequiredText("title"), diagnostics),
            fields.Text("description"),
            Checks.Each("aliases", fields.Texts("aliases"), Forms.Alias, diagnostics));
        fields.Finish();
        return page;
    }
}
