namespace Catalog.Core.History.Changes;

/// <summary>One section of the body that came, went, or is another.</summary>
/// <param name="Before">Its title before; null when it was not there.</param>
/// <param name="After">Its title; null when it is not there.</param>
public sealed record SectionChange(SectionEdit Edit, string? Before, string? After) : VersionChange;
