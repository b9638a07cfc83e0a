using System.CommandLine;
using System.Globalization;
using Catalog.Core.Cataloguing;
using Catalog.Core.History;
using Catalog.Site.Preview;
using Catalog.Site.Writing;

namespace Catalog.Site.Commands;

/// <summary><c>preview</c>: serves the site to this machine, and makes it anew when its source changes.</summary>
internal static class PreviewCommand
{
    public static Command Create(Terminal terminal)
    {
        var source = new SourceOptions();
        var port = new Option<int>("--port") { Description = "the port on 127.0.0.1", HelpName = "N", DefaultValueFactory = _ => 5080 };
        var folder = new Option<string>("--base") { Description = "the path under which the site is served, as on a project's Pages", HelpName = "/PATH/", DefaultValueFactory = _ => "/" };
        var command = new Command("preview", "Serve the site of SOURCE on this machine, and reload it when something changes.") { port, folder };
        source.AddTo(command);
        command.SetAction((parsed, cancel) => CommandLine.Guarded(terminal, parsed.GetValue(source.Verbose), async () =>
        {
            terminal.Quiet = parsed.GetValue(source.Quiet);
            var server = new PreviewServer(Port(parsed.GetValue(port)), Base(parsed.GetValue(folder)!));
            var cache = source.OpenCache(parsed);
            var request = source.Request(parsed, terminal, cache);
            // The first build tells a bad source as build does; the later ones are told on the page.
            var site = await PreviewedSite.Of(1, CatalogReader.Read(request, cancel), cancel);
            server.Show(site);
            source.Close(cache, parsed, terminal);
            using var watch = new SourceWatch(parsed.GetValue(source.Config) ?? Path.Combine(request.Source, CatalogConfig.FileName));
            watch.Follow(SourceList.Of(request).Watched);
            await using var listening = await Listen(server, cancel);
            terminal.Answer($"Serving {Counted.Of(site.Files.Count, "file")}; stop it with Ctrl-C → {server.Address}");
            await Follow(site, watch, server, () => source.Request(parsed, terminal, cache), terminal, cancel);
            return ExitCode.Done;
        }, parsed.GetValue(source.Config)));
        return command;
    }

    private static async Task Follow(PreviewedSite site, SourceWatch watch, PreviewServer server, Func<CatalogRequest> request, Terminal terminal, CancellationToken cancel)
    {
        try
        {
            while (true)
            {
                await watch.Next(cancel);
                var begun = terminal.Elapsed;
                site = await Again(site, watch, request, cancel);
                server.Show(site);
                terminal.Note(site.Failed ? $"{site.Title}: {site.Lines[0]}" : string.Create(CultureInfo.InvariantCulture, $"Made anew in {(terminal.Elapsed - begun).TotalSeconds:F1} s: {site.Title}"));
            }
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // Ctrl-C is how a preview ends.
        }
    }

    private static async Task<PreviewedSite> Again(PreviewedSite before, SourceWatch watch, Func<CatalogRequest> request, CancellationToken cancel)
    {
        try
        {
            var now = request();
            watch.Follow(SourceList.Of(now).Watched);
            return await PreviewedSite.Of(before.Number + 1, CatalogReader.Read(now, cancel), cancel);
        }
        catch (ConfigException fault)
        {
            return before.FailedNow([$"{CatalogConfig.FileName}({fault.Line}): {fault.Message}"]);
        }
        catch (RepositoryException fault)
        {
            return before.FailedNow([fault.Message, fault.Remedy ?? ""]);
        }
        catch (Exception fault) when (fault is UsageException or IOException or UnauthorizedAccessException)
        {
            return before.FailedNow([fault.Message]);
        }
    }

    private static async Task<IAsyncDisposable> Listen(PreviewServer server, CancellationToken cancel)
    {
        try
        {
            return await server.Start(cancel);
        }
        catch (IOException fault)
        {
            throw new OutputException($"{server.Address} cannot be served: {fault.Message}", "Stop what uses the port, or name another one with --port.");
        }
    }

    private static int Port(int port) => port is > 0 and < 65536 ? port : throw new UsageException($"--port must be between 1 and 65535, not {port}");

    private static string Base(string path) =>
        path.StartsWith('/') && !path.Contains("..", StringComparison.Ordinal) ? path.TrimEnd('/') + "/" : throw new UsageException($"--base must begin with a slash, as in /agents/, not {path}");
}
