using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.SmartyPants;
using Markdig.Extensions.Tables;
using Markdig.Parsers.Inlines;

namespace Playbook.Site.Parsing.Markdown;

/// <summary>
/// The Markdown that texts are written in: CommonMark, and each extension by name. What Markdig could do besides is left out on purpose:
/// bare addresses as links double the time of parsing, media links make frames of foreign origin, generic attributes let scripts in.
/// </summary>
internal static class MarkdownPipelines
{
    /// <summary>Deeper nesting of quotes and lists than this is refused.</summary>
    public const int DeepestNesting = 64;

    private static readonly MarkdownPipeline Plain = Build(withSmartPunctuation: false);
    private static readonly Lazy<MarkdownPipeline> Smart = new(() => Build(withSmartPunctuation: true));

    /// <summary>The pipeline for a text.</summary>
    public static MarkdownPipeline For(BodyOptions options) => options.SmartPunctuation ? Smart.Value : Plain;

    private static MarkdownPipeline Build(bool withSmartPunctuation)
    {
        var builder = new MarkdownPipelineBuilder
        {
            PreciseSourceLocation = true,
            MaximumNestingDepth = DeepestNesting,
        };
        var tables = new PipeTableOptions { InferColumnWidthsFromSeparator = false };
        builder.InlineParsers.InsertBefore<EmphasisInlineParser>(
            new PipeTablesOnDemand(builder.InlineParsers.FindExact<LineBreakInlineParser>()!, tables));
        builder
            .UsePipeTables(tables)
            .UseGridTables()
            .UseFootnotes()
            .UseDefinitionLists()
            .UseAlertBlocks()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough);
        builder.InlineParsers.Insert(0, new TaskParser());
        builder.InlineParsers.Add(new AttributeParser());
        if (withSmartPunctuation)
            builder.UseSmartyPants(new SmartyPantOptions());
        builder.InlineParsers.Insert(0, new WorkGuard());
        return builder.Build();
    }
}
