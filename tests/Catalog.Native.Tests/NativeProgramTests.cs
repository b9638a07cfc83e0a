using System.Diagnostics;
using Catalog.Tests.Testing;
using Xunit;

namespace Catalog.Native.Tests;

/// <summary>The program as native code, compiled here, beside the one that runs on the framework. It takes minutes, so it stands apart.</summary>
public sealed class NativeProgramTests
{
    private static readonly Dictionary<string, string?> Environment = new(StringComparer.Ordinal);

    [Fact]
    public void The_native_program_writes_the_bytes_that_the_framework_s_writes_with_git_and_without()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The project names a linker on Linux alone: elsewhere the compiler looks for the platform's own.");
        Assert.SkipUnless(HasLinker(), "There is no gcc on the PATH, which links native code.");
        using var folder = new TestFolder();
        Publish(folder.At("program"));
        Assert.Equal(["agent-catalog"], TestFolder.FilesOf(folder.At("program")).Where(file => !file.StartsWith("libgit2", StringComparison.Ordinal)));

        var framework = TestRun.InProcess(Root.Path, Environment, "build", "input", "--output", folder.At("framework"));
        var native = Run(folder.At("program"), null, "build", "input", "--output", folder.At("native"));
        var library = Run(folder.At("program"), folder.Path, "build", "input", "--output", folder.At("library"));
        Assert.Equal((0, 0, 0), (framework.ExitCode, native.ExitCode, library.ExitCode));
        Assert.Equal(FilesIn(folder.At("framework")), FilesIn(folder.At("native")));
        Assert.Equal(FilesIn(folder.At("framework")), FilesIn(folder.At("library")));
    }

    private static bool HasLinker() =>
        (System.Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "gcc")));

    /// <summary>Warnings of the trimmer and of the native compiler are errors, so that this fails for each that is new.</summary>
    private static void Publish(string output)
    {
        var start = new ProcessStartInfo("dotnet", ["publish", "src/Catalog.Site", "-c", "Release", "--ucr", "-p:Native=true", "-p:RunAnalyzers=false", "-v", "q", "-nologo", "-o", output])
        {
            WorkingDirectory = Root.Path,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var told = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.SkipWhen(told.Contains("error NU11", StringComparison.Ordinal), "The package source has no native compiler.");
        Assert.True(process.ExitCode == 0, told);
    }

    private static (int ExitCode, string Errors) Run(string program, string? path, params string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(program, "agent-catalog"), arguments) { WorkingDirectory = Root.Path, RedirectStandardError = true, RedirectStandardOutput = true };
        if (path is not null)
            start.Environment["PATH"] = path;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, errors.Result);
    }

    private static IReadOnlyList<string> FilesIn(string site) =>
        [.. TestFolder.FilesOf(site).Select(file => $"{file} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(Path.Combine(site, file))))}")];
}
