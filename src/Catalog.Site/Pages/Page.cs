using Microsoft.AspNetCore.Components;

namespace Catalog.Site.Pages;

/// <summary>One page to render: its path, and what stands on it.</summary>
/// <param name="Subject">The agent file that the page is about; empty where it is about many.</param>
/// <param name="Unmade">What stands there when it cannot be made.</param>
public sealed record Page(string Path, string Subject, RenderFragment Content, RenderFragment Unmade)
{
    /// <summary>The agent whose versions it is about, and nothing else; null on every other page.</summary>
    public VersionedAgent? VersionsOf { get; init; }
}
