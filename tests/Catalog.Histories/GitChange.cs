namespace Catalog.Histories;

/// <summary>What git says of one file in one commit.</summary>
/// <param name="Status"><c>A D M R T</c>.</param>
/// <param name="Blob">The new id.</param>
internal sealed record GitChange(char Status, string OldPath, string Blob);
