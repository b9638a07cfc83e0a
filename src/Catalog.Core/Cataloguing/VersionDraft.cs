using Catalog.Core.History;
using Catalog.Core.Parsing;

namespace Catalog.Core.Cataloguing;

/// <summary>A state of an agent's file that will become a version.</summary>
/// <param name="Define">Reads its text, given the version before if there is one; only when asked, for a text's syntax tree has twenty times its size.</param>
/// <param name="State">Null when it is not committed.</param>
internal sealed record VersionDraft(Func<AgentDefinition?, AgentDefinition> Define, FileState? State)
{
    /// <summary>True when the repository lacks the text.</summary>
    public bool IsUnreadable { get; init; }

    /// <summary>True when its history lies in another repository, a submodule.</summary>
    public bool IsElsewhere { get; init; }

    public MergedCommits Merged { get; init; } = new([], null);
}
