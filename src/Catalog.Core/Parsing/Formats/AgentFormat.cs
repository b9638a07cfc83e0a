namespace Catalog.Core.Parsing.Formats;

/// <summary>One kind of agent file: where it lies, and what its front matter means.</summary>
/// <param name="Id">Stable, such as <c>claude-agent</c>.</param>
/// <param name="Claims">Whether a file at this path, relative to the source or repository, is of this format.</param>
/// <param name="NameFromPath">The name of a file that states none.</param>
public sealed record AgentFormat(string Id, Func<string, bool> Claims, Func<string, string> NameFromPath)
{
    /// <summary>True when the file name is the identity, so that a missing <c>name</c> is nothing to mend.</summary>
    public bool NamedByFile { get; init; }

    /// <summary>The key that grants tools.</summary>
    public string ToolsKey { get; init; } = "tools";

    /// <summary>True when tools that a map does not mention stay granted.</summary>
    public bool MapKeepsOthers { get; init; }

    /// <summary>Tool names that the format documents; empty where any may stand.</summary>
    public IReadOnlyList<string> Tools { get; init; } = [];
}
