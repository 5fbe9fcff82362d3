using System.Text;

namespace Playbook.Search;

/// <summary>Everything that can be found, and how it is filtered. Same corpus, same index.</summary>
public sealed record SearchCorpus
{
    /// <summary>A BCP 47 tag; stems and stop words are known for English, other languages go by exact words.</summary>
    public required string Language { get; init; }

    /// <summary>Whether addresses name <c>index.html</c>, so that they work from disk.</summary>
    public bool NamesIndexFile { get; init; }

    /// <summary>Kinds of documents.</summary>
    public required IReadOnlyList<SearchKind> Kinds { get; init; }

    /// <summary>What documents are filtered by.</summary>
    public required IReadOnlyList<SearchFacet> Facets { get; init; }

    /// <summary>The documents. Neighbours should be alike: their texts share a file. An empty search lists them in this order.</summary>
    public required IReadOnlyList<SearchDocument> Documents { get; init; }

    /// <summary>Words that are searched when others are typed.</summary>
    public IReadOnlyList<SearchSynonyms> Synonyms { get; init; } = [];
}

/// <summary>A name and other words for it; each may be several words, such as <c>one on one</c>.</summary>
/// <param name="Name">The name; it is searched too when one of the others is typed.</param>
/// <param name="Others">The others.</param>
/// <param name="BothWays">Whether they mean the same, so that the others are searched too when the name, or one of them, is typed.</param>
public sealed record SearchSynonyms(string Name, IReadOnlyList<string> Others, bool BothWays);

/// <summary>A kind of documents.</summary>
/// <param name="Name">What an answer calls it.</param>
/// <param name="Before">What stands before the id in an address, from the root of the site, without a leading slash.</param>
/// <param name="After">What stands after it: a slash for a page of its own.</param>
/// <param name="Weight">Factor on the rank of its documents.</param>
public sealed record SearchKind(string Name, string Before, string After, double Weight);

/// <summary>Something documents are filtered by.</summary>
/// <param name="Name">What an answer calls it.</param>
/// <param name="Values">Its values, in the order that readers see.</param>
public sealed record SearchFacet(string Name, IReadOnlyList<SearchFacetValue> Values);

/// <summary>A value of a facet.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title.</param>
public sealed record SearchFacetValue(string Id, string Title);

/// <summary>Something that can be found.</summary>
public sealed record SearchDocument
{
    /// <summary>Index of its kind.</summary>
    public required int Kind { get; init; }

    /// <summary>Its id, which makes its address.</summary>
    public required string Id { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>A sentence about it; may be empty.</summary>
    public string Description { get; init; } = "";

    /// <summary>Titles of what it is sorted under.</summary>
    public IReadOnlyList<string> Taxonomy { get; init; } = [];

    /// <summary>Words that it is to be found by besides.</summary>
    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>Its text.</summary>
    public IReadOnlyList<SearchSection> Sections { get; init; } = [];

    /// <summary>Indexes of its values, for each facet.</summary>
    public required IReadOnlyList<IReadOnlyList<int>> Facets { get; init; }

    /// <summary>Minutes to read; 0 where that means nothing.</summary>
    public int Minutes { get; init; }

    /// <summary>Factor on its rank.</summary>
    public double Boost { get; init; } = 1;
}

/// <summary>A part of a text.</summary>
/// <param name="Id">The id of its heading; empty for what stands before the first.</param>
/// <param name="Heading">Its heading.</param>
/// <param name="Utf8">Its plain text as UTF-8, paragraphs separated by a newline.</param>
public sealed record SearchSection(string Id, string Heading, ReadOnlyMemory<byte> Utf8)
{
    /// <summary>A part whose text is at hand as such.</summary>
    /// <param name="id">The id of its heading; empty for what stands before the first.</param>
    /// <param name="heading">Its heading.</param>
    /// <param name="text">Its plain text.</param>
    public SearchSection(string id, string heading, string text)
        : this(id, heading, Encoding.UTF8.GetBytes(text))
    {
    }
}

/// <summary>A file of the index.</summary>
/// <param name="Path">Below the folder of the search, such as <c>parts/w1.js</c>.</param>
/// <param name="Content">Its bytes.</param>
public sealed record SearchFile(string Path, ReadOnlyMemory<byte> Content);
