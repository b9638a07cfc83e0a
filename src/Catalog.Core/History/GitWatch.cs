using System.Diagnostics;

namespace Catalog.Core.History;

/// <summary>Ends a git that gives nothing for too long while it is waited for, with all that it started.</summary>
internal sealed class GitWatch : IDisposable
{
    /// <summary>git gives its first line at once, and the next ones as fast as they are read.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly TimeSpan patience;
    private readonly Timer timer;
    private volatile bool hasEnded;

    /// <param name="process">With its output piped: its end is what wakes whoever waits.</param>
    /// <param name="patience">Two minutes unless given.</param>
    public GitWatch(Process process, TimeSpan? patience)
    {
        this.patience = patience ?? Patience;
        timer = new(_ =>
        {
            hasEnded = true;
            GitProcess.Kill(process);
        });
    }

    /// <summary>From now on git is waited for.</summary>
    public void Wait() => timer.Change(patience, Timeout.InfiniteTimeSpan);

    /// <summary>git is not waited for until it is asked again.</summary>
    /// <exception cref="RepositoryException">It was ended.</exception>
    public void Rest()
    {
        timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        if (hasEnded)
            throw new RepositoryException($"git gave nothing for {patience.TotalSeconds:0} seconds and was ended", "See whether the disk answers and git -C SOURCE log ends; to build without history, use --no-history.");
    }

    public void Dispose() => timer.Dispose();
}
