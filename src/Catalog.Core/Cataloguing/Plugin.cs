namespace Catalog.Core.Cataloguing;

/// <summary>What a manifest says of one plugin; null where it says nothing.</summary>
internal sealed record Plugin(string? Name, string? Version, string? Category);
