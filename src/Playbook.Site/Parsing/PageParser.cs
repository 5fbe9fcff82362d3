using Playbook.Diagnostics;
using Playbook.Site.Parsing.Data;
using Playbook.Site.Parsing.Fields;
using Playbook.Site.Parsing.Markdown;
using Playbook.Site.Parsing.Matter;
using Playbook.Site.Reading;

namespace Playbook.Site.Parsing;

/// <summary>A page outside the catalogue of articles.</summary>
internal static class PageParser
{
    /// <summary>Parses a file.</summary>
    public static Diagnosed<ParsedPage> Parse(TextSource source, ParsedSettings settings)
    {
        var file = source.File;
        var start = SourceSpan.AtStartOf(file);
        var name = Path.GetFileNameWithoutExtension(source.Path);
        var id = Identifiers.Slug(name) is { Length: > 0 } slug ? slug : "page";
        if (source.IsUnread)
            return new(new ParsedPage(source.Path, file, id, new(name, start), null, [], BodyParser.Empty(start), false), []);
        var diagnostics = new List<Diagnostic>();
        var text = file.Text;
        var front = FrontMatter.Read(file, text, diagnostics);
        var matter = PageMatter.Read(front, diagnostics);
        var body = BodyParser.Parse(file, front.BodyStart, ArticleParser.OptionsFor(matter.Title?.Value, settings));
        if (front.IsCut)
            diagnostics.AddRange(body.Diagnostics);
        var isWhole = !diagnostics.Any(d => d.Severity == Severity.Error);
        var title = matter.Title ?? new Located<string>(name, start);
        return new(new ParsedPage(source.Path, file, id, title, matter.Description, matter.Aliases, body.Value, isWhole), diagnostics);
    }
}
