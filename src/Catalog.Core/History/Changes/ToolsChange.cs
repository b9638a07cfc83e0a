using Catalog.Core.Parsing.Rights;

namespace Catalog.Core.History.Changes;

/// <summary>Other tools granted by the tool list, or no tool list any more.</summary>
/// <param name="Before">As written; null when there was no list, so that every tool was inherited.</param>
/// <param name="After">As written; null when there is no list.</param>
public sealed record ToolsChange(IReadOnlyList<string>? Before, IReadOnlyList<string>? After) : VersionChange
{
    /// <summary>Both grants where they are maps that switch tools on and off and leave those that they do not name as they are; null otherwise.</summary>
    public (ToolGrant Before, ToolGrant After)? Switches { get; init; }

    /// <summary>True when the lists name what need not be asked for, and limit nothing.</summary>
    public bool IsNoLimit { get; init; }

    /// <summary>True when the list went with the whole front matter, without which the program takes the file for no agent.</summary>
    public bool IsUnloaded { get; init; }

    /// <summary>True when the list came with the front matter, without which the program took the file for no agent.</summary>
    public bool IsLoadedAgain { get; init; }

    /// <summary>True when there was a map of maps, of which no program reads anything.</summary>
    public bool WasUnread { get; init; }

    /// <summary>True when there is one now.</summary>
    public bool IsUnread { get; init; }
}
