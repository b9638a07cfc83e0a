using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Catalog.Site.Preview;

/// <summary>Serves the newest site to this machine alone: as it would be written, but for one script that reloads it.</summary>
internal sealed class PreviewServer(int port, string folder)
{
    private const string Own = "preview/";

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(25);

    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".json"] = "application/json",
        [".md"] = "text/markdown; charset=utf-8",
        [".txt"] = "text/plain; charset=utf-8",
        [".xml"] = "application/xml",
        [".svg"] = "image/svg+xml",
        [".csv"] = "text/csv; charset=utf-8",
    };

    private readonly string script = Script();
    private PreviewedSite? site;
    private TaskCompletionSource next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Where a browser finds it.</summary>
    public string Address => $"http://127.0.0.1:{port}{folder}index.html";

    /// <summary>Puts a newer site in the place of the one served.</summary>
    public void Show(PreviewedSite newer)
    {
        site = newer;
        Interlocked.Exchange(ref next, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
    }

    /// <summary>Starts to listen; what is returned stops it.</summary>
    /// <exception cref="IOException">The port is taken.</exception>
    public async Task<IAsyncDisposable> Start(CancellationToken cancel)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options => options.Listen(System.Net.IPAddress.Loopback, port));
        var app = builder.Build();
        app.Run(Answer);
        await app.StartAsync(cancel);
        return app;
    }

    private async Task Answer(HttpContext context)
    {
        var response = context.Response;
        response.Headers.CacheControl = "no-store";
        // Another site could have its own name point here, and read what is served: only this machine's names are answered.
        if (context.Request.Host.Host is not ("localhost" or "127.0.0.1"))
        {
            response.StatusCode = StatusCodes.Status421MisdirectedRequest;
            return;
        }
        var path = context.Request.Path.Value ?? "/";
        if (site is not { } now || !path.StartsWith(folder, StringComparison.Ordinal))
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        path = path[folder.Length..];
        if (path == Own + "wait.svg")
            await Wait(context, now);
        else if (path == Own + "preview.js")
            await Send(response, path, Encoding.UTF8.GetBytes(now.Script(script)));
        else
            await SendFile(response, now, path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path);
    }

    /// <summary>Answers when there is a newer site than the page has; an old answer after a while, so that no proxy gives up.</summary>
    private async Task Wait(HttpContext context, PreviewedSite now)
    {
        var changed = next.Task;
        if (context.Request.Query["since"] == now.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)
            && await Task.WhenAny(changed, Task.Delay(LongestWait, context.RequestAborted)) != changed)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }
        await Send(context.Response, "wait.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"/>"u8.ToArray());
    }

    private static async Task SendFile(HttpResponse response, PreviewedSite now, string path)
    {
        if (!now.Files.TryGetValue(path, out var file))
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            path = SitePaths.NotFound;
            file = now.Files[path];
        }
        await Send(response, path, path.EndsWith(".html", StringComparison.Ordinal) ? WithScript(file) : file.Content);
    }

    private static byte[] WithScript(OutputFile page)
    {
        var html = Encoding.UTF8.GetString(page.Content.Span);
        var end = html.LastIndexOf("</body>", StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes(html.Insert(end < 0 ? html.Length : end, $"<script src=\"{Link.Between(page.Path, Own + "preview.js")}\"></script>"));
    }

    private static async Task Send(HttpResponse response, string path, ReadOnlyMemory<byte> content)
    {
        response.ContentType = Types.GetValueOrDefault(Path.GetExtension(path), "application/octet-stream");
        response.ContentLength = content.Length;
        await response.Body.WriteAsync(content, response.HttpContext.RequestAborted);
    }

    private static string Script()
    {
        using var stream = typeof(PreviewServer).Assembly.GetManifestResourceStream("preview.js")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
