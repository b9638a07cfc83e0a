namespace Catalog.Core.Parsing;

/// <summary>One bound that an agent states for itself: turns, run time, tool calls, stopping conditions.</summary>
/// <param name="Line">1-based.</param>
public sealed record Limit(string Name, string Value, int Line);
