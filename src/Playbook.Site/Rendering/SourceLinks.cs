using Playbook.Site.Parsing.Data;
using Playbook.Site.Planning;

namespace Playbook.Site.Rendering;

/// <summary>Where a file can be seen and edited at the repository's host, by the address patterns of the common hosts.</summary>
internal static class SourceLinks
{
    /// <summary>The two addresses, or null where no repository is set.</summary>
    /// <param name="settings">The root's settings.</param>
    /// <param name="path">The file, relative to the root of the repository.</param>
    public static (string View, string Edit)? Of(ParsedSettings settings, string path)
    {
        if (settings.Repository is not { } repository)
            return null;
        var url = repository.Value.TrimEnd('/');
        var file = Urls.Encode(path);
        var branch = Urls.Encode(settings.Branch);
        var host = Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri.Host : "";
        if (host.Contains("gitlab", StringComparison.OrdinalIgnoreCase))
            return ($"{url}/-/blob/{branch}/{file}", $"{url}/-/edit/{branch}/{file}");
        if (host.Contains("bitbucket", StringComparison.OrdinalIgnoreCase))
            return ($"{url}/src/{branch}/{file}", $"{url}/src/{branch}/{file}?mode=edit");
        if (host.Contains("dev.azure.com", StringComparison.OrdinalIgnoreCase))
            return ($"{url}?path=/{file}&version=GB{branch}", $"{url}?path=/{file}&version=GB{branch}&_a=contents");
        if (host.Contains("gitea", StringComparison.OrdinalIgnoreCase) || host.Contains("codeberg", StringComparison.OrdinalIgnoreCase))
            return ($"{url}/src/branch/{branch}/{file}", $"{url}/_edit/{branch}/{file}");
        return ($"{url}/blob/{branch}/{file}", $"{url}/edit/{branch}/{file}");
    }

    /// <summary>Where a new file can be written whose text is there already; null where no repository is set or its host takes no text.</summary>
    /// <param name="settings">The root's settings.</param>
    /// <param name="folder">The folder, relative to the root of the repository.</param>
    /// <param name="name">The name of the file.</param>
    /// <param name="text">Its text.</param>
    public static string? New(ParsedSettings settings, string folder, string name, string text)
    {
        if (settings.Repository is not { } repository)
            return null;
        var url = repository.Value.TrimEnd('/');
        var place = $"{Urls.Encode(settings.Branch)}/{Urls.Encode(folder)}";
        var (file, content) = (Uri.EscapeDataString(name), Uri.EscapeDataString(text));
        var host = Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri.Host : "";
        if (host.Contains("bitbucket", StringComparison.OrdinalIgnoreCase) || host.Contains("dev.azure.com", StringComparison.OrdinalIgnoreCase))
            return null;
        if (host.Contains("gitlab", StringComparison.OrdinalIgnoreCase))
            return $"{url}/-/new/{place}?file_name={file}&content={content}";
        var form = host.Contains("gitea", StringComparison.OrdinalIgnoreCase) || host.Contains("codeberg", StringComparison.OrdinalIgnoreCase) ? "_new" : "new";
        return $"{url}/{form}/{place}?filename={file}&value={content}";
    }
}
