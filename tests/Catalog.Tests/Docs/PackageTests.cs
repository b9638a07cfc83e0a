using System.Diagnostics;
using System.IO.Compression;
using Catalog.Tests.Testing;
using Xunit;

namespace Catalog.Tests.Docs;

/// <summary>The tool as a team installs it: packed, installed from the package alone, run in a folder of its own.</summary>
public sealed class PackageTests
{
    [Fact]
    public async Task The_package_installs_and_builds_a_repository_from_another_folder()
    {
        using var folder = new TestFolder();
        using var repository = new TestRepository().Write("agents/ant.md", AgentText.Of("ant")).Commit("Add").Write("agents/ant.md", AgentText.Of("ant", "More.\n")).Commit("Say more");

        var pack = await Run(Root.Path, "dotnet", "pack", "src/Catalog.Site", "--configuration", "Release", "--output", folder.At("feed"), "-p:RunAnalyzers=false", "-p:EnforceCodeStyleInBuild=false", $"-p:ArtifactsPath={folder.At("artifacts")}", "-p:RestorePackagesWithLockFile=false", "-p:UseSharedCompilation=false", "-nodeReuse:false", "-nologo", "-v", "q");
        Assert.True(pack.Code == 0, pack.Text);
        var package = Assert.Single(Directory.GetFiles(folder.At("feed"), "AgentCatalog.*.nupkg"));
        await using (var archive = await ZipFile.OpenReadAsync(package, TestContext.Current.CancellationToken))
            Assert.Contains(archive.Entries, entry => entry.FullName.EndsWith("DotnetToolSettings.xml", StringComparison.Ordinal));
        folder.Write("nuget.config", "<configuration><packageSources><clear/><add key=\"feed\" value=\"feed\"/></packageSources></configuration>");
        var install = await Run(folder.Path, "dotnet", "tool", "install", "AgentCatalog", "--tool-path", folder.At("tools"), "--configfile", folder.At("nuget.config"));
        Assert.True(install.Code == 0, install.Text);

        var build = await Run(folder.Path, folder.At(OperatingSystem.IsWindows() ? "tools/agent-catalog.exe" : "tools/agent-catalog"), "build", repository.Path, "--output", "site");

        Assert.True(build.Code == 0, build.Text);
        Assert.Contains("1 agents, 2 versions", build.Text, StringComparison.Ordinal);
        Assert.True(File.Exists(folder.At("site/theme/js/site.js")));
        Assert.True(File.Exists(folder.At("site/agents/ant/v1.html")));
    }

    private static async Task<(int Code, string Text)> Run(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        // What the test's own run was told is not for the builds that it starts.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output + await errors);
    }
}
