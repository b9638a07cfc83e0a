using Catalog.Core.Parsing.Rights;

namespace Catalog.Core.Cataloguing;

/// <summary>Where a program's own config says something of an agent besides the agent's file.</summary>
/// <param name="Path">Of the config, as the catalog tells it.</param>
/// <param name="Line">1-based.</param>
/// <param name="Keys">What it sets, as written there.</param>
public sealed record ConfigEntry(string Path, int Line, IReadOnlyList<string> Keys)
{
    /// <summary>True where the agent's own rules decide all that it sets.</summary>
    public bool IsOverridden { get; init; }

    /// <summary>The 1-based lines of the config that decide rights; none where several configs have a say, so that a line alone would not tell which.</summary>
    public IReadOnlyDictionary<Right, int> Lines { get; init; } = new Dictionary<Right, int>();
}
