using System.Text.RegularExpressions;
using Playbook.Site.Cataloguing;
using Playbook.Site.Reading;

namespace Playbook.Site.Tests.Documentation;

/// <summary>What the syllabus asks of the prose and a machine can see: short sentences, and nothing written twice.</summary>
public sealed partial class PlaybookProseTests
{
    private const int Run = 8;

    private static readonly Catalogue Playbook = Read();

    [Fact]
    public void Sentences_are_short()
    {
        var medians =
            from article in Playbook.Articles
            let lengths = Prose(article).SelectMany(text => Sentence().Split(text)).Select(s => Words(s).Count).Where(n => n > 0).Order().ToList()
            where lengths[lengths.Count / 2] >= 20
            select $"{article.Id}: {lengths[lengths.Count / 2]} words";
        Assert.Equal("", string.Join('\n', medians));
    }

    [Fact]
    public void No_two_articles_share_eight_words_running()
    {
        var first = new Dictionary<string, string>(StringComparer.Ordinal);
        var shared = new List<string>();
        foreach (var article in Playbook.Articles)
        {
            foreach (var words in Prose(article).Select(Words))
            {
                for (var i = 0; i + Run <= words.Count; i++)
                {
                    var run = string.Join(' ', words.Skip(i).Take(Run));
                    if (!first.TryAdd(run, article.Id) && first[run] != article.Id)
                        shared.Add($"{first[run]} and {article.Id}: {run}");
                }
            }
        }
        Assert.Equal("", string.Join('\n', shared));
    }

    /// <summary>The paragraphs of an article, without the names of levels, which all articles share.</summary>
    private static IEnumerable<string> Prose(Article article) => article.Source.Body.Sections
        .SelectMany(s => s.Text.Split('\n'))
        .Where(line => !Playbook.Vocabulary.Levels.All.Any(l => l.Title == line.Trim()));

    private static List<string> Words(string text) => [.. Word().Matches(text).Select(m => m.Value.ToLowerInvariant())];

    private static Catalogue Read()
    {
        var content = SourceReader.Read(Path.Combine(Repository.Root, "content"), "content", ReadKind.Content);
        var theme = SourceReader.Read(Path.Combine(Repository.Root, "themes", "default"), "themes/default", ReadKind.Theme);
        return SiteBuilder.Plan(content, theme, new BuildOptions { Today = new DateOnly(2026, 11, 21) }).Value.Catalogue;
    }

    [GeneratedRegex(@"(?<=[.!?:])\s+")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"[\p{L}\p{N}'’-]+")]
    private static partial Regex Word();
}
