using System.Text;
using Catalog.Core.History;
using Catalog.Tests.Testing;
using Xunit;

namespace Catalog.Tests.History;

/// <summary>A git that hangs, or says more than anybody can keep; git's own aliases make it so.</summary>
public sealed class GitWatchTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(300);

    /// <summary>SAFETY 157.</summary>
    [Fact]
    public void A_git_that_gives_nothing_is_ended_with_what_it_started()
    {
        using var folder = new TestFolder();
        var mark = folder.At("started");
        var fault = Assert.Throws<RepositoryException>(() =>
            GitProcess.Run(folder.Path, ["-c", $"alias.hang=!echo $$ > '{mark}'; exec sleep 600", "hang"], TestContext.Current.CancellationToken, patience: Patience));

        Assert.Contains("gave nothing", fault.Message, StringComparison.Ordinal);
        Assert.NotEmpty(fault.Remedy);
        Assert.True(SpinWait.SpinUntil(() => !IsRunning(File.ReadAllText(mark).Trim()), TimeSpan.FromSeconds(10)));
    }

    [Fact]
    public void A_git_that_answers_slowly_but_answers_is_waited_for()
    {
        using var folder = new TestFolder();
        var result = GitProcess.Run(folder.Path, ["-c", "alias.slow=!for i in 1 2 3 4 5 6; do sleep 0.2; echo $i; done", "slow"], TestContext.Current.CancellationToken, patience: TimeSpan.FromSeconds(1));

        Assert.Equal("1\n2\n3\n4\n5\n6\n", Encoding.UTF8.GetString(result.Output));
    }

    [Fact]
    public void Texts_are_not_waited_for_without_end_either()
    {
        using var folder = new TestFolder();
        using var blobs = new GitBlobs(GitProcess.Start(folder.Path, ["-c", "alias.hang=!exec sleep 600", "hang"]), _ => throw new InvalidOperationException("It did not end by itself"), Patience);

        var fault = Assert.Throws<RepositoryException>(() => blobs.Read([new string('0', 40)], 100, (_, _) => { }));
        Assert.Contains("gave nothing", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_git_that_is_not_asked_for_a_while_is_left_alone()
    {
        using var repository = new TestRepository().Write("agents/ant.md", AgentText.Of("ant")).Commit("Add");
        var id = repository.Run("rev-parse", "HEAD:agents/ant.md");
        using var blobs = new GitBlobs(GitProcess.Start(repository.Path, ["cat-file", "--batch"]), lacked => throw new InvalidOperationException(lacked), Patience);
        var read = new List<string>();
        for (var times = 0; times < 2; times++)
        {
            blobs.Read([id], 10_000, (_, bytes) => read.Add(Encoding.UTF8.GetString(bytes!)));
            Thread.Sleep(2 * Patience);
        }
        Assert.Equal([AgentText.Of("ant"), AgentText.Of("ant")], read);
    }

    /// <summary>SAFETY 158: what git complains of is read to its end, and its beginning kept.</summary>
    [Fact]
    public void Of_endless_complaints_the_first_are_kept()
    {
        using var folder = new TestFolder();
        var result = GitProcess.Run(folder.Path, ["-c", "alias.moan=!yes moan | head -c 200000000 >&2; exit 7", "moan"], TestContext.Current.CancellationToken);

        Assert.Equal(7, result.ExitCode);
        Assert.StartsWith("moan\nmoan\n", result.Errors, StringComparison.Ordinal);
        Assert.InRange(result.Errors.Length, 1, 1 << 16);
    }

    /// <summary>SAFETY 158, the other stream.</summary>
    [Fact]
    public void A_log_beyond_all_measure_is_refused_and_not_kept()
    {
        using var folder = new TestFolder();
        var fault = Assert.Throws<RepositoryException>(() =>
            GitProcess.Run(folder.Path, ["-c", "alias.talk=!exec yes", "talk"], TestContext.Current.CancellationToken));

        Assert.Contains("1 GB", fault.Message, StringComparison.Ordinal);
    }

    private static bool IsRunning(string id) => Directory.Exists($"/proc/{id}");
}
