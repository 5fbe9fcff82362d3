using System.IO.Compression;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Playbook.Benchmarks.Searching;

/// <summary>Serves a site on loopback with gzip and the strictest policy, and counts what it sends. A page that does nothing but search is added.</summary>
internal sealed class MeasuredServer : IAsyncDisposable
{
    /// <summary>The page that searches.</summary>
    public const string SearchingPage = "search-quality.html";

    private const string Policy =
        "default-src 'none'; script-src 'self'; worker-src 'self'; require-trusted-types-for 'script'; trusted-types playbook";

    private readonly string _folder;
    private readonly WebApplication _app;
    private readonly Dictionary<string, byte[]> _compressed = new(StringComparer.Ordinal);
    private long _bytes;
    private int _requests;

    private MeasuredServer(string folder, WebApplication app)
    {
        _folder = folder;
        _app = app;
    }

    /// <summary>Its address, with a trailing slash.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Requests for files of the search, and the bytes of their bodies, since the count began.</summary>
    public (int Requests, long Bytes) Sent => (Volatile.Read(ref _requests), Volatile.Read(ref _bytes));

    /// <summary>Begins to count anew.</summary>
    public void Reset() => (_requests, _bytes) = (0, 0);

    /// <summary>Starts it.</summary>
    public static async Task<MeasuredServer> Start(string folder)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var server = new MeasuredServer(folder, app);
        app.Run(server.Answer);
        await app.StartAsync();
        server.Address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single() + "/";
        return server;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task Answer(HttpContext context)
    {
        var path = context.Request.Path.Value![1..];
        context.Response.Headers.ContentSecurityPolicy = Policy;
        if (path == SearchingPage)
        {
            context.Response.ContentType = "text/html; charset=utf-8";
            await context.Response.WriteAsync("<!doctype html><title>Search</title><script defer src=\"search/search.js\"></script>");
            return;
        }
        var file = Path.Combine(_folder, path);
        if (!path.StartsWith("search/", StringComparison.Ordinal) || !path.EndsWith(".js", StringComparison.Ordinal) || !File.Exists(file))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        byte[] body;
        lock (_compressed)
        {
            if (!_compressed.TryGetValue(file, out body!))
                _compressed[file] = body = Compress(File.ReadAllBytes(file));
        }
        Interlocked.Increment(ref _requests);
        Interlocked.Add(ref _bytes, body.Length);
        context.Response.ContentType = "text/javascript; charset=utf-8";
        context.Response.Headers.ContentEncoding = "gzip";
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body);
    }

    private static byte[] Compress(byte[] content)
    {
        using var buffer = new MemoryStream();
        using (var gzip = new GZipStream(buffer, CompressionLevel.Optimal))
            gzip.Write(content);
        return buffer.ToArray();
    }
}
