using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace Catalog.Browser.Tests.Testing;

/// <summary>A static host as Pages is one: files below a base path, and <c>404.html</c> for every other address.</summary>
internal sealed class StaticServer : IAsyncDisposable
{
    private const string BasePath = "/team/catalog";

    private readonly WebApplication server;

    private StaticServer(WebApplication server) => this.server = server;

    /// <summary>The address of the site's root, with a slash at its end.</summary>
    public Uri Root => new(server.Urls.Single() + BasePath + "/");

    public static async Task<StaticServer> Of(string folder)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = builder.Build();
        server.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(folder), RequestPath = BasePath, ServeUnknownFileTypes = true });
        server.Run(async context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            context.Response.ContentType = "text/html; charset=utf-8";
            await context.Response.SendFileAsync(Path.Combine(folder, "404.html"), context.RequestAborted);
        });
        await server.StartAsync();
        return new(server);
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
