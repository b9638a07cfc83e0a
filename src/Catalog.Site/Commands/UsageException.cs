namespace Catalog.Site.Commands;

/// <summary>A command line that cannot be followed.</summary>
public sealed class UsageException(string message) : Exception(message);
