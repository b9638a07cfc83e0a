using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Catalog.Core.History;

/// <summary>
/// The one place that starts git: plumbing only, a fixed environment, never a shell, so that nothing that a
/// repository's own configuration, attributes or hooks name is ever run.
/// </summary>
internal static class GitProcess
{
    /// <summary>Bytes of output: a log of some five million commits.</summary>
    private const int MostOutput = 1 << 30;

    /// <summary>Characters of git's own words.</summary>
    private const int MostErrors = 1 << 16;

    private static readonly string[] Settings =
    [
        "core.fsmonitor=false", "core.hooksPath=/dev/null", "core.sshCommand=false", "core.quotePath=true", "core.attributesFile=/dev/null",
        "credential.helper=", "protocol.allow=never", "safe.bareRepository=explicit", "color.ui=never", "log.showSignature=false",
        "log.follow=false", "log.showRoot=true", "log.date=default", "diff.relative=false", "diff.renames=false",
        "mailmap.file=/dev/null", "i18n.logOutputEncoding=UTF-8",
    ];

    /// <summary>git's own name and version; null when there is none, or one that is too old.</summary>
    public static string? Version(string folder, CancellationToken cancel)
    {
        try
        {
            var said = Encoding.UTF8.GetString(Run(folder, ["version"], cancel).Output).Split(' ', '\n');
            return said is ["git", "version", var number, ..] && IsNewEnough(number.Split('.')) ? $"git {number}" : null;
        }
        catch (RepositoryException)
        {
            return null;
        }
    }

    /// <summary>Runs git to its end.</summary>
    /// <param name="folder">The folder to run in.</param>
    /// <param name="objects">A folder whose objects are read in place of the repository's own.</param>
    /// <param name="patience">How long it may give nothing; two minutes unless given.</param>
    /// <exception cref="RepositoryException">git cannot be started, gives nothing for too long, or gives more than is kept.</exception>
    public static GitResult Run(string folder, IReadOnlyList<string> arguments, CancellationToken cancel, string? objects = null, TimeSpan? patience = null)
    {
        using var process = Start(folder, arguments, objects);
        using var _ = cancel.Register(() => Kill(process));
        using var watch = new GitWatch(process, patience);
        process.StandardInput.Close();
        var errors = Errors(process.StandardError);
        watch.Wait();
        var output = Output(process, watch);
        process.WaitForExit();
        cancel.ThrowIfCancellationRequested();
        watch.Rest();
        return new GitResult(process.ExitCode, output, errors.GetAwaiter().GetResult());
    }

    /// <summary>Starts git with all three streams piped.</summary>
    /// <exception cref="RepositoryException">git cannot be started.</exception>
    public static Process Start(string folder, IReadOnlyList<string> arguments, string? objects = null)
    {
        var start = new ProcessStartInfo("git")
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        foreach (var argument in Hardened(arguments))
            start.ArgumentList.Add(argument);
        SetEnvironment(start);
        if (objects is not null)
            start.Environment["GIT_OBJECT_DIRECTORY"] = objects;
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new RepositoryException("git was not found", "Install git 2.31 or newer and put it on the PATH.");
        }
    }

    /// <summary>Lets git end by itself, as it does at once where nothing more is asked and nobody reads; looking for what else to kill means reading about every process of the machine.</summary>
    public static void End(Process process)
    {
        try
        {
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has ended already.
        }
        if (!process.WaitForExit(TimeSpan.FromSeconds(1)))
            Kill(process);
    }

    public static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
    }

    /// <summary>The user's own list of folders that git may use although another user owns them.</summary>
    public static IReadOnlyList<string> SafeDirectories(string folder)
    {
        var start = new ProcessStartInfo("git")
        {
            WorkingDirectory = Path.GetPathRoot(folder),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var argument in (string[])["config", "--global", "--get-all", "safe.directory"])
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        return process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static byte[] Output(Process process, GitWatch watch)
    {
        using var output = new MemoryStream();
        var chunk = new byte[1 << 16];
        while (process.StandardOutput.BaseStream.Read(chunk) is > 0 and var length)
        {
            watch.Wait();
            output.Write(chunk, 0, length);
            if (output.Length > MostOutput)
            {
                Kill(process);
                throw new RepositoryException("The history is longer than can be read: git's log of it has over 1 GB", "Build without it, with --no-history, or from a clone of its newest part, with --allow-shallow.");
            }
        }
        return output.ToArray();
    }

    /// <summary>The first of git's own words; what follows is read and dropped, for git waits where nobody reads.</summary>
    private static async Task<string> Errors(StreamReader reader)
    {
        var words = new StringBuilder();
        var chunk = new char[4096];
        while (await reader.ReadAsync(chunk).ConfigureAwait(false) is > 0 and var length)
            words.Append(chunk, 0, Math.Min(length, MostErrors - words.Length));
        return words.ToString();
    }

    /// <summary>2.31 brought <c>--path-format</c> and <c>--diff-merges</c>.</summary>
    private static bool IsNewEnough(string[] number) =>
        number is [var major, var minor, ..]
        && int.TryParse(major, NumberStyles.None, CultureInfo.InvariantCulture, out var first)
        && int.TryParse(minor, NumberStyles.None, CultureInfo.InvariantCulture, out var second)
        && (first, second).CompareTo((2, 31)) >= 0;

    private static IEnumerable<string> Hardened(IReadOnlyList<string> arguments)
    {
        yield return "--no-pager";
        foreach (var setting in Settings)
        {
            yield return "-c";
            yield return setting;
        }
        foreach (var argument in arguments)
            yield return argument;
    }

    private static void SetEnvironment(ProcessStartInfo start)
    {
        var path = start.Environment.TryGetValue("PATH", out var value) ? value : null;
        var systemRoot = start.Environment.TryGetValue("SystemRoot", out var root) ? root : null;
        start.Environment.Clear();
        start.Environment["PATH"] = path;
        if (systemRoot is not null)
            start.Environment["SystemRoot"] = systemRoot;
        start.Environment["LC_ALL"] = "C.UTF-8";
        start.Environment["TZ"] = "UTC";
        start.Environment["HOME"] = "/nonexistent";
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        start.Environment["GIT_CONFIG_GLOBAL"] = OperatingSystem.IsWindows() ? "NUL" : "/dev/null";
        start.Environment["GIT_ATTR_NOSYSTEM"] = "1";
        start.Environment["GIT_NO_LAZY_FETCH"] = "1";
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        start.Environment["GIT_NO_REPLACE_OBJECTS"] = "1";
        start.Environment["GIT_GRAFT_FILE"] = "/nonexistent/grafts";
        start.Environment["GIT_LITERAL_PATHSPECS"] = "1";
        start.Environment["GIT_ALLOW_PROTOCOL"] = "none";
    }
}
