namespace Catalog.Core.Cataloguing;

/// <summary>Where a program's own config says something of an agent besides the agent's file.</summary>
/// <param name="Path">Of the config, as the catalog tells it.</param>
/// <param name="Line">1-based.</param>
/// <param name="Keys">What it sets, as written there.</param>
public sealed record ConfigEntry(string Path, int Line, IReadOnlyList<string> Keys);
