using Playbook.Diagnostics;
using Playbook.Site.Parsing;

namespace Playbook.Site.Planning;

/// <summary>What can be wrong with a plan.</summary>
internal static class PlanProblems
{
    /// <summary>Nobody said where the site will live.</summary>
    public static Diagnostic NoUrl(SourceFile settings) =>
        new("PB9003", Severity.Hint, "no `url`: the site has no canonical addresses, no sitemap and no feed", SourceSpan.AtStartOf(settings))
        {
            Help = ["add `url: https://…` or build with `--base-url`, once the site has an address"],
        };

    /// <summary>Two files would be written to one place.</summary>
    public static Diagnostic OneAddressTwice(string address, SourceSpan where, SourceSpan? other) =>
        new("PB9008", Severity.Error, $"two files would have the address `{address}`", where)
        {
            Related = other is { } first ? [new RelatedPlace(first, "the other one")] : [],
            Help = ["rename one of the two"],
        };

    /// <summary>An alias is an address that something else has.</summary>
    public static Diagnostic AliasTaken(string alias, SourceSpan where, Claim holder) =>
        new(
            "PB4009",
            Severity.Error,
            holder.File is PlannedRedirect other
                ? $"`{alias}` already leads to `{other.Target}`"
                : $"`{alias}` is the address of a page that exists",
            where)
        {
            Label = holder.File is PlannedRedirect ? "claimed twice" : "an alias cannot hide a page",
            Related = holder.Where is { } first ? [new RelatedPlace(first, "has it")] : [],
            Help = ["take the alias away from one of the two"],
        };

    /// <summary>Where a file that is copied lies.</summary>
    public static SourceSpan PlaceOf(string root, ParsedMedia media) => SourceSpan.AtStartOf(new SourceFile($"{root}/{media.Path}", ""));

    /// <summary>Where a page was written, for a diagnostic about its address.</summary>
    public static SourceSpan? PlaceOf(PlannedPage page) => page.Subject switch
    {
        ArticleSubject { Article: var article } => article.Source.Id.Where,
        PathSubject { Path: var path } => path.Source.Id.Where,
        TextSubject { Page: var text } => SourceSpan.AtStartOf(text.File),
        _ => null,
    };
}
