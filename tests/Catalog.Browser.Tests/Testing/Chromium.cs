using Microsoft.Playwright;

namespace Catalog.Browser.Tests.Testing;

/// <summary>The system's own Chromium; none is ever downloaded.</summary>
internal static class Chromium
{
    private static string? Executable { get; } = Candidates().FirstOrDefault(File.Exists);

    public static bool IsThere => Executable is not null;

    public static Task<IBrowser> Launch(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new()
    {
        ExecutablePath = Executable,
        ChromiumSandbox = false, // does not start for root, as whom containers run
        Args = ["--disable-gpu", "--disable-quic"],
    });

    private static IEnumerable<string> Candidates() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, "chromium"))
            .Prepend("/usr/bin/chromium");
}
