using System.Diagnostics;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Catalog.Core.Cataloguing;
using Catalog.Site.Commands;
using Catalog.Tests.Testing;
using Xunit;

namespace Catalog.Tests.Robustness;

/// <summary>What the program never reaches beyond: the network, and the folders that it was given.</summary>
public sealed class BordersTests : IDisposable
{
    private const string Marker = "stays-behind-3141592653";

    private readonly TestFolder place = new();

    public void Dispose() => place.Dispose();

    [Fact]
    public void No_code_but_the_previews_can_open_a_connection()
    {
        Assert.Empty(NetTypesOf(typeof(AgentCatalog).Assembly.Location));
        // The one that the preview listens on.
        Assert.Equal(["System.Net.IPAddress"], NetTypesOf(typeof(CommandLine).Assembly.Location));
        Assert.DoesNotContain(
            Directory.EnumerateFiles(Root.At("src"), "*.cs", SearchOption.AllDirectories).Where(file => !file.Contains($"{Path.DirectorySeparatorChar}Preview{Path.DirectorySeparatorChar}", StringComparison.Ordinal)),
            file => File.ReadAllText(file).Contains("System.Net.IP", StringComparison.Ordinal));
    }

    [Fact]
    public void Where_there_is_no_network_the_same_site_is_built_from_a_clone_with_a_remote()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Ends("unshare", "--user", "--map-root-user", "--net", "true") == 0, "only Linux can take the network away from a process");
        using var repository = new TestRepository().Write("agents/ant.md", AgentText.Of("ant", "[A page](https://example.org/) ![A picture](https://example.org/x.png)\n")).Commit("Add").Write("agents/ant.md", AgentText.Of("ant")).Commit("Edit");
        repository.Run("remote", "add", "origin", "https://git.example.org/team/agents.git");
        Assert.NotEqual(0, Ends("unshare", "--user", "--map-root-user", "--net", "git", "ls-remote", "https://git.example.org/team/agents.git"));

        Assert.Equal(0, Ends(TestRun.DotNet, TestRun.Program, "build", repository.Path, "--output", place.At("with"), "--quiet"));
        Assert.Equal(0, Ends("unshare", "--user", "--map-root-user", "--net", TestRun.DotNet, TestRun.Program, "build", repository.Path, "--output", place.At("without"), "--quiet"));

        Assert.Equal(TestSite.HashesOf(place.At("with")), TestSite.HashesOf(place.At("without")));
    }

    [Fact]
    public async Task Nothing_outside_the_source_is_read_whatever_leads_there()
    {
        using var outside = new TestFolder().Write("ignore", "agents/\n").Write("secret.md", AgentText.Of("spy", Marker)).Write("agents/spy.md", AgentText.Of("spy", Marker)).Write("design/css/tokens.css", $"/* {Marker} */").Write("mark.svg", $"<svg xmlns=\"http://www.w3.org/2000/svg\"><title>{Marker}</title></svg>");
        var back = "../" + Path.GetFileName(outside.Path);
        using var repository = new TestRepository()
            .Write("agents/ant.md", AgentText.Of("ant", $"[Read]({back}/secret.md) ![See]({back}/mark.svg) @{back}/secret.md\n\n<include src=\"{outside.Path}/secret.md\">\n", $"include: {outside.Path}/secret.md"))
            .Link("agents/file.md", outside.At("secret.md")).Link("agents/near.md", back + "/secret.md").Link("agents/folder", outside.At("agents")).Link(".claude-plugin/plugin.json", outside.At("secret.md")).Link(".mailmap", outside.At("secret.md")).Link(".gitignore", outside.At("ignore"))
            .Commit("Add");
        repository.Folder.Write("agents/bee.md", AgentText.Of("bee"));
        using var site = await TestSite.Of(repository);

        Assert.Equal(0, site.Run.ExitCode);
        Assert.All(site.Files, file => Assert.DoesNotContain(Marker, site.Text(file), StringComparison.Ordinal));
        Assert.Equal(["agents/ant.html", "agents/bee.html"], site.Files.Where(file => file.StartsWith("agents/", StringComparison.Ordinal) && file.EndsWith(".html", StringComparison.Ordinal) && file.Count(letter => letter == '/') == 1));
        foreach (var line in (string[])[$"theme: {back}/design", $"logo: {back}/mark.svg", $"theme: {outside.Path}/design", "theme: agents/folder", "logo: agents/file.svg"])
        {
            repository.Write("catalog.yml", line + "\n").Link("agents/file.svg", outside.At("mark.svg")).Commit(line);
            Assert.Equal(2, (await TestRun.Of("build", repository.Path, "--output", place.At("themed"))).ExitCode);
        }
        Assert.False(Directory.Exists(place.At("themed")));
    }

    [Fact]
    public async Task Of_the_folders_that_a_config_lists_no_more_is_read_either()
    {
        using var outside = new TestFolder().Write("agents/spy.md", AgentText.Of("spy", Marker));
        using var team = new TestTeam().With("north", new TestRepository().Write("agents/ant.md", AgentText.Of("ant")).Link("agents/folder", outside.At("agents")).Link("agents/near.md", outside.At("agents/spy.md")).Commit("Add"));
        team.Folder.Write("agents/spy.md", AgentText.Of("spy", Marker));
        using var site = await TestSite.Of(team.Path);

        Assert.Equal(0, site.Run.ExitCode);
        Assert.All(site.Files, file => Assert.DoesNotContain(Marker, site.Text(file), StringComparison.Ordinal));
    }

    /// <summary>The types of the network that a program's code names, but for those that only write text.</summary>
    private static IEnumerable<string> NetTypesOf(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        var reader = file.GetMetadataReader();
        return
        [
            .. reader.TypeReferences.Select(reader.GetTypeReference)
                .Select(type => $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}")
                .Where(name => name.StartsWith("System.Net.", StringComparison.Ordinal) && name != "System.Net.WebUtility")
                .Order(StringComparer.Ordinal),
        ];
    }

    private int Ends(string program, params IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = place.Path, RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using var process = Process.Start(start)!;
            process.OutputDataReceived += (_, _) => { };
            process.ErrorDataReceived += (_, _) => { };
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            process.WaitForExit();
            return process.ExitCode;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return -1;
        }
    }
}
