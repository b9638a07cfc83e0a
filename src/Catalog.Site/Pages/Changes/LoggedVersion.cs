using Catalog.Core.History;

namespace Catalog.Site.Pages.Changes;

/// <summary>One version in the change log of the whole catalog.</summary>
/// <param name="Gains">What the agent may do that it might not before; empty when nothing was widened.</param>
public sealed record LoggedVersion(VersionedAgent Agent, AgentVersion Version, IReadOnlyList<string> Gains)
{
    public DateTimeOffset? Date => Version.Commit?.Date;
}
