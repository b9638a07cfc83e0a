namespace Catalog.Core.Cataloguing;

/// <summary>What a manifest says of one plugin; null where it says nothing.</summary>
/// <param name="Listed">The heading under which a store lists it, for what has no category otherwise.</param>
/// <param name="IsOfClaude">True when Claude Code has it; otherwise it is one of Codex alone.</param>
internal sealed record Plugin(string? Name, string? Version, string? Category, string? Listed, bool IsOfClaude);
