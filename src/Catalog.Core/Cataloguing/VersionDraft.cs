using Catalog.Core.History;
using Catalog.Core.Parsing;
using Catalog.Core.Reading;

namespace Catalog.Core.Cataloguing;

/// <summary>A state of an agent's file that will become a version.</summary>
/// <param name="Text">Gives its text when asked: not all texts of a history are held.</param>
/// <param name="Define">Reads a text, given the version before if there is one; only when asked, for a text's syntax tree has twenty times its size.</param>
/// <param name="State">Null when it is not committed.</param>
/// <param name="Path">As the catalog tells it.</param>
/// <param name="Format">The id of the format that it is read in.</param>
internal sealed record VersionDraft(Func<SourceText> Text, Func<SourceText, AgentDefinition?, AgentDefinition> Define, FileState? State, string Path, string Format)
{
    /// <summary>A state that is a definition already.</summary>
    /// <param name="text">What it was read from.</param>
    public static VersionDraft Of(AgentDefinition definition, SourceText text) => new(() => text, (_, _) => definition, null, definition.Path, definition.Format) { Known = definition };

    /// <summary>The definition, where it is read already.</summary>
    public AgentDefinition? Known { get; init; }

    /// <summary>The text of the newest state, whose definition stands for each version of the same text; null where there is none.</summary>
    public SourceText? Newest { get; init; }

    /// <summary>Whether its text is there.</summary>
    public TextState TextState { get; init; }

    /// <summary>True when it is read as an agent that a plugin of today ships.</summary>
    public bool InPlugin { get; init; }

    /// <summary>True when what stands in the text is not compared.</summary>
    public bool IsHidden => TextState is TextState.Cut or TextState.Redacted;

    /// <summary>True when its history lies in another repository, a submodule.</summary>
    public bool IsElsewhere { get; init; }

    /// <summary>The command that it was until then, as the catalog tells paths; null for any other.</summary>
    public string? Command { get; init; }

    public MergedCommits Merged { get; init; } = new([], null);
}
