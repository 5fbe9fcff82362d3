using Playbook.Diagnostics;
using Playbook.Site.Parsing;
using Playbook.Site.Parsing.Data;
using Playbook.Site.Parsing.Matter;

namespace Playbook.Site.Cataloguing;

/// <summary>Makes the vocabulary: from the data files, or with <c>vocabulary: open</c> also from what the articles say.</summary>
internal static class VocabularyAssembler
{
    /// <summary>The vocabulary of a content root. Declared names come first; with an open vocabulary the others follow, ordinally.</summary>
    public static Vocabulary Assemble(ParsedContent content)
    {
        var data = content.Data;
        IReadOnlyList<ParsedArticle> free = content.Settings.OpenVocabulary ? content.Articles : [];
        var pillars = Task.Run(() => Pillars(data.Pillars, free));
        var levels = Task.Run(() => Levels(data.Levels, free));
        var topics = Topics(data.Topics, free);
        return new Vocabulary(
            pillars.Result,
            levels.Result,
            topics,
            content.Settings.Audiences is { Count: > 0 } declared ? [.. declared.Select(a => a.Value)] : ["public"]);
    }

    private static Names<Pillar> Pillars(DataFile<ParsedPillar>? file, IReadOnlyList<ParsedArticle> free)
    {
        var declared = Declared(file, p => new Pillar(p.Id.Value, p.Title, p.Question, p.Description, Texts(p.Aliases)));
        return new Names<Pillar>(
            [.. declared, .. Undeclared(declared, free, m => m.Pillars).Select(id => new Pillar(id, TitleOf(id), null, null, []))],
            file?.File.Path,
            file?.IsWhole ?? true);
    }

    private static Names<Topic> Topics(DataFile<ParsedTopic>? file, IReadOnlyList<ParsedArticle> free)
    {
        var declared = Declared(file, t => new Topic(t.Id.Value, t.Title, t.Description, Texts(t.Aliases)));
        return new Names<Topic>(
            [.. declared, .. Undeclared(declared, free, m => m.Topics).Select(id => new Topic(id, TitleOf(id), null, []))],
            file?.File.Path,
            file?.IsWhole ?? true);
    }

    private static Names<Level> Levels(DataFile<ParsedLevel>? file, IReadOnlyList<ParsedArticle> free)
    {
        var declared = Declared(file, l => new Level(
            l.Id.Value, l.Title, l.Rank.Value, Texts(l.Next), l.Short, l.Description, Texts(l.Aliases)));
        // Levels taken as they come are no ladder: all of one rank, none leading to another.
        return new Names<Level>(
            [.. declared, .. Undeclared(declared, free, m => m.Seniority).Select(id => new Level(id, TitleOf(id), 1, [], null, null, []))],
            file?.File.Path,
            file?.IsWhole ?? true);
    }

    private static TName[] Declared<TEntry, TName>(DataFile<TEntry>? file, Func<TEntry, TName> make)
        where TName : INamed =>
        file is null ? [] : [.. file.Entries.Select(make).DistinctBy(n => n.Id, StringComparer.Ordinal)];

    private static IEnumerable<string> Undeclared<T>(
        IReadOnlyList<T> declared, IReadOnlyList<ParsedArticle> articles, Func<ArticleMatter, IReadOnlyList<Located<string>>> names)
        where T : INamed
    {
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in declared)
        {
            known.Add(name.Id);
            known.UnionWith(name.Aliases);
        }
        var undeclared = new HashSet<string>(StringComparer.Ordinal);
        foreach (var article in articles)
        {
            foreach (var name in names(article.Matter))
            {
                if (!known.Contains(name.Value))
                    undeclared.Add(name.Value);
            }
        }
        return undeclared.Order(StringComparer.Ordinal);
    }

    private static string[] Texts(IReadOnlyList<Located<string>> located) => [.. located.Select(l => l.Value)];

    private static string TitleOf(string id)
    {
        var words = id.Replace('-', ' ').Replace('_', ' ').Trim();
        return words.Length == 0 ? id : char.ToUpperInvariant(words[0]) + words[1..];
    }
}
