namespace Catalog.Site.Pages;

/// <summary>One way to get an agent's file: what it is, and the lines to run.</summary>
public sealed record InstallWay(string Title, string Lines);
