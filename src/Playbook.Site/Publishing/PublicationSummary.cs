namespace Playbook.Site.Publishing;

/// <summary>What a publication changed.</summary>
/// <param name="Written">Files that are new or have other bytes than before.</param>
/// <param name="Unchanged">Files that stayed as they were.</param>
/// <param name="Removed">Files of the former site that are gone.</param>
/// <param name="Bytes">The size of the whole site.</param>
public sealed record PublicationSummary(int Written, int Unchanged, int Removed, long Bytes)
{
    /// <summary>How many files the site has.</summary>
    public int Files => Written + Unchanged;
}
