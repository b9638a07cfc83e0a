using Microsoft.AspNetCore.Components;

namespace Catalog.Site.Pages;

/// <summary>One page to render: its path, and what stands on it.</summary>
public sealed record Page(string Path, RenderFragment Content);
