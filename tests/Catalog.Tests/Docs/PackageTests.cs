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

        // In a copy: packing for another configuration would rewrite the lock files of the checkout.
        foreach (var file in Sources())
            folder.Write("checkout/" + file, await File.ReadAllBytesAsync(Root.At(file), TestContext.Current.CancellationToken));

        var pack = await Run(folder.At("checkout"), "dotnet", "pack", "src/Catalog.Site", "--configuration", "Release", "--output", folder.At("feed"), "-p:RunAnalyzers=false", "-p:EnforceCodeStyleInBuild=false", "-p:UseSharedCompilation=false", "-nodeReuse:false", "-nologo", "-v", "q");
        Assert.True(pack.Code == 0, pack.Text);
        var package = Assert.Single(Directory.GetFiles(folder.At("feed"), "AgentCatalog.*.nupkg"));
        await using (var archive = await ZipFile.OpenReadAsync(package, TestContext.Current.CancellationToken))
            Assert.Contains(archive.Entries, entry => entry.FullName.EndsWith("DotnetToolSettings.xml", StringComparison.Ordinal));
        folder.Write("nuget.config", "<configuration><packageSources><clear/><add key=\"feed\" value=\"feed\"/></packageSources></configuration>");
        var install = await Run(folder.Path, "dotnet", "tool", "install", "AgentCatalog", "--tool-path", folder.At("tools"), "--configfile", folder.At("nuget.config"));
        Assert.True(install.Code == 0, install.Text);

        var build = await Run(folder.Path, folder.At(OperatingSystem.IsWindows() ? "tools/agent-catalog.exe" : "tools/agent-catalog"), "build", repository.Path, "--output", "site");

        Assert.True(build.Code == 0, build.Text);
        Assert.Contains("1 agent, 2 versions", build.Text, StringComparison.Ordinal);
        Assert.True(File.Exists(folder.At("site/theme/js/site.js")));
        Assert.True(File.Exists(folder.At("site/agents/ant/v1.html")));
    }

    /// <summary>What the package is made of, relative to the checkout, without what builds left there.</summary>
    private static IEnumerable<string> Sources() =>
        TestFolder.FilesOf(Root.At("src")).Select(file => "src/" + file)
            .Concat(TestFolder.FilesOf(Root.At("theme")).Select(file => "theme/" + file))
            .Concat([".editorconfig", "Directory.Build.props", "Directory.Packages.props", "global.json"])
            .Where(file => !file.EndsWith("packages.lock.json", StringComparison.Ordinal) && !file.Split('/').Any(part => part is "bin" or "obj"));

    private static async Task<(int Code, string Text)> Run(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment.Remove("CI"); // there, locked restore is asked for
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
