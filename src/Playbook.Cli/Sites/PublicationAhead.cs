using Playbook.Diagnostics;
using Playbook.Site.Publishing;

namespace Playbook.Cli.Sites;

/// <summary>
/// A publication that is begun while the texts are still being parsed: to look through the folder of a large site takes a while, and
/// what is found there counts only once the texts have no errors.
/// </summary>
internal sealed class PublicationAhead : IDisposable
{
    private readonly Task<Diagnosed<Publication?>> _beginning;

    /// <summary>Begins.</summary>
    /// <param name="output">The output folder.</param>
    /// <param name="sources">Folders that are read from.</param>
    public PublicationAhead(string output, IReadOnlyList<string> sources) => _beginning = Task.Run(() => Publication.Begin(output, sources));

    /// <summary>The publication, or what is wrong with the folder; waits for it.</summary>
    public Diagnosed<Publication?> Begun => _beginning.GetAwaiter().GetResult();

    /// <summary>Lets go of the output folder, with nothing changed unless the publication was committed.</summary>
    public void Dispose()
    {
        try
        {
            Begun.Value?.Dispose();
        }
        catch when (_beginning.IsFaulted)
        {
            // whoever asked for it was told; nobody else has lost anything
        }
    }
}
