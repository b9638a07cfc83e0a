using Catalog.Core.History.Changes;
using Catalog.Core.Parsing;

namespace Catalog.Core.History;

/// <summary>One state that an agent's file has had on the published line.</summary>
public sealed record AgentVersion
{
    /// <summary>1 for the oldest, counting up by one.</summary>
    public required int Number { get; init; }

    /// <summary>The commit that made this state; null when it is not committed.</summary>
    public required Commit? Commit { get; init; }

    /// <summary>The file's path in this state, relative to the source where it lies inside it, otherwise to the repository.</summary>
    public required string Path { get; init; }

    /// <summary>What its text says.</summary>
    public required VersionContent Content { get; init; }

    public AgentDefinition Definition => Content.Definition;

    public Understanding Understanding => Content.Understanding;

    public required ChangeClass Class { get; init; }

    /// <summary>True when the commit touched 20 agent files or more.</summary>
    public required bool Bulk { get; init; }

    /// <summary>One plain sentence.</summary>
    public required string Summary { get; init; }

    public required IReadOnlyList<VersionChange> Changes { get; init; }

    /// <summary>Lines added since the previous version.</summary>
    public required int Added { get; init; }

    /// <summary>Lines removed since the previous version.</summary>
    public required int Removed { get; init; }

    /// <summary>The commits that a merge brought in and that touched the file, newest first.</summary>
    public required IReadOnlyList<Commit> Merged { get; init; }

    /// <summary>Tags on whose history this is the newest version, in tag order.</summary>
    public required IReadOnlyList<string> Tags { get; init; }

    /// <summary>Whether its text is there.</summary>
    public TextState TextState { get; init; }

    public bool HasText => TextState == TextState.There;

    /// <summary>True when the file lies in a submodule, whose own repository has its history.</summary>
    public bool Elsewhere { get; init; }

    /// <summary>Names all that this version and the others of its agent say and changed; null where nothing is kept for the next build.</summary>
    public string? Stamp { get; init; }

    /// <summary>Since when each section has been there, and been as it is, in the order of the text; of the newest version only.</summary>
    public IReadOnlyList<SectionAge> Sections { get; init; } = [];

    /// <summary>True when the file was gone between the previous version and this one.</summary>
    public bool Returned { get; init; }
}
