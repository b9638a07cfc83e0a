using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Catalog.Tests.Testing;
using Xunit;

namespace Catalog.Tests.Commands;

/// <summary><c>preview</c>: a site served to this machine while its agents are written.</summary>
public sealed class PreviewCommandTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    [Fact]
    public async Task It_serves_what_build_writes_but_for_one_script_and_only_to_this_machine()
    {
        using var folder = new TestFolder().Write("agents/ant.md", AgentText.Of("ant"));
        await TestRun.Of("build", folder.Path + "/agents", "--output", folder.Path + "/site");
        using var preview = await Served.Start(folder.Path + "/agents", "--base", "/team/");

        foreach (var path in (string[])["index.html", "agents/ant.html", "agents/ant.md", "theme/css/base.css", "catalog.json"])
        {
            var served = await preview.Text("/team/" + path);
            Assert.Equal(folder.Text("site/" + path), served.Replace("<script src=\"preview/preview.js\"></script>", "", StringComparison.Ordinal).Replace("<script src=\"../preview/preview.js\"></script>", "", StringComparison.Ordinal));
        }
        Assert.Equal(HttpStatusCode.NotFound, await preview.Status("/team/agents/none.html"));
        Assert.Equal(HttpStatusCode.NotFound, await preview.Status("/index.html"));
        Assert.Equal(HttpStatusCode.MisdirectedRequest, await preview.Status("/team/index.html", "evil.example"));
    }

    [Fact]
    public async Task A_change_makes_the_site_anew_and_a_broken_config_is_told_on_the_page()
    {
        using var folder = new TestFolder().Write("agents/ant.md", AgentText.Of("ant"));
        using var preview = await Served.Start(folder.Path + "/agents");

        var news = preview.Status("/preview/wait.svg?since=1");
        folder.Write("agents/bee.md", AgentText.Of("bee"));
        Assert.Equal(HttpStatusCode.OK, await news);
        Assert.Equal(HttpStatusCode.OK, await preview.Status("/agents/bee.html"));

        news = preview.Status("/preview/wait.svg?since=2");
        folder.Write("agents/catalog.yml", "titel: x\n");
        Assert.Equal(HttpStatusCode.OK, await news);
        Assert.Contains("did you mean title?", await preview.Text("/preview/preview.js"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await preview.Status("/agents/bee.html"));
    }

    [Fact]
    public async Task A_change_in_any_source_and_a_source_that_is_added_make_the_site_anew()
    {
        using var later = new TestFolder().Write("agents/elk.md", AgentText.Of("elk"));
        using var inner = new TestRepository().Write("agents/bee.md", AgentText.Of("bee")).Commit("Add");
        using var outer = new TestRepository().Write("catalog.yml", "sources: [agents, vendor/bees]\n").Write("agents/ant.md", AgentText.Of("ant")).Commit("Add");
        outer.Run("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", inner.Path, "vendor/bees");
        using var preview = await Served.Start(outer.Path);

        var news = preview.Status("/preview/wait.svg?since=1");
        outer.Folder.Write("vendor/bees/agents/cat.md", AgentText.Of("cat"));
        Assert.Equal(HttpStatusCode.OK, await news);
        Assert.Contains("uncommitted", await preview.Text("/agents/cat/history.html"), StringComparison.Ordinal);

        news = preview.Status("/preview/wait.svg?since=2");
        Git.Run(outer.Folder.At("vendor/bees"), "add", ".");
        Git.Run(outer.Folder.At("vendor/bees"), "commit", "-q", "-m", "Let the cat come");
        Assert.Equal(HttpStatusCode.OK, await news);
        await Until(async () => (await preview.Text("/agents/cat/history.html")).Contains("Let the cat come", StringComparison.Ordinal));

        outer.Folder.Write("catalog.yml", $"sources: [agents, vendor/bees, {{path: {Path.GetRelativePath(outer.Path, later.Path).Replace('\\', '/')}, prefix: later}}]\n");
        await Until(async () => await preview.Status("/agents/elk.html") == HttpStatusCode.OK);
        later.Write("agents/fox.md", AgentText.Of("fox"));
        await Until(async () => await preview.Status("/agents/fox.html") == HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_busy_port_is_a_sentence()
    {
        using var folder = new TestFolder().Write("agents/ant.md", AgentText.Of("ant"));
        using var busy = new TcpListener(IPAddress.Loopback, 0);
        busy.Start();

        var run = await TestRun.Of("preview", folder.Path, "--port", ((IPEndPoint)busy.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture));

        Assert.Equal(4, run.ExitCode);
        Assert.Equal("Stop what uses the port, or name another one with --port.", run.Said[^1]);
    }

    /// <summary>One change may be told in two builds; what is asked for comes with the last of them.</summary>
    private static async Task Until(Func<Task<bool>> isSo)
    {
        for (var waited = TimeSpan.Zero; !await isSo(); waited += TimeSpan.FromMilliseconds(100))
        {
            Assert.True(waited < Patience, "It never came.");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }

    private sealed class Served : IDisposable
    {
        private readonly Process process;
        private readonly HttpClient client = new() { Timeout = Patience };

        private Served(Process process, int port) => (this.process, client.BaseAddress) = (process, new Uri($"http://127.0.0.1:{port}"));

        public static async Task<Served> Start(params IReadOnlyList<string> arguments)
        {
            var port = FreePort();
            var process = TestRun.Start(Path.GetTempPath(), new Dictionary<string, string?>(), ["preview", .. arguments, "--port", port.ToString(CultureInfo.InvariantCulture)]);
            var answer = await process.StandardOutput.ReadLineAsync();
            Assert.StartsWith("Serving ", answer, StringComparison.Ordinal);
            return new Served(process, port);
        }

        public Task<string> Text(string path) => client.GetStringAsync(new Uri(path, UriKind.Relative));

        public async Task<HttpStatusCode> Status(string path, string? host = null)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
            request.Headers.Host = host;
            using var response = await client.SendAsync(request);
            return response.StatusCode;
        }

        public void Dispose()
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
            process.Dispose();
            client.Dispose();
        }

        private static int FreePort()
        {
            using var listener = new TcpListener(IPAddress.Loopback, 0);
            listener.Start();
            return ((IPEndPoint)listener.LocalEndpoint).Port;
        }
    }
}
