namespace Catalog.Site.Exports;

/// <summary>What a comment says of one agent or finding.</summary>
/// <param name="Line">What is said of it alone, as Markdown.</param>
/// <param name="Shared">What can be said of it together with others; empty when nothing can.</param>
internal sealed record DifferenceEntry(string Name, string Line, string Shared);
