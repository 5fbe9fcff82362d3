using Microsoft.Playwright;

namespace Playbook.Browser.Tests;

/// <summary>Notes everything on a page that should not be: failed requests, requests to elsewhere, words on the console, violations.</summary>
internal sealed class PageWatch
{
    private readonly string _home;
    private readonly List<string> _complaints = [];

    /// <summary>Watches a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="home">Where every request must go.</param>
    public PageWatch(IPage page, string home)
    {
        _home = home;
        page.Console += (_, message) => Complain(page, $"console {message.Type}: {message.Text}");
        page.PageError += (_, error) => Complain(page, $"script error: {error}");
        page.RequestFailed += (_, request) =>
        {
            // What was still on its way when the test went on to the next page was given up, not broken.
            if (request.Failure != "net::ERR_ABORTED")
                Complain(page, $"failed: {request.Url} ({request.Failure})");
        };
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(_home, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
                Complain(page, $"request to elsewhere: {request.Url}");
        };
        page.Response += (_, response) =>
        {
            if (response.Status >= 400)
                Complain(page, $"{response.Status}: {response.Url}");
        };
    }

    /// <summary>What was noted.</summary>
    public IReadOnlyList<string> Complaints
    {
        get
        {
            lock (_complaints)
                return [.. _complaints];
        }
    }

    private void Complain(IPage page, string complaint)
    {
        lock (_complaints)
            _complaints.Add($"{page.Url}: {complaint}");
    }
}
