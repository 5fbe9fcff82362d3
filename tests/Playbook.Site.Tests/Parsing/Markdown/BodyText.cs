using System.Text;
using Playbook.Diagnostics;
using Playbook.Site.Parsing.Markdown;

namespace Playbook.Site.Tests.Parsing.Markdown;

/// <summary>Parsed texts as text.</summary>
internal static class BodyText
{
    public static Diagnosed<ParsedBody> Parse(string text, BodyOptions? options = null) =>
        BodyParser.Parse(new SourceFile("x.md", text), 0, options ?? new BodyOptions());

    public static string Html(string text, BodyOptions? options = null) => HtmlOf(Parse(text, options).Value).TrimEnd('\n');

    /// <summary>The print with every hole filled by the address as written.</summary>
    public static string HtmlOf(ParsedBody body)
    {
        var html = new StringBuilder();
        var at = 0;
        foreach (var hole in body.Html.Holes.Span)
        {
            var link = body.Links[hole.Link];
            html.Append(Encoding.UTF8.GetString(body.Html.Utf8.Span[at..hole.Offset]));
            html.Append(link.Kind == BodyLinkKind.Image ? " src=\"" : " href=\"").Append(link.Target.Value).Append('"');
            at = hole.Offset;
        }
        return html.Append(Encoding.UTF8.GetString(body.Html.Utf8.Span[at..])).ToString();
    }

    /// <summary>Everything but the print: one line for each link, section, item and diagnostic, each with its place.</summary>
    public static string NotesOf(Diagnosed<ParsedBody> body)
    {
        var notes = new StringBuilder();
        foreach (var link in body.Value.Links)
            notes.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"{link.Kind} {At(link.Where)} {link.Address}");
        foreach (var section in body.Value.Sections)
        {
            notes.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"section {At(section.Where)} {section.Heading?.Level} #{section.Heading?.Id} {section.Heading?.Text}: {Flat(section.Text)}");
            foreach (var item in section.Items)
                notes.AppendLine($"  {item.Kind} {At(item.Where)} {Flat(item.Text)}".TrimEnd());
        }
        notes.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"{body.Value.Words} words");
        foreach (var d in body.Diagnostics)
            notes.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"{d.Code} {d.Severity} {At(d.Where)} `{Flat(d.Where.Text)}`: {d.Message}");
        return notes.ToString().ReplaceLineEndings("\n");
    }

    private static string At(SourceSpan span) => $"{span.StartPosition.Line}:{span.StartPosition.Column}+{span.Length}";

    private static string Flat(string text) => text.Replace("\n", "⏎", StringComparison.Ordinal);
}
