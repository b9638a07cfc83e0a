using System.Diagnostics;
using System.Text;

namespace Catalog.Histories;

/// <summary>What <c>git log --follow</c> tells of one file on the first-parent line.</summary>
/// <param name="Commits">Full ids of those that left another text or another path, newest first.</param>
internal sealed record FollowedFile(IReadOnlyList<string> Commits)
{
    public static FollowedFile Of(string repository, string path)
    {
        var output = Git(repository, "log", "--first-parent", "--diff-merges=first-parent", "--follow", "-M", "--raw", "--no-abbrev", "-z", "--format=C%x00%H", "HEAD", "--", path);
        var states = new List<(string Commit, string Blob, string Path)>();
        var tokens = output.Split('\0');
        var commit = "";
        for (var i = 0; i < tokens.Length; i++)
        {
            var token = tokens[i].TrimStart('\n');
            if (token == "C")
                commit = tokens[++i];
            if (!token.StartsWith(':'))
                continue;
            var head = token.Split(' ');
            var isPair = head[4][0] is 'R' or 'C';
            var after = tokens[i + (isPair ? 2 : 1)];
            i += isPair ? 2 : 1;
            states.Add((commit, head[4][0] == 'D' ? "" : head[3], after));
            // What is still there afterwards was copied: the copy is a file of its own, though --follow goes on.
            if (isPair && Git(repository, "ls-tree", commit, "--", tokens[i - 1]).Length > 0)
                break;
        }
        return new([.. states.Where((state, at) => state.Blob.Length > 0 && !(at + 1 < states.Count && states[at + 1].Blob == state.Blob && states[at + 1].Path == state.Path)).Select(state => state.Commit)]);
    }

    /// <summary>One line on how git sees a commit's change of the file.</summary>
    public static string Pairing(string repository, string commit, string path) =>
        Git(repository, "show", "--diff-merges=first-parent", "-M", "--name-status", "--format=", commit)
            .Split('\n').FirstOrDefault(line => line.EndsWith("\t" + path, StringComparison.Ordinal)) ?? "?";

    private static string Git(string repository, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("git", ["-C", repository, "-c", "core.quotePath=false", .. arguments]) { RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }
}
