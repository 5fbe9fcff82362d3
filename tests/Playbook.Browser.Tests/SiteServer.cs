using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace Playbook.Browser.Tests;

/// <summary>Serves a folder as a careful host does: under a path, with the strictest policy, and with the site's own page for 404.</summary>
public sealed class SiteServer : IAsyncDisposable
{
    /// <summary>The policy that README promises to hold; that <c>netlify.toml</c> sends the same is a test.</summary>
    internal const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "worker-src 'self' blob:; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
        + "require-trusted-types-for 'script'; trusted-types playbook";

    private readonly WebApplication _app;

    private SiteServer(WebApplication app, string address)
    {
        _app = app;
        Address = address;
    }

    /// <summary>The address of the site, with a trailing slash.</summary>
    public string Address { get; }

    /// <summary>Starts a server on a free port.</summary>
    /// <param name="folder">The site.</param>
    /// <param name="under">The path to serve it under, such as <c>/a/b</c>, or empty.</param>
    public static async Task<SiteServer> Start(string folder, string under)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Use(async (context, next) =>
        {
            context.Response.Headers.ContentSecurityPolicy = Policy;
            context.Response.Headers.XContentTypeOptions = "nosniff";
            await next();
        });
        var files = new PhysicalFileProvider(folder);
        app.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files, RequestPath = under });
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = files,
            RequestPath = under,
            ContentTypeProvider = new FileExtensionContentTypeProvider { Mappings = { [".md"] = "text/markdown; charset=utf-8" } },
        });
        app.Run(async context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            context.Response.ContentType = "text/html; charset=utf-8";
            await context.Response.SendFileAsync(Path.Combine(folder, "404.html"));
        });
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return new SiteServer(app, address + under + "/");
    }

    /// <summary>Stops it.</summary>
    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}
