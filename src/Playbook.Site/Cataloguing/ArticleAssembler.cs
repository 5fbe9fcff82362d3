using Playbook.Diagnostics;
using Playbook.Site.Parsing;
using Playbook.Site.Parsing.Data;
using Playbook.Site.Parsing.Matter;

namespace Playbook.Site.Cataloguing;

/// <summary>Turns what authors wrote into articles: looks their words up, computes their times.</summary>
internal static class ArticleAssembler
{
    /// <summary>Words that an adult reads in a minute; the figure that paths are measured with.</summary>
    private const int WordsPerMinute = 230;

    /// <summary>The article that a source means.</summary>
    public static Diagnosed<Article> Assemble(ParsedArticle source, Vocabulary vocabulary, DataFile<ParsedPerson>? people)
    {
        var problems = new List<Diagnostic>();
        var names = new NameResolver(vocabulary, problems);
        var matter = source.Matter;
        var article = new Article
        {
            Source = source,
            Id = source.Id.Value,
            Title = matter.Title?.Value ?? source.Id.Value,
            Description = matter.Description?.Value ?? "",
            Pillars = names.Pillars(matter.Pillars),
            Levels = names.Levels(matter.Seniority),
            Topics = names.Topics(matter.Topics),
            Authors = Authors(matter.Authors, people, problems),
            Status = matter.Status?.Value ?? ArticleStatus.Published,
            Audience = AudienceOf(matter.Audience, vocabulary, problems),
            ReadingMinutes = MinutesToRead(source.Body.Words),
            PracticeMinutes = (int)Math.Ceiling(matter.Practice?.Value.TotalMinutes ?? 0),
            ReviewDue = ReviewDue(matter.ReviewBy, matter.Reviewed, matter.ReviewEvery),
        };
        return new Diagnosed<Article>(article, problems);
    }

    /// <summary>Minutes to read a number of words, at least 1.</summary>
    public static int MinutesToRead(int words) => Math.Max(1, (words + WordsPerMinute - 1) / WordsPerMinute);

    /// <summary>The day a review is due, or null where nothing is said.</summary>
    public static DateOnly? ReviewDue(Located<DateOnly>? by, Located<DateOnly>? reviewed, Located<Interval>? every) =>
        by is { } day ? day.Value
        : reviewed is { } last && every is { } interval ? interval.Value.After(last.Value)
        : null;

    /// <summary>The audience that a front matter names, or the default one.</summary>
    public static string AudienceOf(Located<string>? written, Vocabulary vocabulary, List<Diagnostic> problems)
    {
        if (written is not { } audience)
            return vocabulary.Audiences[0];
        if (vocabulary.Audiences.Contains(audience.Value, StringComparer.Ordinal))
            return audience.Value;
        problems.Add(NameProblems.Unknown("audience", audience, "playbook.yml", vocabulary.Audiences));
        // Nobody sees what was meant for somebody else, whatever the name was.
        return audience.Value;
    }

    private static Person[] Authors(
        IReadOnlyList<Located<string>> written, DataFile<ParsedPerson>? people, List<Diagnostic> problems)
    {
        if (written.Count == 0)
            return [];
        // Without data/people.yml a name is a name.
        if (people is null)
            return [.. written.Select(author => new Person(author.Value, author.Value))];
        var authors = new List<Person>(written.Count);
        foreach (var author in written)
        {
            if (people.Entries.FirstOrDefault(p => p.Id.Value == author.Value) is { } person)
                authors.Add(new Person(person.Id.Value, person.Name));
            else if (people.IsWhole)
                problems.Add(NameProblems.Unknown("person", author, people.File.Path, [.. people.Entries.Select(p => p.Id.Value)]));
        }
        return [.. authors];
    }
}
