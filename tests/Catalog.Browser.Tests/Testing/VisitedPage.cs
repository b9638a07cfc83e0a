namespace Catalog.Browser.Tests.Testing;

/// <summary>What was seen on a page: links within the site, relative to its root; ids; the flag that no agent may set; pixels beyond the window; faults.</summary>
public sealed record VisitedPage
{
    public string[] Links { get; init; } = [];

    public string[] Ids { get; init; } = [];

    public string Flag { get; init; } = "";

    public int Overhang { get; init; }

    public IReadOnlyList<string> Faults { get; init; } = [];
}
