namespace Catalog.Core.Parsing.Rights;

/// <summary>What stands for one command, path, host, agent or server, other than for the rest of its right.</summary>
/// <param name="Pattern">As written, such as <c>git push *</c>.</param>
public sealed record RightScope(string Pattern, RightState State);
