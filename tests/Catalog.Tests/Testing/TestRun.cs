using System.Diagnostics;
using System.Runtime.InteropServices;
using Catalog.Site.Commands;

namespace Catalog.Tests.Testing;

/// <summary>One run of the program: what it said, and how it ended.</summary>
public sealed record TestRun(int ExitCode, string Output, string Errors)
{
    /// <summary>Lines of standard output.</summary>
    public IReadOnlyList<string> Answer => Output.TrimEnd('\n').Split('\n');

    /// <summary>Lines of standard error.</summary>
    public IReadOnlyList<string> Said => Errors.TrimEnd('\n').Split('\n');

    /// <summary>Runs it inside the test.</summary>
    public static Task<TestRun> Of(params IReadOnlyList<string> arguments) => Of(null, arguments);

    /// <summary>Likewise, with somebody who is told of each part and its file before it is made, and whose fault is that part's.</summary>
    public static async Task<TestRun> Of(Action<string, string>? making, params IReadOnlyList<string> arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var errors = new StringWriter { NewLine = "\n" };
        var exitCode = await CommandLine.Run(arguments, output, errors, making);
        return new(exitCode, output.ToString(), errors.ToString());
    }

    /// <summary>Runs the built program in a process of its own, with other environment variables or in another folder.</summary>
    public static TestRun InProcess(string folder, IReadOnlyDictionary<string, string?> environment, params IReadOnlyList<string> arguments)
    {
        using var process = Start(folder, environment, arguments);
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new(process.ExitCode, output, errors.GetAwaiter().GetResult());
    }

    /// <summary>Starts the built program.</summary>
    public static Process Start(string folder, IReadOnlyDictionary<string, string?> environment, params IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(DotNet, [Program, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    /// <summary>The built program.</summary>
    public static string Program => typeof(CommandLine).Assembly.Location;

    /// <summary>The host that runs this test, which may not be on the PATH.</summary>
    public static string DotNet => Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));
}
