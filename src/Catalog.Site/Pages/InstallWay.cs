namespace Catalog.Site.Pages;

/// <summary>One way to get an agent's file: what it is, and the lines to run.</summary>
/// <param name="IsChecked">Whether the last line checks what came.</param>
public sealed record InstallWay(string Title, string Lines, bool IsChecked);
