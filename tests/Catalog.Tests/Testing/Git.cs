using System.Diagnostics;
using System.Text;

namespace Catalog.Tests.Testing;

/// <summary>Runs the real git for a test, with nothing of the machine's own configuration.</summary>
public static class Git
{
    public static string Run(string folder, params IReadOnlyList<string> arguments) => Run(folder, [], arguments);

    public static string Run(string folder, byte[] input, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo("git", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in Environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardInput.BaseStream.Write(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output.Trim()
            : throw new InvalidOperationException($"git {string.Join(' ', arguments)}: {errors.GetAwaiter().GetResult()}");
    }

    public static string Run(string folder, string input, IReadOnlyList<string> arguments) => Run(folder, Encoding.UTF8.GetBytes(input), arguments);

    private static IEnumerable<(string Name, string Value)> Environment =>
    [
        ("GIT_CONFIG_GLOBAL", "/dev/null"),
        ("GIT_CONFIG_NOSYSTEM", "1"),
        ("GIT_AUTHOR_NAME", "Ada"),
        ("GIT_AUTHOR_EMAIL", "ada@example.org"),
        ("GIT_COMMITTER_NAME", "Ada"),
        ("GIT_COMMITTER_EMAIL", "ada@example.org"),
        ("TZ", "UTC"),
    ];
}
