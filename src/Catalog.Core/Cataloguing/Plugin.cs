namespace Catalog.Core.Cataloguing;

/// <summary>What a manifest says of one plugin; null where it says nothing.</summary>
/// <param name="IsOfClaude">True when Claude Code has it; otherwise it is one of Codex alone.</param>
internal sealed record Plugin(string? Name, string? Version, string? Category, bool IsOfClaude);
