namespace Playbook.Site.Reading;

/// <summary>What a folder holds.</summary>
public enum ReadKind
{
    /// <summary>A content root: articles, pages, paths, data, media.</summary>
    Content,

    /// <summary>A theme: templates, texts, assets.</summary>
    Theme,
}
