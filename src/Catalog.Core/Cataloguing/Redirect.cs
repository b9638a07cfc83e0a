namespace Catalog.Core.Cataloguing;

/// <summary>A slug that an agent would have had under an old name or path, or shares with others, and the slug it has.</summary>
public sealed record Redirect(string From, string To);
