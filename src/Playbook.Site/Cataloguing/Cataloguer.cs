using System.Collections.Immutable;
using Playbook.Diagnostics;
using Playbook.Site.Cataloguing.Linking;
using Playbook.Site.Cataloguing.Relating;
using Playbook.Site.Cataloguing.Rules;
using Playbook.Site.Parsing;
using Playbook.Site.Parsing.Matter;

namespace Playbook.Site.Cataloguing;

/// <summary>
/// The stage that sees all files together: looks names up, resolves links, finds relations, checks rules.
/// In: what each author wrote. Out: what readers find.
/// </summary>
public static class Cataloguer
{
    /// <summary>Assembles the catalogue.</summary>
    /// <param name="content">The parsed content root.</param>
    /// <param name="options">The day it is, drafts, the audience.</param>
    public static Diagnosed<Catalogue> Assemble(ParsedContent content, BuildOptions options)
    {
        var problems = new List<Diagnostic>();
        var vocabulary = VocabularyAssembler.Assemble(content);

        var assembled = new Diagnosed<Article>[content.Articles.Count];
        Parallel.For(0, assembled.Length, Workers.ForComputing(), i =>
            assembled[i] = ArticleAssembler.Assemble(content.Articles[i], vocabulary, content.Data.People));
        problems.AddRange(assembled.SelectMany(a => a.Diagnostics));
        var all = assembled.Select(a => a.Value).ToList();
        var byId = all.DistinctBy(a => a.Id, StringComparer.Ordinal).ToDictionary(a => a.Id, StringComparer.Ordinal);

        var audience = options.Audience ?? vocabulary.Audiences[0];
        var shown = byId.Values
            .Where(a => (options.Drafts || a.Status != ArticleStatus.Draft) && IsFor(a.Audience, audience, vocabulary))
            .OrderBy(a => a.Id, StringComparer.Ordinal)
            .ToList();
        var shownIds = shown.Select(a => a.Id).ToHashSet(StringComparer.Ordinal);

        var paths = Collect(
            content.Paths.DistinctBy(p => p.Id.Value, StringComparer.Ordinal),
            path => PathAssembler.Assemble(path, vocabulary, byId, shownIds));
        var links = ResolveLinks(new ContentIndex(content, all, shownIds));

        var shownPaths = paths
            .Where(p => IsFor(ArticleAssembler.AudienceOf(p.Source.Audience, vocabulary, problems), audience, vocabulary))
            .Sorted((a, b) => RankOf(a.From).CompareTo(RankOf(b.From)).Then(RankOf(a.To).CompareTo(RankOf(b.To))).Then(string.CompareOrdinal(a.Id, b.Id)));
        var catalogue = new Catalogue
        {
            Root = content.Root,
            Settings = content.Settings,
            Vocabulary = vocabulary,
            Glossary = GlossaryAssembler.Terms(content.Data.Glossary, vocabulary, problems),
            Competencies = GlossaryAssembler.Competencies(content.Data.Competencies, vocabulary, problems),
            Articles = shown,
            Paths = shownPaths,
            Pages = [.. content.Pages.DistinctBy(p => p.Id, StringComparer.Ordinal).OrderBy(p => p.Id, StringComparer.Ordinal)],
            Media = content.Media,
            Links = links,
            Relations = RelationFinder.Find(shown, shownPaths, links),
        };
        problems.AddRange(RuleBook.Check(new RuleSubject(content, all, catalogue, options)));
        return new Diagnosed<Catalogue>(catalogue, Leniency.Apply(problems, content.Settings));

        IReadOnlyList<TOut> Collect<TIn, TOut>(IEnumerable<TIn> items, Func<TIn, Diagnosed<TOut>> make)
        {
            var values = new List<TOut>();
            foreach (var made in items.Select(make))
            {
                problems.AddRange(made.Diagnostics);
                values.Add(made.Value);
            }
            return values;
        }

        Dictionary<string, ImmutableArray<ResolvedLink>> ResolveLinks(ContentIndex files)
        {
            var resolver = new LinkResolver(files, content.Settings);
            var texts = all
                .Select(a => new LinkingText(a.Source.Path, new LinkTarget(LinkKind.Article, a.Id) { Body = a.Source.Body, Article = a }))
                .Concat(content.Pages.Select(p => new LinkingText(p.Path, new LinkTarget(LinkKind.Page, p.Id) { Body = p.Body })))
                .ToList();
            var resolved = new Diagnosed<ImmutableArray<ResolvedLink>>[texts.Count];
            Parallel.For(0, resolved.Length, Workers.ForComputing(), i => resolved[i] = resolver.Resolve(texts[i].Path, texts[i].Self));
            problems.AddRange(resolved.SelectMany(r => r.Diagnostics));
            var links = new Dictionary<string, ImmutableArray<ResolvedLink>>(texts.Count, StringComparer.Ordinal);
            for (var i = 0; i < resolved.Length; i++)
                links.Add(texts[i].Path, resolved[i].Value);
            return links;
        }
    }

    private static int RankOf(Level? level) => level?.Rank ?? int.MaxValue;

    /// <summary>An audience sees what is meant for it, and what is meant for the first audience, which is everybody.</summary>
    private static bool IsFor(string meantFor, string audience, Vocabulary vocabulary) =>
        meantFor == audience || meantFor == vocabulary.Audiences[0];

    private sealed record LinkingText(string Path, LinkTarget Self);
}
