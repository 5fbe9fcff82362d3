using System.Text;
using Playbook.Diagnostics;
using Playbook.Site.Parsing.Data;
using Playbook.Site.Parsing.Fields;
using Playbook.Site.Parsing.Markdown;
using Playbook.Site.Parsing.Matter;
using Playbook.Site.Reading;

namespace Playbook.Site.Parsing;

/// <summary>An article: front matter and text.</summary>
internal static class ArticleParser
{
    /// <summary>Parses a file; its id stays empty where it says none itself.</summary>
    public static Diagnosed<ParsedArticle> Parse(TextSource source, ParsedSettings settings)
    {
        var file = source.File;
        var start = SourceSpan.AtStartOf(file);
        if (source.IsUnread)
            return new(new ParsedArticle(source.Path, file, new("", start), ArticleMatter.Empty, BodyParser.Empty(start), false), []);
        var diagnostics = new List<Diagnostic>();
        // Front matter and text are decoded each by itself: the text goes to the Markdown parser as it is, without another copy.
        var utf8 = file.Utf8.Span;
        var length = FrontMatter.LengthIn(utf8);
        var head = Encoding.UTF8.GetString(utf8[..length]);
        var front = FrontMatter.Read(file, head, diagnostics);
        var (matter, id) = ArticleReader.Read(front, diagnostics);
        var text = head[front.BodyStart..] + Encoding.UTF8.GetString(utf8[length..]);
        var body = BodyParser.Parse(file, front.BodyStart, text, OptionsFor(matter.Title?.Value, settings) with { Anchors = matter.Anchors });
        // Without front matter nobody knows where the text begins.
        if (front.IsCut)
            diagnostics.AddRange(body.Diagnostics);
        var isWhole = front.Root is not null && !diagnostics.Any(d => d.Severity == Severity.Error);
        return new(new ParsedArticle(source.Path, file, id ?? new("", start), matter, body.Value, isWhole), diagnostics);
    }

    /// <summary>Gives ids to the articles that say none themselves.</summary>
    public static IReadOnlyList<ParsedArticle> Identify(ParsedArticle[] articles, ParsedSettings settings, List<Diagnostic> diagnostics)
    {
        var ids = ArticleIds.For(
            [.. articles.Select(a => a.Path)],
            [.. articles.Select(a => a.Id.Value is "" ? null : a.Id.Value)],
            settings.OpenVocabulary);
        for (var i = 0; i < articles.Length; i++)
        {
            var article = articles[i];
            if (article.Id.Value.Length > 0)
                continue;
            var isRefused = Identifiers.IsReserved(ids[i]);
            if (isRefused)
                diagnostics.Add(FieldProblems.ReservedId(article.Id.Where, ids[i]));
            articles[i] = article with { Id = new(ids[i], article.Id.Where), IsWhole = article.IsWhole && !isRefused };
        }
        return articles;
    }

    /// <summary>How the text of a file is printed.</summary>
    public static BodyOptions OptionsFor(string? title, ParsedSettings settings) =>
        new() { Title = title, Html = settings.Html, SmartPunctuation = settings.SmartPunctuation, Advice = !settings.OpenVocabulary };
}
