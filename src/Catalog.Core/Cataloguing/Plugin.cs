using Catalog.Core.Parsing.Formats;

namespace Catalog.Core.Cataloguing;

/// <summary>What a manifest says of one plugin; null where it says nothing.</summary>
/// <param name="Listed">The heading under which a store lists it, for what has no category otherwise.</param>
/// <param name="Program">Claude Code where it has the plugin too, but for what a store of Copilot alone lists.</param>
internal sealed record Plugin(string? Name, string? Version, string? Category, string? Listed, PluginProgram Program);
