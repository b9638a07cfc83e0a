using Catalog.Core.History;
using Catalog.Core.History.Changes;

namespace Catalog.Core.Cataloguing;

/// <summary>One agent in two states of a catalog.</summary>
/// <param name="Gains">What it may do that it might not before; empty when nothing was widened.</param>
/// <param name="Losses">What it may do no more.</param>
public sealed record AgentDifference(Agent Before, Agent After, ChangeSet Changes, IReadOnlyList<string> Gains, IReadOnlyList<string> Losses)
{
    public bool IsRenamed => Before.Name != After.Name || Before.Definition.Path != After.Definition.Path;

    /// <summary>The class of each change; <see cref="ChangeSet.Class"/> is the strongest.</summary>
    public required IReadOnlySet<ChangeClass> Classes { get; init; }

    public static AgentDifference Between(Agent before, Agent after)
    {
        var classes = new SortedSet<ChangeClass>();
        return new(
            before,
            after,
            ChangeReader.Read(before.Definition, after.Definition, before.Understanding, after.Understanding, classes),
            Widening.Between(before.Definition, after.Definition),
            Widening.Lost(before.Definition, after.Definition))
        { Classes = classes };
    }
}
