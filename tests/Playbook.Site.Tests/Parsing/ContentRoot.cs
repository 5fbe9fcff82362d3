using System.Globalization;
using System.Text;
using Playbook.Diagnostics;
using Playbook.Site.Parsing;
using Playbook.Site.Reading;

namespace Playbook.Site.Tests.Parsing;

/// <summary>A content root in memory.</summary>
internal sealed class ContentRoot
{
    private readonly SortedDictionary<string, string> _texts = new(StringComparer.Ordinal);

    /// <summary>Front matter that is right, to be changed line by line.</summary>
    public static string GoodMatter => """
        title: Writing a design document
        description: Write a page that lets people decide, and that still explains the decision in a year.
        pillar: technical-direction
        seniority: [mid, senior]
        topics: [writing]

        """.ReplaceLineEndings("\n");

    public ContentRoot With(string path, string content)
    {
        _texts[path] = content;
        return this;
    }

    public ContentRoot WithArticle(string path, string matter, string body = "Words.\n") => With("articles/" + path, $"---\n{matter}---\n{body}");

    public Diagnosed<ParsedContent> Parse() =>
        ContentParser.Parse(new SourceTree(
            "content", [.. _texts.Select(t => new TextSource(t.Key, new SourceFile("content/" + t.Key, t.Value)))], []));

    /// <summary>One line for each diagnostic.</summary>
    public static string[] Lines(Diagnosed<ParsedContent> content) => [.. content.Diagnostics.Select(Line)];

    private static string Line(Diagnostic d)
    {
        var line = new StringBuilder();
        line.Append(CultureInfo.InvariantCulture, $"{d.Code} {d.Where.StartPosition.Line}:{d.Where.StartPosition.Column} [{d.Where.Text}] {d.Message}");
        if (d.Fix is { } fix)
            line.Append(CultureInfo.InvariantCulture, $" => [{fix.Replacement}]");
        return line.ToString();
    }
}
