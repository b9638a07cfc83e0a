using Catalog.Core.Parsing;

namespace Catalog.Core.History.Changes;

/// <summary>A capability that came or went.</summary>
/// <param name="Before">Null when it came.</param>
/// <param name="After">Null when it went.</param>
public sealed record CapabilityChange(Capability? Before, Capability? After) : VersionChange;
