namespace Playbook.Search.Tokenizing;

/// <summary>Words of English that say nothing by themselves. They are indexed in titles only, and a query that has others goes without them.</summary>
internal static class StopWords
{
    /// <summary>The words, in ordinal order.</summary>
    public static readonly string[] English =
    [
        "a", "am", "an", "and", "are", "as", "at", "be", "been", "but", "by", "can", "did", "do", "does", "for", "from", "had", "has", "have",
        "he", "her", "his", "how", "i", "if", "in", "into", "is", "it", "its", "me", "my", "of", "on", "or", "our", "she", "so", "than", "that",
        "the", "their", "them", "then", "there", "these", "they", "this", "those", "to", "us", "was", "we", "were", "what", "when", "where",
        "which", "who", "why", "will", "with", "would", "you", "your",
    ];
}
