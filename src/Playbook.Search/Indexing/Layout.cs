namespace Playbook.Search.Indexing;

/// <summary>
/// Where the words of a document stand. Each field has positions of its own, so that a position says which field it is in, and words that
/// stand together are near in number. <c>Browser/ranking.js</c> has the weights of the fields and knows the same numbers.
/// </summary>
internal static class Layout
{
    /// <summary>The title.</summary>
    public const int Title = 0;

    /// <summary>The description.</summary>
    public const int Description = 32;

    /// <summary>Words that its author wants it to be found by.</summary>
    public const int Keywords = 112;

    /// <summary>What it is sorted under.</summary>
    public const int Taxonomy = 152;

    /// <summary>Its headings, once more.</summary>
    public const int Headings = 200;

    /// <summary>Its text with its headings.</summary>
    public const int Body = 400;

    /// <summary>Between two sections; nothing is near across it.</summary>
    public const int SectionGap = 12;

    /// <summary>So many positions of a word in a document are kept; more say nothing new.</summary>
    public const int MostPositions = 8;

    /// <summary>A word that every so many documents have is common, and less is kept about it.</summary>
    public const int CommonEvery = 6;

    /// <summary>So many positions of a common word in a document are kept.</summary>
    public const int MostPositionsWhenCommon = 3;

    /// <summary>
    /// So many positions of a common word in texts are kept in all: in a large site none of a word that stands nearly everywhere, where it
    /// would cost much and tell little. Those in titles and the like stay.
    /// </summary>
    public const int MostPositionsInTexts = 3000;

    /// <summary>How often a word stands in a document besides the positions that are kept is counted up to here.</summary>
    public const int MostMore = 6;
}
