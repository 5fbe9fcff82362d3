using Playbook.Diagnostics;
using Playbook.Site.Parsing;

namespace Playbook.Site.Cataloguing.Rules;

/// <summary>What rules look at.</summary>
/// <param name="Content">What the authors wrote.</param>
/// <param name="All">Every article, drafts and other audiences included: what is wrong with them is told as well.</param>
/// <param name="Catalogue">What readers of this site find.</param>
/// <param name="Options">The day it is, among others.</param>
internal sealed record RuleSubject(ParsedContent Content, IReadOnlyList<Article> All, Catalogue Catalogue, BuildOptions Options)
{
    /// <summary>Articles that parsed without an error; nobody is told about consequences of what was told already.</summary>
    public IEnumerable<Article> Whole => All.Where(a => a.Source.IsWhole);

    /// <summary>Every article by id.</summary>
    public IReadOnlyDictionary<string, Article> ById { get; } =
        All.DistinctBy(a => a.Id, StringComparer.Ordinal).ToDictionary(a => a.Id, StringComparer.Ordinal);
}

/// <summary>A rule: what is wrong with a catalogue.</summary>
/// <param name="subject">What the rule looks at.</param>
internal delegate IEnumerable<Diagnostic> Rule(RuleSubject subject);

/// <summary>All rules, in the order in which their findings are told. One rule, one file; the file's name is the rule.</summary>
internal static class RuleBook
{
    /// <summary>The rules.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        ThereAreArticles.Check,
        IdsAreUnique.Check,
        TitlesAreUnique.Check,
        VocabularyNamesAreUnique.Check,
        LevelsFormALadder.Check,
        DeprecatedArticlesNameTheirReplacement.Check,
        DatesMakeSense.Check,
        ReviewsAreNotOverdue.Check,
        DescriptionsPromiseAnAbility.Check,
        TopicsAreUsed.Check,
        SeniorityHasNoHoles.Check,
        ReferencesLeadToArticles.Check,
        AnchorsLeadToHeadings.Check,
        DownloadsExist.Check,
        CompetenciesAreKnown.Check,
        PathsHoldEverythingOnce.Check,
        PrerequisitesHaveNoCycle.Check,
        PrerequisitesComeFirstOnPaths.Check,
        PrerequisitesAreNotHigher.Check,
        PrerequisitesAreNotImplied.Check,
        EveryArticleIsOnAPath.Check,
        StagesAreWalkable.Check,
        PathsClimb.Check,
        CellsAreFilled.Check,
        RequiredBlocksStandAtTheEnd.Check,
        ChecklistsAreObservable.Check,
        ArticlesKeepToTheirLength.Check,
        ArticlesLinkToOthers.Check,
    ];

    /// <summary>Everything that the rules find.</summary>
    public static IEnumerable<Diagnostic> Check(RuleSubject subject)
    {
        var found = new List<Diagnostic>[All.Count];
        Parallel.For(0, found.Length, i => found[i] = [.. All[i](subject)]);
        return found.SelectMany(diagnostics => diagnostics);
    }
}
