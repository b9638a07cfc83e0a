namespace Catalog.Core.Parsing.Capabilities;

/// <summary>One capability with where its text stands, for what it names.</summary>
/// <param name="Stated">False for a domain-named group outside a capability heading.</param>
internal sealed record CapabilityArea(Capability Capability, bool Stated);
