using System.Diagnostics;
using System.Text;

namespace Catalog.Histories;

/// <summary>One commit of the first-parent line with what git itself says of it, renames included.</summary>
internal sealed record GitCommit(string Id)
{
    public Dictionary<string, GitChange> ByNewPath { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, GitChange> ByOldPath { get; } = new(StringComparer.Ordinal);

    /// <summary>Newest first; null when git ends before its answer, as it does when a file is missing that it compares.</summary>
    public static IReadOnlyList<GitCommit>? Line(string repository)
    {
        using var process = Process.Start(new ProcessStartInfo("git", ["-C", repository, "log", "--first-parent", "--diff-merges=first-parent", "-M", "-l0", "--raw", "--no-abbrev", "-z", "--format=C%x00%H", "HEAD"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        })!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var tokens = process.StandardOutput.ReadToEnd().Split('\0');
        process.WaitForExit();
        return process.ExitCode == 0 ? [.. Read(tokens)] : null;
    }

    private static IEnumerable<GitCommit> Read(string[] tokens)
    {
        GitCommit? commit = null;
        for (var i = 0; i < tokens.Length; i++)
        {
            var token = tokens[i].TrimStart('\n');
            if (token == "C")
            {
                if (commit is not null)
                    yield return commit;
                commit = new(tokens[++i]);
            }
            else if (token.StartsWith(':'))
            {
                var head = token.Split(' ');
                var old = tokens[++i];
                var path = head[4][0] == 'R' ? tokens[++i] : old;
                var change = new GitChange(head[4][0], old, head[3]);
                if (change.Status != 'D')
                    commit!.ByNewPath[path] = change;
                if (change.Status != 'A')
                    commit!.ByOldPath[old] = change;
            }
        }
        if (commit is not null)
            yield return commit;
    }
}
